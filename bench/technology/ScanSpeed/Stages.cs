using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Regalia.Technology.Definitions;
using Regalia.Technology.Queries;
using Regalia.Technology.Scanning;

namespace ScanSpeed;

/// <summary>Measures the stages of a scan.</summary>
internal static unsafe class Stages
{
    /// <summary>The whole job from Parquet.</summary>
    /// <param name="folder">Part files.</param>
    /// <param name="definitions">Folder of definitions.</param>
    /// <param name="runs">Runs of each stage.</param>
    /// <param name="bytes">Bytes of JSON that the same records have as lines.</param>
    internal static int RunParquet(string folder, string definitions, int runs, long bytes)
    {
        string[] parts = [.. Directory.GetFiles(folder, "*.parquet").Order(StringComparer.Ordinal)];
        PartScanner scanner = new(Queries(definitions), new ScanOptions());
        Report("Parquet, whole job, 1 thread", bytes, runs, () => Whole(scanner, parts, 1));
        Report("Parquet, whole job, 2 threads", bytes, runs, () => Whole(scanner, parts, 2));
        Console.WriteLine($"most memory so far: {PeakMegabytes()} MB");
        Shares(scanner, parts);
        return 0;
    }

    internal static int Run(string folder, string definitions, int runs)
    {
        string[] parts = [.. Directory.GetFiles(folder, "*.gz").Order(StringComparer.Ordinal)];
        Query[] queries = Queries(definitions);
        long packed = parts.Sum(p => new FileInfo(p).Length);
        long bytes = parts.Sum(p => Unpack(p));
        Console.WriteLine(
            FormattableString.Invariant(
                $"{parts.Length} parts, {bytes / 1e6:F0} MB of JSON, {packed / 1e6:F0} MB packed; {queries.Length} technologies; load {Load()}"
            )
        );
        PartScanner scanner = new(queries, new ScanOptions());
        Report("decompression alone", bytes, runs, () => parts.Sum(Unpack));
        Report("the same as the scan asks for it", bytes, runs, () => parts.Sum(UnpackInLargerPieces));
        Report("whole job, 1 thread", bytes, runs, () => Whole(scanner, parts, 1));
        Report("whole job, 2 threads", bytes, runs, () => Whole(scanner, parts, 2));
        Console.WriteLine($"most memory so far: {PeakMegabytes()} MB");
        Shares(scanner, parts);
        byte[] content = Content(parts[0]);
        Report("lines (in memory)", content.Length, runs, () => Lines(content));
        Report("LineScanner (in memory)", content.Length, runs, () => Scan(content, ScanLine));
        Report(
            "from plain JSON in memory, 1 thread",
            content.Length,
            runs,
            () => scanner.Scan(new MemoryStream(content), "a").Records
        );
        return 0;
    }

    private static Query[] Queries(string folder)
    {
        Regalia.Evidence.Technology[] known =
        [
            .. Directory
                .GetFiles(folder, "*.yaml")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Select(id => new Regalia.Evidence.Technology(id, id, id, null, null, null, 0)),
        ];
        TechnologyCatalogue catalogue = TechnologyCatalogue.Read(folder, known);
        foreach (var fault in catalogue.Faults)
        {
            Console.WriteLine(fault);
        }

        return [.. catalogue.Entries.Select(e => e.Query)];
    }

    private static long Unpack(string part)
    {
        using FileStream file = new(part, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024);
        using GZipStream content = new(file, CompressionMode.Decompress);
        byte[] buffer = new byte[256 * 1024];
        long bytes = 0;
        for (int read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            bytes += read;
        }

        return bytes;
    }

    private static long UnpackInLargerPieces(string part)
    {
        using FileStream file = new(part, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024);
        using Stream content = PartContent.Of(file, part, out _);
        content.CopyTo(Stream.Null, 256 * 1024);
        return file.Position;
    }

    private static byte[] Content(string part)
    {
        using GZipStream content = new(File.OpenRead(part), CompressionMode.Decompress);
        using MemoryStream memory = new();
        content.CopyTo(memory);
        return memory.ToArray();
    }

    private static long Whole(PartScanner scanner, string[] parts, int threads)
    {
        long records = 0;
        Parallel.ForEach(
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            part => Interlocked.Add(ref records, scanner.Scan(part).Records)
        );
        return records;
    }

    private static void Shares(PartScanner scanner, string[] parts)
    {
        StageTimes times = new();
        long records = 0;
        long handedOver = 0;
        long facts = 0;
        foreach (string part in parts)
        {
            StageTimes own = new();
            PartScan scan = scanner.Scan(part, null, own);
            times.Add(own);
            records += scan.Records;
            handedOver += scan.HandedOver;
            facts += scan.Facts.Count;
        }

        Console.WriteLine($"{times}");
        Console.WriteLine(FormattableString.Invariant($"{records} records, {handedOver} handed over, {facts} matched"));
    }

    private static long Lines(byte[] content) => Scan(content, (_, _) => true);

    private static readonly LineScanner<WideVectors> Wide = new();

    private static bool ScanLine(nint line, int length) => Wide.Scan((byte*)line, length);

    private static long Scan(byte[] content, Func<nint, int, bool> scan)
    {
        const int Chunk = 256 * 1024;
        long sure = 0;
        using LineSink lines = new(
            PartScanner.LongestLine,
            line => sure += scan((nint)line.Line, line.LineLength) ? 1 : 0
        );
        for (int at = 0; at < content.Length; at += Chunk)
        {
            lines.Write(content.AsSpan(at, Math.Min(Chunk, content.Length - at)));
        }

        return sure;
    }

    // On a machine that others use too, the rate by processor time says more than that by the clock.
    private static void Report(string stage, long bytes, int runs, Func<long> run)
    {
        run();
        List<double> rates = [];
        List<double> own = [];
        for (int i = 0; i < runs; i++)
        {
            long begin = Stopwatch.GetTimestamp();
            TimeSpan used = Environment.CpuUsage.TotalTime;
            run();
            rates.Add(bytes / 1e6 / Stopwatch.GetElapsedTime(begin).TotalSeconds);
            own.Add(bytes / 1e6 / (Environment.CpuUsage.TotalTime - used).TotalSeconds);
        }

        rates.Sort();
        own.Sort();
        Console.WriteLine(
            FormattableString.Invariant(
                $"{stage, -38} {rates[rates.Count / 2], 8:F0} MB/s   ({rates[0]:F0}-{rates[^1]:F0}); by processor time {own[own.Count / 2], 6:F0} MB/s a core; load {Load()}"
            )
        );
    }

    private static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string PeakMegabytes() =>
        (Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000).ToString(CultureInfo.InvariantCulture);
}
