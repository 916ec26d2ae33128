using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Reading.Json;

/// <summary>
/// Lays the values of a JSON object out as fields, in their order: objects become paths, each element of an array a field of the
/// same path. Empty texts, nulls and empty arrays are left out; an object without members is the field <c>{}</c>, as it may say
/// something by being there.
/// </summary>
internal sealed class JsonFieldReader(ReadLimits limits, Func<string, int> role)
{
    private readonly FieldPath root = FieldPath.Root(role);
    private readonly FieldPath[] around = new FieldPath[limits.Depth + 1];
    private readonly ShortTexts texts = new();
    private readonly List<ReadField> fields = [];

    /// <summary>The fields of the last object.</summary>
    public ReadOnlySpan<ReadField> Fields => CollectionsMarshal.AsSpan(fields);

    /// <summary>Reads an object; null, or why it cannot be read.</summary>
    /// <param name="json">Its bytes, in UTF-8.</param>
    /// <param name="offset">Bytes of the document before it.</param>
    public string? Read(ReadOnlySpan<byte> json, long offset)
    {
        fields.Clear();
        if (json[0] != (byte)'{')
        {
            return FormattableString.Invariant(
                $"byte {offset}: found {JsonBeginning.Shown(json[0])}, expected a record in braces"
            );
        }
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = limits.Depth });
        try
        {
            Walk(ref reader);
            return null;
        }
        catch (JsonException fault)
        {
            return FormattableString.Invariant(
                $"byte {offset + reader.BytesConsumed}: the record is no JSON: {FirstSentence(fault.Message)}"
            );
        }
        catch (InvalidOperationException)
        {
            return FormattableString.Invariant(
                $"byte {offset + reader.TokenStartIndex}: a text holds half of a character (\"\\uD800\" to \"\\uDFFF\" alone); write the whole character"
            );
        }
    }

    /// <summary>The fields of the last object, as a record keeps them.</summary>
    public ImmutableArray<SourceField> Keep()
    {
        SourceField[] kept = new SourceField[fields.Count];
        for (int i = 0; i < kept.Length; i++)
        {
            ReadField field = fields[i];
            kept[i] = new SourceField(field.Path.Name, field.Text);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(kept);
    }

    private void Walk(ref Utf8JsonReader reader)
    {
        FieldPath path = root;
        FieldPath inside = root;
        int depth = 0;
        bool isFresh = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path = inside.Child(ref reader);
                    break;
                case JsonTokenType.StartObject:
                    around[depth] = inside;
                    depth += 1;
                    inside = path;
                    isFresh = true;
                    continue;
                case JsonTokenType.EndObject:
                    if (isFresh && depth > 1)
                    {
                        fields.Add(new ReadField(inside, "{}", JsonTokenType.EndObject));
                    }
                    path = inside;
                    depth -= 1;
                    inside = around[depth];
                    break;
                case JsonTokenType.String:
                    if (reader.ValueSpan.Length > 0)
                    {
                        fields.Add(new ReadField(path, Text(ref reader), JsonTokenType.String));
                    }
                    break;
                case JsonTokenType.Number:
                    fields.Add(new ReadField(path, texts.Of(reader.ValueSpan), JsonTokenType.Number));
                    break;
                case JsonTokenType.True:
                    fields.Add(new ReadField(path, "true", JsonTokenType.True));
                    break;
                case JsonTokenType.False:
                    fields.Add(new ReadField(path, "false", JsonTokenType.False));
                    break;
                default:
                    break;
            }
            isFresh = false;
        }
    }

    private string Text(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? reader.GetString()! : texts.Of(reader.ValueSpan);

    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
