using System.Collections.Immutable;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;

namespace Regalia.Technology.Results;

/// <summary>What was read of a snapshot, in records.</summary>
/// <param name="Records">Records read.</param>
/// <param name="Skipped">Records by why they were not searched; index by <see cref="SkipReason"/>.</param>
/// <param name="HandedOver">Records that the ordinary JSON reader took over; part of <paramref name="Records"/>.</param>
/// <param name="WithoutCitations">Searched records without a usable citation figure; counted as 0 citations.</param>
/// <param name="LongestLine">Longest line in bytes.</param>
/// <param name="Bytes">Bytes read, uncompressed.</param>
public sealed record ScanCounts(
    long Records,
    ImmutableArray<long> Skipped,
    long HandedOver,
    long WithoutCitations,
    long LongestLine,
    long Bytes
)
{
    /// <summary>Records that passed the filters.</summary>
    public long Searched => Records - Skipped.Skip(1).Sum();

    internal static ScanCounts Of(PartCounters counters) =>
        new(
            counters.Records,
            // What was searched follows from the others: one figure must not be told twice.
            [0, .. counters.Skipped.Skip(1)],
            counters.HandedOver,
            counters.WithoutCitations,
            counters.LongestLine,
            counters.Bytes
        );
}
