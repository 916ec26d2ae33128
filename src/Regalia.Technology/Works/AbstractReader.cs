using System.Text;
using System.Text.Json;

namespace Regalia.Technology.Works;

/// <summary>Reads an inverted abstract: words, each with the positions where it stands.</summary>
internal static class AbstractReader
{
    /// <summary>Of an object; anything else is no abstract. Leaves the reader at its end.</summary>
    internal static List<InvertedWord> Read(ref Utf8JsonReader reader)
    {
        List<InvertedWord> words = [];
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return words;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string word = reader.GetString()!;
            reader.Read();
            words.Add(new InvertedWord(word, Positions(ref reader)));
        }

        return words;
    }

    /// <summary>Of a text that holds the object.</summary>
    /// <exception cref="MalformedRecordException">The text is not JSON.</exception>
    internal static List<InvertedWord> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>Of a text that holds the object, in UTF-8.</summary>
    /// <exception cref="MalformedRecordException">The text is not JSON.</exception>
    internal static List<InvertedWord> Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            JsonText.Check(bytes, "one JSON object of words");
        }
        catch (MalformedRecordException e)
        {
            throw new MalformedRecordException("abstract_inverted_index: " + e.Message, e);
        }

        Utf8JsonReader reader = new(bytes, JsonText.Strict);
        reader.Read();
        return Read(ref reader);
    }

    private static List<int> Positions(ref Utf8JsonReader reader)
    {
        List<int> positions = [];
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int position) && position >= 0)
                {
                    positions.Add(position);
                }

                reader.Skip();
            }
        }

        reader.Skip();
        return positions;
    }
}
