using System.Collections.Immutable;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;

namespace Regalia.Technology.Results;

/// <summary>What was read of a snapshot, in records.</summary>
/// <param name="Records">Records read.</param>
/// <param name="Skipped">Records by why they were not searched; index by <see cref="SkipReason"/>.</param>
/// <param name="Types">Records by type searched, whether they were or not; a type that none has is there with 0.</param>
/// <param name="HandedOver">Records that the ordinary JSON reader took over; part of <paramref name="Records"/>.</param>
/// <param name="WithoutCitations">Searched records without a usable citation figure; counted as 0 citations.</param>
/// <param name="LongestLine">Longest line in bytes.</param>
/// <param name="Bytes">Bytes read, uncompressed.</param>
public sealed record ScanCounts(
    long Records,
    ImmutableArray<long> Skipped,
    ImmutableSortedDictionary<string, long> Types,
    long HandedOver,
    long WithoutCitations,
    long LongestLine,
    long Bytes
)
{
    /// <summary>Records that passed the filters.</summary>
    public long Searched => Records - Skipped.Skip(1).Sum();

    /// <summary>
    /// Types searched that no record has, in ordinal order; none where the usual ones were searched, for nobody asked for each of
    /// these, and none where no record is well-formed.
    /// </summary>
    public IEnumerable<string> TypesWithoutRecords =>
        Records == Skipped[(int)SkipReason.Malformed]
        || Types.Keys.SequenceEqual(new ScanOptions().Types.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            ? []
            : Types.Where(t => t.Value == 0).Select(t => t.Key);

    internal static ScanCounts Of(PartCounters counters) =>
        new(
            counters.Records,
            // What was searched follows from the others: one figure must not be told twice.
            [0, .. counters.Skipped.Skip(1)],
            counters.Types.ToImmutableSortedDictionary(StringComparer.Ordinal),
            counters.HandedOver,
            counters.WithoutCitations,
            counters.LongestLine,
            counters.Bytes
        );
}
