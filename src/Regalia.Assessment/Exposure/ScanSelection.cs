using Regalia.Technology.Leadership;

namespace Regalia.Assessment.Exposure;

/// <summary>What of the results of a scan counts.</summary>
public sealed record ScanSelection
{
    /// <summary>Publication years; null: the last five of the results.</summary>
    public YearWindow? Window { get; init; }

    /// <summary>Whether technologies whose definitions are drafts count.</summary>
    public bool WithDrafts { get; init; }

    /// <summary>Threads; null takes all cores. It never changes a digit.</summary>
    public int? Threads { get; init; }
}
