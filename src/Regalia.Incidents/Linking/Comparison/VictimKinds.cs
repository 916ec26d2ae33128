namespace Regalia.Incidents.Linking.Comparison;

/// <summary>Words by which a source names a kind of victim ("officials of ministries") where it names none.</summary>
internal static class VictimKinds
{
    private static readonly HashSet<string> words = new(StringComparer.Ordinal)
    {
        "agencies",
        "banks",
        "companies",
        "contractors",
        "customers",
        "embassies",
        "entities",
        "firms",
        "governments",
        "hospitals",
        "individuals",
        "institutions",
        "makers",
        "ministries",
        "networks",
        "officials",
        "operators",
        "organisations",
        "organizations",
        "providers",
        "sectors",
        "sites",
        "targets",
        "universities",
        "users",
        "utilities",
        "victims",
        "websites",
    };

    /// <summary>Whether a word, in small letters and not stemmed, is one of them.</summary>
    internal static bool Has(ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
