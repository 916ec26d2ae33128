using System.Globalization;
using CsCheck;
using Regalia.Technology.MadeUp;
using Regalia.Technology.Merging;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;
using Regalia.Technology.Tests.Shards;
using Regalia.Technology.Works;

namespace Regalia.Technology.Tests.Merging;

/// <summary>Results do not depend on how the work was divided, and are those of the obvious way to find them.</summary>
public sealed class ResultsMergeTests
{
    [Fact]
    public void Any_number_of_shards_in_any_order_on_any_number_of_threads_gives_the_same_bytes() =>
        Gen.Select(Gen.Int[1, 10], Gen.Int[0, 120], Gen.Long[1, 400], Gen.ULong[0, 1 << 20], Gen.Int[0, 30])
            .Select(
                Gen.Int[0, 3].Select(i => new[] { 1, 2, 7, 64 }[i]),
                Gen.Int[0, 2].Select(i => new[] { 1, 2, 8 }[i]),
                Gen.Int[0, 3].Select(i => new[] { 1L, 500L, 20_000L, ResultsMerge.UsualWindow }[i]),
                Gen.UInt
            )
            .Sample(
                (snapshot, shards, threads, window, shuffle) =>
                {
                    (int parts, int records, long works, ulong seed, int deleted) = snapshot;
                    using ScanTrial trial = new(parts, records, works, seed, deleted);
                    string whole = trial.Merged([1], threads: 1, ResultsMerge.UsualWindow, "whole");
                    Chance chance = new(shuffle);
                    int[] order =
                    [
                        .. Enumerable
                            .Range(1, shards)
                            .Select(i => (Key: chance.Below(1000), i))
                            .Order()
                            .Select(p => p.i),
                    ];
                    string divided = trial.Merged(order, threads, window, "divided");
                    Assert.Equal(ScanTrial.Contents(whole), ScanTrial.Contents(divided));
                },
                iter: 12,
                threads: 2
            );

    [Fact]
    public void What_counts_is_what_the_obvious_way_finds() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 80], Gen.Long[1, 200], Gen.ULong[0, 1 << 20], Gen.Int[0, 40])
            .Sample(
                (parts, records, works, seed, deleted) =>
                {
                    using ScanTrial trial = new(parts, records, works, seed, deleted);
                    string folder = trial.Merged([2, 1], threads: 1, windowBytes: 700, "merged");
                    PartScan[] scans = [.. SnapshotFolder.Open(trial.Snapshot).Parts.Select(MadeSnapshot.Scan)];
                    List<WorkFact> facts = ObviousMerge.Counting(
                        scans,
                        MadeSnapshot.Deleted(works, seed, deleted).ToHashSet()
                    );
                    StoredResults results = StoredResults.Open(folder);
                    Assert.Equal(Told(facts), Told(results));
                    Assert.Equal(facts.Count, results.Manifest.MatchedWorks);
                    Assert.Equal(
                        scans.Sum(s => s.Facts.Count),
                        results.Manifest.MatchedWorks + results.Manifest.Superseded + results.Manifest.Deleted
                    );
                    Assert.Equal(Histogram(facts), File.ReadAllLines(Path.Combine(folder, "histogram.csv")).Skip(1));
                    Assert.Equal(Names(scans, facts), results.Institutions);
                },
                iter: 25,
                threads: 2
            );

    [Theory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("pt-BR")]
    public void Culture_changes_nothing(string culture)
    {
        using ScanTrial trial = new();
        string here = trial.Merged([1, 2], threads: 1, 5000, "here");
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            string there = trial.Merged([2, 1], threads: 1, 5000, "there");
            Assert.Equal(ScanTrial.Contents(here), ScanTrial.Contents(there));
            Assert.Equal(Told(StoredResults.Open(here)), Told(StoredResults.Open(there)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Shards_that_do_not_make_a_whole_are_refused()
    {
        using ScanTrial trial = new();
        trial.Scan("a", new ShardNumber(1, 3));
        trial.Scan("b", new ShardNumber(2, 3));
        trial.Scan("other", new ShardNumber(3, 3), fingerprint: trial.Fingerprint with { DeletedDigest = "else" });
        trial.Scan("two", new ShardNumber(2, 2));
        Assert.Equal("1 of 3 shards missing: 3/3; name their folders too", Refused("a", "b"));
        Assert.Equal(
            $"shard 1 is named more than once ({trial.In("a")}, {trial.In("a")}); name each once",
            Refused("a", "b", "a")
        );
        Assert.Equal(
            $"{trial.In("a")} and {trial.In("other")} are of different scans: deleted_ids.csv; scan both alike",
            Refused("a", "b", "other")
        );
        Assert.Equal(
            $"{trial.In("a")} is shard 1/3, {trial.In("two")} is shard 2/2: expected as many shards in both",
            Refused("a", "two")
        );
        Assert.Equal(trial.In("none") + ": there is no such folder", Refused("none"));
        Assert.StartsWith(trial.Snapshot + ": holds no scan", Refused("snapshot"), StringComparison.Ordinal);
        string merged = trial.Merged([1], 1, 1000, "merged");
        Assert.StartsWith(merged + ": holds merged results", Refused("merged"), StringComparison.Ordinal);

        string Refused(params string[] folders) =>
            Assert
                .Throws<SnapshotException>(() =>
                    ResultsMerge.Merge([.. folders.Select(trial.In)], trial.In("out"), CancellationToken.None)
                )
                .Message;
    }

    [Fact]
    public void A_merge_overwrites_nothing()
    {
        using ScanTrial trial = new();
        trial.Scan("a");
        IOException refused = Assert.Throws<IOException>(() =>
            ResultsMerge.Merge([trial.In("a")], trial.Snapshot, CancellationToken.None)
        );
        Assert.Equal(trial.Snapshot + ": is not empty; choose another folder", refused.Message);
    }

    [Fact]
    public void A_work_of_a_technology_that_nobody_asked_for_is_a_fault()
    {
        using ScanTrial trial = new();
        trial.Scan("a", fingerprint: trial.Fingerprint with { Technologies = [MadeSnapshot.Technologies[0]] });
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() =>
            ResultsMerge.MergeWithin(trial.In("a"), CancellationToken.None)
        );
        Assert.Contains("but there are 1; scan again", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(trial.In("a/results.json")));
    }

    private static List<string> Told(List<WorkFact> facts) =>
        [
            .. from t in Enumerable.Range(0, MadeSnapshot.Technologies.Length)
            from fact in facts.Where(f => f.Technologies.Contains(t)).OrderBy(f => f.Year).ThenBy(f => f.Work)
            select Told(t, fact.Year, fact.Work, fact.Citations, fact.Credits),
        ];

    private static List<string> Told(StoredResults results)
    {
        List<string> told = [];
        for (int t = 0; t < results.Technologies.Length; t++)
        {
            foreach (int year in results.Years)
            {
                FactBlock block = results.Read(t, year);
                for (int i = 0; i < block.Count; i++)
                {
                    List<Credit> credits = [];
                    for (int c = block.CreditStarts[i]; c < block.CreditStarts[i + 1]; c++)
                    {
                        int position = block.Institutions[c];
                        long number = position < 0 ? 0 : results.Institutions[position].Number;
                        credits.Add(new Credit(number, block.Countries[c], block.Shares[c]));
                    }
                    told.Add(Told(t, year, block.Works[i], block.Citations[i], credits));
                }
            }
        }
        return told;
    }

    private static string Told(int technology, int year, long work, int citations, IEnumerable<Credit> credits) =>
        FormattableString.Invariant($"{technology} {year} W{work} {citations}: ")
        + string.Join(' ', credits.Select(c => FormattableString.Invariant($"{c.Institution}/{c.Country}/{c.Share}")));

    private static IEnumerable<string> Histogram(List<WorkFact> facts) =>
        from t in Enumerable.Range(0, MadeSnapshot.Technologies.Length)
        from cell in facts
            .Where(f => f.Technologies.Contains(t))
            .GroupBy(f => (f.Year, f.Citations))
            .OrderBy(g => g.Key)
        select FormattableString.Invariant(
            $"{MadeSnapshot.Technologies[t].Id},{cell.Key.Year},{cell.Key.Citations},{cell.Count()}"
        );

    private static IEnumerable<InstitutionName> Names(PartScan[] scans, List<WorkFact> facts) =>
        facts
            .SelectMany(f => f.Credits)
            .Select(c => c.Institution)
            .Where(i => i != 0)
            .Distinct()
            .Order()
            .Select(i =>
                scans
                    .Where(s => s.Institutions.ContainsKey(i))
                    .Select(s => s.Institutions[i])
                    .OrderByDescending(n => n.Updated)
                    .ThenBy(n => n.Name.Name, StringComparer.Ordinal)
                    .ThenBy(n => n.Name.Country.IsNone)
                    .ThenBy(n => n.Name.Country)
                    .First()
                    .Name
            );
}
