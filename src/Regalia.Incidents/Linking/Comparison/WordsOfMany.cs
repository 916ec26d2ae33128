namespace Regalia.Incidents.Linking.Comparison;

/// <summary>Words by which a text says that many were hit: more of them speak for a campaign, of which others tell a part.</summary>
internal static class WordsOfMany
{
    private static readonly HashSet<string> words = new(StringComparer.Ordinal)
    {
        "several",
        "multiple",
        "various",
        "dozens",
        "hundreds",
        "thousands",
        "numerous",
        "many",
        "others",
        "global",
        "globally",
        "worldwide",
        "campaign",
        "countries",
        "companies",
        "organisations",
        "organizations",
        "agencies",
        "banks",
        "firms",
        "victims",
        "institutions",
        "websites",
        "sites",
    };

    /// <summary>Whether a word, in small letters and not stemmed, is one of them.</summary>
    internal static bool Has(ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
