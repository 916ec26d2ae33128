using System.Diagnostics;
using System.Globalization;
using MergeSpeed;
using Regalia.Technology.Merging;
using Regalia.Technology.Results;

// How fast results of scans are merged and read, and how much memory that takes.
//   make DIR RECORDS PARTS SEEN TWICE   writes part results: so many records read in so many parts, one work in SEEN matches,
//                                       TWICE of a hundred works have two records
//   merge DIR OUT                       merges them into OUT; exit 1 if that are not the works it must find
//   read FOLDER FROM TO                 reads every block of these years, five times
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
long start = Stopwatch.GetTimestamp();
Func<bool> isRight = () => true;
switch (args)
{
    case ["make", var folder, var records, var parts, var seen, var twice]:
        MadeParts.Write(
            folder,
            new MadeRecords(
                long.Parse(records, CultureInfo.InvariantCulture),
                int.Parse(parts, CultureInfo.InvariantCulture),
                int.Parse(seen, CultureInfo.InvariantCulture),
                int.Parse(twice, CultureInfo.InvariantCulture)
            )
        );
        break;
    case ["merge", var folder, var output]:
        ResultsManifest manifest = ResultsMerge.Merge([Path.Combine(folder, "shard")], output, CancellationToken.None);
        Say($"{manifest.MatchedWorks:#,##0} works, {manifest.Counts.Records:#,##0} records seen");
        isRight = () => MadeRecords.Read(folder).Expected() == (manifest.MatchedWorks, manifest.Superseded);
        Say($"{manifest.Files.Sum(f => f.Length) / 1e6:#,##0} MB of results");
        break;
    case ["read", var folder, var from, var to]:
        Read(folder, int.Parse(from, CultureInfo.InvariantCulture), int.Parse(to, CultureInfo.InvariantCulture));
        break;
    default:
        Console.Error.WriteLine("make DIR RECORDS PARTS SEEN TWICE | merge DIR OUT | read FOLDER FROM TO");
        return 2;
}
using Process self = Process.GetCurrentProcess();
Say(
    $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s, CPU {self.TotalProcessorTime.TotalSeconds:F2} s, peak {self.PeakWorkingSet64 / 1e6:F0} MB"
);

// Counted by itself, and after the clock: what is measured is the merge.
if (!isRight())
{
    Console.WriteLine("the merge did not find the works that the parts hold");
    return 1;
}
return 0;

static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));

static void Read(string folder, int first, int last)
{
    for (int run = 0; run < 5; run++)
    {
        long start = Stopwatch.GetTimestamp();
        TechnologyResults results = TechnologyResults.Open(folder);
        (int Technology, int Year)[] cells =
        [
            .. from t in Enumerable.Range(0, results.Technologies.Length)
            from year in Enumerable.Range(first, last - first + 1)
            select (t, year),
        ];
        long works = 0;
        long bytes = 0;
        Parallel.ForEach(
            cells,
            cell =>
            {
                FactBlock block = results.Read(cell.Technology, cell.Year);
                Interlocked.Add(ref works, block.Count);
                Interlocked.Add(ref bytes, (16L * block.Count) + (14L * block.Shares.Length));
            }
        );
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Say($"{works:#,##0} facts, {bytes / 1e6:#,##0} MB in {seconds:F3} s");
    }
}
