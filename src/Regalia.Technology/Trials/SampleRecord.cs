using System.Text.Json;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Trials;

/// <summary>From one line of JSON to a work.</summary>
internal static class SampleRecord
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">It is no JSON, or no work.</exception>
    internal static SampleWork Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement work = document.RootElement;
            if (work.ValueKind != JsonValueKind.Object)
            {
                throw new JsonException("a work is a JSON object");
            }

            string? title = Text(work, "title") ?? Text(work, "display_name");
            return new SampleWork(
                Text(work, "id"),
                work.TryGetProperty("publication_year", out JsonElement year)
                && year.ValueKind == JsonValueKind.Number
                && year.TryGetInt32(out int number)
                    ? number
                    : null,
                title,
                new WorkText(title, Abstract(work), Names(work, "topics"), Names(work, "keywords"))
            );
        }
        catch (InvalidOperationException e)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8.
            throw new JsonException("a text that is not Unicode", e);
        }
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;

    private static List<string> Names(JsonElement work, string list)
    {
        List<string> names = [];
        if (work.TryGetProperty(list, out JsonElement items) && items.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
            {
                if (Text(item, "display_name") is { } name)
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private static List<AbstractWord> Abstract(JsonElement work)
    {
        if (!work.TryGetProperty("abstract_inverted_index", out JsonElement index))
        {
            return [];
        }

        if (index.ValueKind == JsonValueKind.String)
        {
            // Tables have the same object as a text.
            using JsonDocument document = JsonDocument.Parse(index.GetString()!);
            return Words(document.RootElement);
        }

        return Words(index);
    }

    private static List<AbstractWord> Words(JsonElement index)
    {
        List<AbstractWord> words = [];
        if (index.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty word in index.EnumerateObject())
            {
                foreach (JsonElement position in Positions(word.Value))
                {
                    if (
                        position.ValueKind != JsonValueKind.Number
                        || !position.TryGetInt32(out int number)
                        || number < 0
                    )
                    {
                        throw new JsonException("a position in abstract_inverted_index that is no whole number from 0");
                    }

                    words.Add(new AbstractWord(number, word.Name));
                }
            }
        }

        return words;
    }

    private static JsonElement.ArrayEnumerator Positions(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : throw new JsonException("a word in abstract_inverted_index without a list of positions");
}
