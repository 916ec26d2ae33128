using System.Text;
using System.Text.Json;

namespace Regalia.Technology.Works;

/// <summary>
/// Reads a work from a line of JSON the ordinary way. Of a key that stands twice the last counts; in an abstract every one does,
/// for there it is a word. A field that is not of its type counts as missing. Malformed is only a line that is not one JSON
/// object in UTF-8, or whose id is none.
/// </summary>
internal static class OrdinaryReader
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="MalformedRecordException">The line is malformed.</exception>
    internal static Work Read(ReadOnlySpan<byte> line, bool readsAffiliations)
    {
        JsonText.Check(line);
        Utf8JsonReader reader = new(line, JsonText.Strict);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new MalformedRecordException($"a JSON {reader.TokenType}; expected an object");
        }

        Work work = new();
        byte[]? id = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (string.Equals(name, "id", StringComparison.Ordinal))
            {
                id = reader.TokenType == JsonTokenType.String ? Encoding.UTF8.GetBytes(reader.GetString()!) : null;
                reader.Skip();
            }
            else
            {
                ReadField(ref reader, name, work, readsAffiliations);
            }
        }

        work.Number = RecordNumber.TryRead(id, (byte)'W', out long number)
            ? number
            : throw new MalformedRecordException(
                id is null
                    ? "no id; expected https://openalex.org/W and digits"
                    : $"id \"{Encoding.UTF8.GetString(id)}\"; expected https://openalex.org/W and digits"
            );
        return work;
    }

    private static void ReadField(ref Utf8JsonReader reader, string name, Work work, bool readsAffiliations)
    {
        switch (name)
        {
            case "title":
                work.Title = Text(ref reader);
                break;
            case "display_name":
                work.DisplayName = Text(ref reader);
                break;
            case "publication_year":
                work.Year = Whole(ref reader);
                break;
            case "type":
                work.Type = Text(ref reader);
                break;
            case "cited_by_count":
                work.Citations = Whole(ref reader) is int count and >= 0 ? count : null;
                break;
            case "referenced_works_count":
                work.HasReferences = Whole(ref reader) > 0;
                break;
            case "is_xpac":
                work.IsExpansion = reader.TokenType == JsonTokenType.True;
                break;
            case "is_retracted":
                work.IsRetracted = reader.TokenType == JsonTokenType.True;
                break;
            case "is_paratext":
                work.IsParatext = reader.TokenType == JsonTokenType.True;
                break;
            case "updated_date":
                work.Updated = Text(ref reader) is string date ? RecordTime.Read(Encoding.UTF8.GetBytes(date)) : 0;
                break;
            case "authorships":
                work.Authorships = AuthorshipReader.Read(ref reader, readsAffiliations);
                break;
            case "topics":
                work.Topics = NamesReader.Read(ref reader, out bool any);
                work.HasTopics = any;
                break;
            case "keywords":
                work.Keywords = NamesReader.Read(ref reader, out _);
                break;
            case "abstract_inverted_index":
                work.AbstractText = Text(ref reader);
                work.Abstract = AbstractReader.Read(ref reader);
                break;
            default:
                break;
        }

        reader.Skip(); // what a case has read to its end stays where it is
    }

    internal static string? Text(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString() : null;

    private static int? Whole(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number) ? number : null;
}
