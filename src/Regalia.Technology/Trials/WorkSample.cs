using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Regalia.Technology.Queries;
using Regalia.Technology.Samples;
using Regalia.Technology.Scanning.Columns;
using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Trials;

/// <summary>Works to try a query on: files of JSON lines, plain or gzip, or of Parquet, folders of them, or made-up ones.</summary>
/// <remarks>For samples: every line goes through the ordinary JSON reader. A whole snapshot is for the scan.</remarks>
public sealed class WorkSample
{
    private const int LongestLine = 256 << 20;

    // Few enough for an instant, and enough to show some twenty works of a technology.
    private const int MadeUpRecords = 2_000;
    private const ulong MadeUpSeed = 1;

    private readonly ImmutableArray<string> files;
    private readonly SampleSnapshot? madeUp;
    private readonly List<SampleFault> faults = [];
    private readonly long length;
    private long done;

    private WorkSample(ImmutableArray<string> files, SampleSnapshot? madeUp, bool isSynthetic)
    {
        this.files = files;
        this.madeUp = madeUp;
        IsSynthetic = isSynthetic;
        length = files.Sum(file => new FileInfo(file).Length);
    }

    /// <summary>Lines read so far that are no works.</summary>
    public IReadOnlyList<SampleFault> Faults => faults;

    /// <summary>Number of files; 0 where the works are made up in memory.</summary>
    public int Files => files.Length;

    /// <summary>Whether the works are made up: all of them, or those of a folder whose manifest says so.</summary>
    public bool IsSynthetic { get; }

    /// <summary>How much there is to read, in <see cref="Unit"/>; 1 up.</summary>
    public int Total => madeUp is null ? InUnits(length) + 1 : MadeUpRecords;

    /// <summary>How much of it is read.</summary>
    public int Done => madeUp is null ? Math.Min(InUnits(Interlocked.Read(ref done)), Total) : (int)done;

    /// <summary>In what it is counted: kB of files as they lie on the disk, or records.</summary>
    public string Unit => madeUp is null ? "kB" : "records";

    /// <summary>
    /// A sample of files and folders; of a folder every .gz, .jsonl, .json and .parquet below it, in ordinal order.
    /// </summary>
    /// <exception cref="FileNotFoundException">One of them is not there, or a folder has no such file.</exception>
    public static WorkSample Of(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] named = [.. paths];
        return new WorkSample([.. named.SelectMany(FilesOf)], madeUp: null, named.Any(IsOfMadeUp));
    }

    /// <summary>
    /// 2,000 works made up in memory, the same on every machine. They hold words that the queries look for, so they show that a
    /// query does what it says, and nothing of how well it finds real works.
    /// </summary>
    /// <param name="tried">The query that is tried; some of the works are about it.</param>
    /// <param name="others">Queries of other technologies, which other works are about.</param>
    public static WorkSample MadeUp(Query tried, IEnumerable<Query> others)
    {
        ArgumentNullException.ThrowIfNull(tried);
        ArgumentNullException.ThrowIfNull(others);
        SampleTechnology[] technologies =
        [
            new SampleTechnology(tried, IsFrequent: true),
            .. others
                .Where(other => !string.Equals(other.Digest, tried.Digest, StringComparison.Ordinal))
                .Select(other => new SampleTechnology(other, IsFrequent: false)),
        ];
        return new WorkSample(
            [],
            new SampleSnapshot(new SampleOptions(MadeUpRecords, MadeUpSeed), technologies),
            isSynthetic: true
        );
    }

    /// <summary>The works in order, read one by one.</summary>
    /// <exception cref="InvalidDataException">A gzip file is damaged or ends too early; names it.</exception>
    public IEnumerable<SampleWork> Works()
    {
        foreach (SampleWork work in madeUp?.SampleWorks() ?? [])
        {
            done++;
            yield return work;
        }

        foreach (string file in files)
        {
            int line = 0;
            foreach (ReadOnlyMemory<byte> bytes in IsParquet(file) ? Rows(file) : Lines(file))
            {
                line++;
                if (Read(file, line, bytes) is { } work)
                {
                    yield return work;
                }
            }
        }
    }

    private static int InUnits(long bytes) => (int)Math.Min(bytes / 1_000, int.MaxValue - 1);

    private static bool IsParquet(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return ParquetPart.Is(stream, file);
    }

    private static bool IsOfMadeUp(string path)
    {
        try
        {
            return Directory.Exists(path) && SnapshotFolder.Open(path).IsSynthetic;
        }
        catch (SnapshotException)
        {
            // Any folder of files will do for a sample.
            return false;
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> Rows(string file)
    {
        using FileStream stream = File.OpenRead(file);
        long before = done;
        foreach ((ReadOnlyMemory<byte> row, double share) in TableRows.Of(stream, file))
        {
            done = before + (long)(share * stream.Length);
            yield return row;
        }

        done = before + stream.Length;
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new FileNotFoundException(path + ": there is no such file or folder", path);
        }

        string[] found =
        [
            .. Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file =>
                    Path.GetExtension(file) is ".gz" or ".jsonl" or ".json" or ".parquet"
                    && Path.GetFileName(file) is not "manifest.json"
                )
                .Order(StringComparer.Ordinal),
        ];
        return found.Length > 0
            ? found
            : throw new FileNotFoundException(path + ": has no .gz, .jsonl, .json or .parquet file below it", path);
    }

    private SampleWork? Read(string file, int line, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        try
        {
            return SampleRecord.Read(bytes);
        }
        catch (JsonException e)
        {
            // The library counts from 0 within the line; the line itself is named already.
            faults.Add(new SampleFault(file, line, e.Message.Split(" LineNumber:", 2)[0]));
            return null;
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> Lines(string file)
    {
        using FileStream stream = File.OpenRead(file);
        using Stream content = Content(stream);
        long before = done;
        byte[] window = new byte[1 << 16];
        int filled = 0;
        bool isFirst = true;
        while (true)
        {
            int read = Fill(file, content, window.AsSpan(filled));
            done = before + stream.Position;
            int searched = filled;
            filled += read;
            int start = 0;
            int end;
            while ((end = window.AsSpan(searched, filled - searched).IndexOf((byte)'\n')) >= 0)
            {
                yield return WithoutMark(window.AsMemory(start, searched + end - start), isFirst);
                isFirst = false;
                start = searched = searched + end + 1;
            }

            if (read == 0)
            {
                if (filled > start)
                {
                    yield return WithoutMark(window.AsMemory(start, filled - start), isFirst);
                }

                yield break;
            }

            window.AsSpan(start, filled - start).CopyTo(window);
            filled -= start;
            if (filled == window.Length)
            {
                if (filled >= LongestLine)
                {
                    throw new InvalidDataException(
                        FormattableString.Invariant($"{file}: a line of more than {LongestLine >> 20} MiB")
                    );
                }

                Array.Resize(ref window, window.Length * 2);
            }
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line, bool isFirst) =>
        isFirst && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;

    private static Stream Content(FileStream stream)
    {
        Span<byte> magic = stackalloc byte[2];
        bool isGzip = stream.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        stream.Position = 0;
        return isGzip ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    private static int Fill(string file, Stream content, Span<byte> window)
    {
        try
        {
            return content.Read(window);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException(file + ": damaged gzip file: " + e.Message, e);
        }
    }
}
