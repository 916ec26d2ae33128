using System.Collections.Immutable;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking.Blocking;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Linking.Judging;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>Links the records of a store, across its sources and inside each.</summary>
/// <remarks>
/// Same records, same links, to the last digit: whatever the number of threads and the order of import. What the machine finds is
/// kept in the store, so that the next time takes a moment; decisions are applied to it on reading.
/// </remarks>
public static class RecordLinker
{
    /// <summary>Finds pairs worth comparing, compares them, and lets decisions have the last word.</summary>
    /// <param name="store">The store.</param>
    /// <param name="snapshots">Which snapshots: at most one of a source.</param>
    /// <param name="decisions">What people decided.</param>
    /// <param name="cancellation">Stops it; nothing is kept then.</param>
    /// <exception cref="StoreException">Two snapshots are of one source; or one is damaged.</exception>
    public static LinkedRecords Link(
        IncidentStore store,
        IReadOnlyList<Snapshot> snapshots,
        DecisionFile decisions,
        CancellationToken cancellation = default
    ) => Link(store, snapshots, decisions, Options(cancellation));

    /// <summary>The same, with somebody watching.</summary>
    /// <param name="store">The store.</param>
    /// <param name="snapshots">Which snapshots: at most one of a source.</param>
    /// <param name="decisions">What people decided.</param>
    /// <param name="progress">
    /// Is told how much is done, as a number of records, and how many there are: now and then, by several threads, one at a time; not at
    /// all where the links were kept.
    /// </param>
    /// <param name="cancellation">Stops it; nothing is kept then.</param>
    /// <exception cref="StoreException">Two snapshots are of one source; or one is damaged.</exception>
    public static LinkedRecords Link(
        IncidentStore store,
        IReadOnlyList<Snapshot> snapshots,
        DecisionFile decisions,
        Action<int, int> progress,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        ArgumentNullException.ThrowIfNull(progress);
        int records = snapshots.Sum(static s => s.Records);
        WatchedWork watched = new(share => progress((int)Math.Round(share * records), records))
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        };
        return Link(store, snapshots, decisions, watched);
    }

    /// <summary>The judgement on one pair, whether blocking would have found it or not.</summary>
    /// <exception cref="StoreException">A record is not in its snapshot.</exception>
    public static PairJudgement Judge(
        IncidentStore store,
        IReadOnlyList<Snapshot> snapshots,
        RecordReference first,
        RecordReference second
    ) => Judge(store, snapshots, [(first, second)]).Single();

    /// <summary>The judgements on pairs, in their order. The snapshots are read once for all of them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="snapshots">Among whose records a word is rare or common: at most one of a source.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreException">A record is not in its snapshot, or the snapshot of its source not among those named.</exception>
    public static ImmutableArray<PairJudgement> Judge(
        IncidentStore store,
        IReadOnlyList<Snapshot> snapshots,
        IReadOnlyList<(RecordReference First, RecordReference Second)> pairs,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(pairs);
        LinkedSet set = LinkedSet.Of(snapshots);
        return new PairReading(store, set).Judge(Weights(store, set, Options(cancellation)), pairs, cancellation);
    }

    internal static LinkedRecords Link(
        IncidentStore store,
        IReadOnlyList<Snapshot> snapshots,
        DecisionFile decisions,
        ParallelOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(decisions);
        LinkedSet set = LinkedSet.Of(snapshots);
        MachineLinks machine =
            store.LinkFiles.FindLinks(set)
            ?? store.LinkFiles.Keep(
                set,
                MachineLinking.Link(PreparedRecords.Read(store, set.Snapshots, options), BlockingBounds.Usual, options)
            );
        ImmutableArray<RecordReference> records = References(store, set);
        LinkedRecords linked = new()
        {
            Snapshots = set.Snapshots,
            Records = records,
            Links = machine.Links,
            Candidates = machine.Candidates,
            Compared = machine.Compared,
            Skipped = machine.Skipped,
            ModelDigest = PairModel.Digest,
        };
        return decisions.Standing().IsEmpty
            ? linked
            : new DecidedLinks(store, set, machine.Weights).Apply(linked, decisions.Last());
    }

    /// <summary>How telling the words of a set are: kept, or made from its records and kept.</summary>
    internal static TermWeights Weights(IncidentStore store, LinkedSet set, ParallelOptions options) =>
        store.LinkFiles.FindWords(set)
        ?? store.LinkFiles.Keep(set, PreparedRecords.Read(store, set.Snapshots, options).Weights);

    private static ParallelOptions Options(CancellationToken cancellation) =>
        new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>The records of a set, in its order.</summary>
    internal static ImmutableArray<RecordReference> References(IncidentStore store, LinkedSet set)
    {
        ImmutableArray<RecordReference>.Builder records = ImmutableArray.CreateBuilder<RecordReference>(set.Count);
        foreach (Snapshot snapshot in set.Snapshots)
        {
            foreach (string id in SnapshotFile.IdsOf(store.PathOf(snapshot)))
            {
                records.Add(new RecordReference(snapshot.Source.Name, id));
            }
        }
        return records.DrainToImmutable();
    }
}
