using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Exports;

/// <summary>The records that a filter takes, snapshot after snapshot, in the order of their files.</summary>
internal static class ExportRows
{
    internal static IEnumerable<ExportRow> Of(
        IncidentStore store,
        IEnumerable<Snapshot> snapshots,
        RecordJudge judge,
        Func<RecordFacts, Judgement[]>? filter
    )
    {
        foreach (Snapshot snapshot in snapshots)
        {
            RecordFacts facts = store.Facts(snapshot, judge);
            List<int> positions = Positions(facts, filter);
            foreach ((IncidentRecord record, int position) in store.Records(snapshot, positions).Zip(positions))
            {
                Judgement[] judgements = new Judgement[judge.Criteria.Length];
                for (int c = 0; c < judgements.Length; c++)
                {
                    judgements[c] = facts.Judgements[(c * facts.Count) + position];
                }
                yield return new ExportRow(snapshot, record, judgements);
            }
        }
    }

    /// <summary>Positions of the records that a filter takes.</summary>
    internal static List<int> Positions(RecordFacts facts, Func<RecordFacts, Judgement[]>? filter)
    {
        Judgement[]? taken = filter?.Invoke(facts);
        return [.. Enumerable.Range(0, facts.Count).Where(i => taken is null || taken[i] == Judgement.Yes)];
    }
}
