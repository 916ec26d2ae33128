using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Blocking;
using Regalia.Incidents.Storage;

namespace LinkingSpeed;

/// <summary>A whole store linked.</summary>
internal static class TimedLinking
{
    public static int Run(string folder)
    {
        long begun = Stopwatch.GetTimestamp();
        using IncidentStore store = IncidentStore.Open(folder, create: false);
        LinkedRecords linked = RecordLinker.Link(store, store.Snapshots, DecisionFile.None);
        TimeSpan wall = Stopwatch.GetElapsedTime(begun);
        using Process process = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{linked.Records.Length} {linked.Compared} {linked.Skipped} {linked.Links.Length} {wall.TotalSeconds:F2} {process.TotalProcessorTime.TotalSeconds:F2} {process.PeakWorkingSet64 >> 20}"
            )
        );
        return 0;
    }

    public static int Phases(string folder)
    {
        using IncidentStore store = IncidentStore.Open(folder, create: false);
        ImmutableArray<Snapshot> snapshots = LinkedSet.Of(store.Snapshots).Snapshots;
        ParallelOptions options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
        _ = Timed("read", () => snapshots.Sum(s => store.Records(s).Count()));
        PreparedRecords prepared = Timed("prepared", () => PreparedRecords.Read(store, snapshots, options));
        Blocks blocks = Timed("blocks", () => Blocks.Build(prepared, TriedBounds.Chosen, options));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {blocks.All.Length} blocks, {blocks.Members.Length} members, {blocks.Skipped} skipped"
            )
        );
        ulong[] pairs = Timed("pairs", () => CandidatePairs.Find(prepared, blocks, TriedBounds.Chosen, options));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {pairs.Length} pairs"));
        MachineLinks links = Timed("judged", () => MachineLinking.Judge(prepared, pairs, 0, options));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {links.Links.Length} links"));
        long right = links.Links.Count(link =>
            link.Relation.IsLink()
            && string.Equals(
                Event(store, snapshots, link.First),
                Event(store, snapshots, link.Second),
                StringComparison.Ordinal
            )
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {links.Links.Count(link => link.Relation.IsLink())} same or part_of, {right} of them one event; {EventPairs()} pairs are"
            )
        );
        return 0;
    }

    private static string[] ids = [];

    private static string Event(IncidentStore store, ImmutableArray<Snapshot> snapshots, int record)
    {
        if (ids.Length == 0)
        {
            ids = [.. snapshots.SelectMany(s => SnapshotFile.IdsOf(store.PathOf(s))).Select(id => id.Split('-')[0])];
        }
        return ids[record];
    }

    private static long EventPairs() =>
        ids.GroupBy(id => id, StringComparer.Ordinal).Sum(group => (long)group.Count() * (group.Count() - 1) / 2);

    private static T Timed<T>(string what, Func<T> work)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long begun = Stopwatch.GetTimestamp();
        T made = work();
        TimeSpan wall = Stopwatch.GetElapsedTime(begun);
        process.Refresh();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {wall.TotalSeconds:F2} s, CPU {(process.TotalProcessorTime - before).TotalSeconds:F2} s, peak {process.PeakWorkingSet64 >> 20} MB, managed {GC.GetTotalMemory(false) >> 20} MB"
            )
        );
        return made;
    }
}
