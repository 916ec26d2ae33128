namespace Regalia.Incidents.Linking.Comparison;

/// <summary>Words of grammar: in every record, so they only cost time.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> words = new(
        (
            "the of and to in on at by for from with as is are was were be been being an or that this these those it its "
            + "their his her they he she which who whom whose has have had not but also into than then there when where while "
            + "after before between during over under more most other some such no nor only own same so can will would could "
            + "may might all any both each few out up down about against if because until what how we our you your i"
        ).Split(' '),
        StringComparer.Ordinal
    );

    internal static bool Has(ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
