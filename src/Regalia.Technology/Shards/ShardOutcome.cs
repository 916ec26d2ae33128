using System.Collections.Immutable;
using Regalia.Technology.Results;

namespace Regalia.Technology.Shards;

/// <summary>How the scan of a shard ended.</summary>
/// <param name="Parts">Part files of the shard.</param>
/// <param name="TakenUp">Parts whose results were there already.</param>
/// <param name="Mended">Parts whose results were there but damaged, and were made again.</param>
/// <param name="Failed">Parts that could not be read.</param>
/// <param name="Counts">What was read, of all parts that could be.</param>
/// <param name="Faults">The first faulty lines, by part and line.</param>
/// <param name="Warnings">What the manifest says otherwise than the parts.</param>
public sealed record ShardOutcome(
    int Parts,
    int TakenUp,
    int Mended,
    ImmutableArray<FailedPart> Failed,
    ScanCounts Counts,
    ImmutableArray<ScanProblem> Faults,
    ImmutableArray<ScanProblem> Warnings
);
