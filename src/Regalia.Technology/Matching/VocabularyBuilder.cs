using System.Text;

namespace Regalia.Technology.Matching;

/// <summary>Gathers the words and prefixes of queries; each gets a number.</summary>
internal sealed class VocabularyBuilder
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> prefixes = new(StringComparer.Ordinal);

    internal int Count => words.Count + prefixes.Count;

    /// <summary>Number of a word.</summary>
    internal int Word(string token) => NumberIn(words, token);

    /// <summary>Number of a prefix.</summary>
    internal int Prefix(string letters) => NumberIn(prefixes, letters);

    internal Vocabulary Build() => new(Bytes(words), Bytes(prefixes), Count);

    private int NumberIn(Dictionary<string, int> numbers, string text)
    {
        if (!numbers.TryGetValue(text, out int number))
        {
            number = Count;
            numbers.Add(text, number);
        }

        return number;
    }

    private static List<(byte[] Text, int Number)> Bytes(Dictionary<string, int> numbers) =>
        [.. numbers.Select(n => (Encoding.UTF8.GetBytes(n.Key), n.Value))];
}
