using System.Diagnostics;
using System.Globalization;
using RankSpeed;
using Regalia.Technology.Definitions;
using Regalia.Technology.Leadership;
using Regalia.Technology.Merging;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;

// RankSpeed generate FOLDER MILLIONS [FIRST YEARS]: results of so many made-up works, by the writer of `tech scan`.
// RankSpeed measure FOLDER WINDOW [REPLICATES] [THREADS]: ranks all technologies in one window, five times.
if (args is ["generate", var folder, var millions, ..])
{
    Generate(
        folder,
        Number(millions),
        args.Length > 4 ? Number(args[3]) : 2003,
        args.Length > 4 ? Number(args[4]) : 21
    );
    return 0;
}
if (args is ["measure", var results, var years, ..] && YearWindow.TryParse(years, out YearWindow window))
{
    Measure(results, window, args.Length > 3 ? Number(args[3]) : 0, args.Length > 4 ? Number(args[4]) : 2);
    return 0;
}
Console.Error.WriteLine(
    "RankSpeed generate FOLDER MILLIONS [FIRST YEARS] | measure FOLDER WINDOW [REPLICATES] [THREADS]"
);
return 2;

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

static void Generate(string folder, int millions, int first, int years)
{
    const int technologies = 74;
    const int works = 100_000;
    string snapshot = folder + ".snapshot";
    Directory.CreateDirectory(snapshot);
    for (int part = 0; part < millions * 10; part++)
    {
        File.WriteAllText(
            Path.Combine(snapshot, string.Create(CultureInfo.InvariantCulture, $"part_{part:D4}.jsonl")),
            "{}\n"
        );
    }
    var opened = SnapshotFolder.Open(snapshot);
    var fingerprint = ScanFingerprint.Of(
        opened,
        Enumerable
            .Range(0, technologies)
            .Select(i => new MatchedTechnology(
                string.Create(CultureInfo.InvariantCulture, $"tech-{i:D2}"),
                string.Create(CultureInfo.InvariantCulture, $"Technology {i}"),
                "Made up",
                null,
                DefinitionStatus.Draft,
                ""
            )),
        new ScanOptions()
    );
    new ShardScan(opened, fingerprint, ShardNumber.Whole, folder) { Threads = 2 }.Run(
        (part, _) =>
            GeneratedWorks.Part(
                int.Parse(part.Name.AsSpan(5, 4), NumberStyles.None, CultureInfo.InvariantCulture),
                works,
                technologies,
                first,
                years
            ),
        CancellationToken.None
    );
    ResultsManifest manifest = ResultsMerge.MergeWithin(folder, CancellationToken.None);
    Directory.Delete(snapshot, recursive: true);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{manifest.MatchedWorks:#,##0} works"));
}

static void Measure(string folder, YearWindow window, int replicates, int threads)
{
    for (int run = 0; run < 5; run++)
    {
        long start = Stopwatch.GetTimestamp();
        var opened = TechnologyResults.Open(folder);
        var ranked = LeadershipRanking.Rank(
            opened,
            [.. Enumerable.Range(0, opened.Technologies.Length)],
            [window],
            new LeadershipOptions { Replicates = replicates, Threads = threads }
        );
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{took.TotalSeconds:F2} s: {ranked.Length} technologies, {ranked.Sum(r => (long)r.Coverage.Works):#,##0} works in {window}, {replicates} replicates, {threads} threads"
            )
        );
    }
    Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB")
    );
}
