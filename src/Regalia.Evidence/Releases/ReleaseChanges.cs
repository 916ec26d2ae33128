using System.Collections.Immutable;

namespace Regalia.Evidence.Releases;

/// <summary>What stands in a release instead of, or beside, what its files say.</summary>
/// <param name="IncidentCounts">Counts of a store instead of the release's; <see langword="null"/>: the release's.</param>
/// <param name="CountsFrom">The snapshots they were taken from.</param>
/// <param name="CountedIncidents">The records behind them.</param>
/// <param name="Technology">Indicators from a scan beside the release's; <see langword="null"/>: none.</param>
internal sealed record ReleaseChanges(
    ImmutableArray<IncidentCount>? IncidentCounts,
    ImmutableArray<string> CountsFrom,
    ImmutableArray<CountedIncident> CountedIncidents,
    TechnologyEvidence? Technology
)
{
    internal static ReleaseChanges None { get; } = new(null, [], [], null);
}
