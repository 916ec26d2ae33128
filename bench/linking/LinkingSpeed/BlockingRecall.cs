using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Blocking;
using Regalia.Incidents.Linking.Judging;
using Regalia.Incidents.Storage;

namespace LinkingSpeed;

/// <summary>Which of the pairs that are links blocking over the whole store proposes.</summary>
internal static class BlockingRecall
{
    private static readonly ParallelOptions Options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>All pairs of a sample, judged by the model: whole events where ids tell the event, else each so-many-th record.</summary>
    public static int OfSample(string folder, string records)
    {
        int most = int.Parse(records, CultureInfo.InvariantCulture);
        using IncidentStore store = IncidentStore.Open(folder, create: false);
        ImmutableArray<Snapshot> snapshots = Latest(store);
        PreparedRecords prepared = PreparedRecords.Read(store, snapshots, Options);
        string[] ids = [.. snapshots.SelectMany(s => SnapshotFile.IdsOf(store.PathOf(s)))];
        int stride = Math.Max(1, ids.Length / most);
        bool made = snapshots[0].Source.Name.StartsWith("made", StringComparison.Ordinal);
        int[] sample =
        [
            .. Enumerable
                .Range(0, ids.Length)
                .Where(i =>
                    (made ? int.Parse(ids[i].Split('-')[0].AsSpan(1), CultureInfo.InvariantCulture) : i) % stride == 0
                ),
        ];
        HashSet<ulong> proposed = Proposed(prepared, out long all);
        long[] links = new long[4];
        long[] found = new long[4];
        Lock turn = new();
        EachOf.Run(
            sample.Length,
            Options,
            static () => 0,
            (i, _) =>
            {
                for (int j = i + 1; j < sample.Length; j++)
                {
                    PairVerdict verdict = MachineLinking.Propose(
                        prepared.Records[sample[i]],
                        prepared.Records[sample[j]],
                        prepared.Weights,
                        out _
                    );
                    if (MachineLinking.IsWorthKeeping(verdict))
                    {
                        bool isProposed = proposed.Contains(Pair(sample[i], sample[j]));
                        bool isOneEvent = string.Equals(
                            ids[sample[i]].Split('-')[0],
                            ids[sample[j]].Split('-')[0],
                            StringComparison.Ordinal
                        );
                        lock (turn)
                        {
                            links[(int)verdict.Relation]++;
                            found[(int)verdict.Relation] += isProposed ? 1 : 0;
                            links[0] += isOneEvent ? 1 : 0;
                            found[0] += isOneEvent && isProposed ? 1 : 0;
                        }
                    }
                }
            }
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ids.Length} records, {all} pairs proposed; sample of {sample.Length}, {(long)sample.Length * (sample.Length - 1) / 2} pairs"
            )
        );
        for (int relation = 0; relation < 4; relation++)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(relation == 0 ? "one_event" : ((LinkRelation)relation).Word())} {links[relation]} {found[relation]} {(links[relation] == 0 ? 1 : (double)found[relation] / links[relation]):F4}"
                )
            );
        }
        return 0;
    }

    /// <summary>Pairs of a file that people judged.</summary>
    public static int OfJudged(string folder, string file)
    {
        using IncidentStore store = IncidentStore.Open(folder, create: false);
        ImmutableArray<Snapshot> snapshots = Latest(store);
        PreparedRecords prepared = PreparedRecords.Read(store, snapshots, Options);
        Dictionary<RecordReference, int> places = [];
        foreach (Snapshot snapshot in snapshots)
        {
            foreach (string id in SnapshotFile.IdsOf(store.PathOf(snapshot)))
            {
                places.Add(new RecordReference(snapshot.Source.Name, id), places.Count);
            }
        }
        HashSet<ulong> proposed = Proposed(prepared, out _);
        string[][] rows = [.. File.ReadLines(file).Select(line => line.Split(','))];
        int Column(string name) => Array.IndexOf(rows[0], name);
        foreach (
            IGrouping<string, string[]> label in rows.Skip(1)
                .GroupBy(row => row[Column("label")], StringComparer.Ordinal)
        )
        {
            (int A, int B)[] pairs =
            [
                .. label.Select(row =>
                    (
                        places[new RecordReference(row[Column("source_a")], row[Column("id_a")])],
                        places[new RecordReference(row[Column("source_b")], row[Column("id_b")])]
                    )
                ),
            ];
            (int, int)[] linked =
            [
                .. pairs.Where(pair =>
                    PairModel
                        .Judge(prepared.Records[pair.A], prepared.Records[pair.B], prepared.Weights)
                        .Relation.IsLink()
                ),
            ];
            int Hits(IEnumerable<(int A, int B)> some) => some.Count(pair => proposed.Contains(Pair(pair.A, pair.B)));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{label.Key} {pairs.Length} {Hits(pairs)}; linked by the model {linked.Length} {Hits(linked)}"
                )
            );
        }
        return 0;
    }

    private static HashSet<ulong> Proposed(PreparedRecords prepared, out long count)
    {
        Blocks blocks = Blocks.Build(prepared, TriedBounds.Chosen, Options);
        ulong[] pairs = CandidatePairs.Find(prepared, blocks, TriedBounds.Chosen, Options);
        count = pairs.LongLength;
        return [.. pairs];
    }

    private static ulong Pair(int first, int second) =>
        ((ulong)Math.Min(first, second) << 32) | (uint)Math.Max(first, second);

    // One vintage of each source: the one imported last.
    private static ImmutableArray<Snapshot> Latest(IncidentStore store) =>
        LinkedSet
            .Of([.. store.Snapshots.GroupBy(s => s.Source.Name, StringComparer.Ordinal).Select(group => group.Last())])
            .Snapshots;
}
