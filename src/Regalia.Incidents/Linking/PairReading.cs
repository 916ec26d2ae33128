using System.Collections.Immutable;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Linking.Judging;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>Reads the records of pairs from their snapshots and judges them.</summary>
internal sealed class PairReading(IncidentStore store, LinkedSet set)
{
    // So many pairs at a time: their records are in memory as a whole.
    private const int AtOnce = 4096;

    /// <summary>The judgements on pairs, in their order.</summary>
    /// <exception cref="StoreException">A record is not in its snapshot, or the snapshot of its source not in the set.</exception>
    internal ImmutableArray<PairJudgement> Judge(
        TermWeights weights,
        IReadOnlyList<(RecordReference First, RecordReference Second)> pairs,
        CancellationToken cancellation
    )
    {
        Dictionary<RecordReference, int> positions = Positions(
            pairs.SelectMany(static pair => new[] { pair.First, pair.Second })
        );
        ComparedRecords preparing = new();
        ImmutableArray<PairJudgement>.Builder judged = ImmutableArray.CreateBuilder<PairJudgement>(pairs.Count);
        foreach ((RecordReference First, RecordReference Second)[] some in pairs.Chunk(AtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            Dictionary<RecordReference, IncidentRecord> records = Records(some, positions);
            foreach ((RecordReference first, RecordReference second) in some)
            {
                IncidentRecord a = records[first];
                IncidentRecord b = records[second];
                judged.Add(PairModel.Explain(preparing.Prepare(a), preparing.Prepare(b), weights, a, b));
            }
        }
        return judged.MoveToImmutable();
    }

    // Positions in each snapshot; its ids are read once.
    private Dictionary<RecordReference, int> Positions(IEnumerable<RecordReference> references)
    {
        Dictionary<RecordReference, int> positions = [];
        foreach (
            IGrouping<string, RecordReference> ofSource in references
                .Distinct()
                .GroupBy(r => r.Source, StringComparer.Ordinal)
        )
        {
            Snapshot snapshot =
                set.Find(ofSource.Key)
                ?? throw new StoreException(
                    $"{ofSource.First()}: no snapshot of {ofSource.Key} is among those chosen ({string.Join(", ", set.Snapshots.Select(s => s.Name))}); choose one"
                );
            HashSet<string> wanted = ofSource.Select(static r => r.Id).ToHashSet(StringComparer.Ordinal);
            int position = 0;
            foreach (string id in SnapshotFile.IdsOf(store.PathOf(snapshot)))
            {
                if (wanted.Remove(id))
                {
                    positions.Add(new RecordReference(ofSource.Key, id), position);
                }
                position++;
            }
            if (wanted.Count > 0)
            {
                throw new StoreException(
                    $"{ofSource.Key}:{wanted.Order(StringComparer.Ordinal).First()}: no such record in {snapshot.Name}; name one of its ids"
                );
            }
        }
        return positions;
    }

    private Dictionary<RecordReference, IncidentRecord> Records(
        IEnumerable<(RecordReference First, RecordReference Second)> pairs,
        Dictionary<RecordReference, int> positions
    )
    {
        Dictionary<RecordReference, IncidentRecord> records = [];
        foreach (
            IGrouping<string, RecordReference> ofSource in pairs
                .SelectMany(static pair => new[] { pair.First, pair.Second })
                .Distinct()
                .GroupBy(static r => r.Source, StringComparer.Ordinal)
        )
        {
            // Not by the source that a record names: one that was exported and imported again still names its first.
            RecordReference[] here = [.. ofSource.OrderBy(reference => positions[reference])];
            foreach (
                (RecordReference reference, IncidentRecord record) in here.Zip(
                    store.Records(set.Find(ofSource.Key)!, here.Select(reference => positions[reference]))
                )
            )
            {
                records.Add(reference, record);
            }
        }
        return records;
    }
}
