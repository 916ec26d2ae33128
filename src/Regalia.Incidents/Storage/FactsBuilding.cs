using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>Makes the facts of a snapshot from its records, several groups of records at a time.</summary>
internal sealed class FactsBuilding
{
    private readonly Snapshot snapshot;
    private readonly RecordJudge judge;
    private readonly Func<ImmutableArray<string>> ids;
    private readonly RecordLevel[] levels;
    private readonly short[] startYears;
    private readonly short[] disclosureYears;
    private readonly Judgement[] judgements;
    private readonly int[] listOf;
    private readonly CountryLists lists = new();

    private FactsBuilding(Snapshot snapshot, RecordJudge judge, int count, Func<ImmutableArray<string>> ids)
    {
        this.snapshot = snapshot;
        this.judge = judge;
        this.ids = ids;
        levels = new RecordLevel[count];
        startYears = new short[count];
        disclosureYears = new short[count];
        judgements = new Judgement[count * judge.Criteria.Length];
        listOf = new int[count];
    }

    /// <summary>Makes the facts.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="path">Its file, which is whole.</param>
    /// <param name="judge">The rules.</param>
    /// <param name="ids">Reads the ids.</param>
    internal static RecordFacts Make(
        Snapshot snapshot,
        string path,
        RecordJudge judge,
        Func<ImmutableArray<string>> ids
    )
    {
        List<int> starts = [0];
        using (SnapshotFile file = SnapshotFile.Open(path))
        {
            for (int group = 0; group < file.Groups; group++)
            {
                starts.Add(starts[^1] + file.CountOf(group));
            }
        }
        FactsBuilding building = new(snapshot, judge, starts[^1], ids);
        try
        {
            _ = Parallel.For(0, starts.Count - 1, group => building.Take(path, group, starts[group]));
        }
        catch (AggregateException several) when (several.InnerExceptions.Count > 0)
        {
            // One fault is enough to say, and it is to be caught by its own type.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
        return building.Facts();
    }

    private void Take(string path, int group, int start)
    {
        using SnapshotFile file = SnapshotFile.Open(path);
        Judgement[] row = new Judgement[judge.Criteria.Length];
        int i = start;
        foreach (IncidentRecord record in file.Records(group))
        {
            FactsRow facts = FactsRow.Of(record, judge, row);
            levels[i] = facts.Level;
            startYears[i] = facts.StartYear;
            disclosureYears[i] = facts.DisclosureYear;
            lock (lists)
            {
                listOf[i] = lists.NumberOf(facts.Countries);
            }
            for (int c = 0; c < row.Length; c++)
            {
                judgements[(c * levels.Length) + i] = row[c];
            }
            i++;
        }
    }

    private RecordFacts Facts() =>
        new()
        {
            Snapshot = snapshot,
            RulesDigest = judge.RulesDigest,
            IdReading = ids,
            Levels = ImmutableCollectionsMarshal.AsImmutableArray(levels),
            StartYears = ImmutableCollectionsMarshal.AsImmutableArray(startYears),
            DisclosureYears = ImmutableCollectionsMarshal.AsImmutableArray(disclosureYears),
            Judgements = ImmutableCollectionsMarshal.AsImmutableArray(judgements),
            Criteria = judge.Criteria,
            CountryLists = [.. lists.All],
            CountryListOf = ImmutableCollectionsMarshal.AsImmutableArray(listOf),
        };
}
