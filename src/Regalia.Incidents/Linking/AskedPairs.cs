using System.Collections.Immutable;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>The pairs of a table, found in a store.</summary>
/// <param name="Snapshots">The snapshots among whose records they are: at most one of a source.</param>
/// <param name="Pairs">The pairs, in the order of the table's rows.</param>
public sealed record AskedPairs(
    ImmutableArray<Snapshot> Snapshots,
    ImmutableArray<(RecordReference First, RecordReference Second)> Pairs
);
