using static System.FormattableString;

namespace Regalia.Technology.Shards;

/// <summary>What is different in two scans, as one text.</summary>
internal static class ScanDifferences
{
    // With other definitions every technology differs; a few of them say as much as all.
    private const int Told = 5;

    /// <summary>The first differences, and how many there are beside them.</summary>
    internal static string Text(IReadOnlyList<string> differences) =>
        string.Join("; ", differences.Take(Told))
        + (differences.Count - Told) switch
        {
            <= 0 => "",
            1 => "; and 1 other",
            var others => Invariant($"; and {others} others"),
        };
}
