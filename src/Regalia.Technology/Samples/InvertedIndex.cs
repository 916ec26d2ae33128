using System.Text.Json;

namespace Regalia.Technology.Samples;

/// <summary>Writes the words of an abstract with their positions, each word where it first stands. For one thread.</summary>
internal sealed class InvertedIndex
{
    private readonly Dictionary<string, int> firstOf = new(StringComparer.Ordinal);
    private readonly List<string> distinct = [];
    private readonly List<int> first = [];
    private readonly List<int> last = [];
    private int[] next = [];

    /// <summary>Writes the object; null where there is no abstract.</summary>
    internal void Write(Utf8JsonWriter json, string[]? words)
    {
        if (words is null)
        {
            json.WriteNullValue();
            return;
        }
        Collect(words);
        json.WriteStartObject();
        for (int i = 0; i < distinct.Count; i++)
        {
            json.WriteStartArray(distinct[i]);
            for (int position = first[i]; position >= 0; position = next[position])
            {
                json.WriteNumberValue(position);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void Collect(string[] words)
    {
        firstOf.Clear();
        distinct.Clear();
        first.Clear();
        last.Clear();
        next = next.Length < words.Length ? new int[words.Length] : next;
        for (int i = 0; i < words.Length; i++)
        {
            next[i] = -1;
            if (firstOf.TryGetValue(words[i], out int known))
            {
                next[last[known]] = i;
                last[known] = i;
            }
            else
            {
                firstOf.Add(words[i], distinct.Count);
                distinct.Add(words[i]);
                first.Add(i);
                last.Add(i);
            }
        }
    }
}
