using System.Collections.Immutable;

namespace Regalia.Incidents.Records;

/// <summary>
/// The words by which commands, filters and files name levels: in files too, for a number would change its meaning with their order.
/// </summary>
public static class RecordLevelWords
{
    private static readonly ImmutableArray<string> words = ["report", "victim-impact", "incident", "campaign", "actor"];

    /// <summary>All words, from report to actor.</summary>
    public static ImmutableArray<string> All => words;

    /// <summary>The word of a level: <c>victim-impact</c>.</summary>
    public static string Word(this RecordLevel level) => words[(int)level];

    /// <summary>The level of a word, whatever its case; null if it is none.</summary>
    public static RecordLevel? Find(string? word)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (string.Equals(words[i], word, StringComparison.OrdinalIgnoreCase))
            {
                return (RecordLevel)i;
            }
        }

        return null;
    }
}
