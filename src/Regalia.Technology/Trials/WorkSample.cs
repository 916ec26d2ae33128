using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace Regalia.Technology.Trials;

/// <summary>Works to try a query on: files of JSON lines, plain or gzip, or folders of them.</summary>
/// <remarks>For samples: every line goes through the ordinary JSON reader. A whole snapshot is for the scan.</remarks>
public sealed class WorkSample
{
    private const int LongestLine = 256 << 20;
    private readonly ImmutableArray<string> files;
    private readonly List<SampleFault> faults = [];

    private WorkSample(ImmutableArray<string> files) => this.files = files;

    /// <summary>Lines read so far that are no works.</summary>
    public IReadOnlyList<SampleFault> Faults => faults;

    /// <summary>Number of files.</summary>
    public int Files => files.Length;

    /// <summary>A sample of files and folders; of a folder every .gz, .jsonl and .json below it, in ordinal order.</summary>
    /// <exception cref="FileNotFoundException">One of them is not there, or a folder has no such file.</exception>
    public static WorkSample Of(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new WorkSample([.. paths.SelectMany(FilesOf)]);
    }

    /// <summary>The works in order, read one by one.</summary>
    /// <exception cref="InvalidDataException">A gzip file is damaged or ends too early; names it.</exception>
    public IEnumerable<SampleWork> Works()
    {
        foreach (string file in files)
        {
            int line = 0;
            foreach (ReadOnlyMemory<byte> bytes in Lines(file))
            {
                line++;
                if (Read(file, line, bytes) is { } work)
                {
                    yield return work;
                }
            }
        }
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
                    Path.GetExtension(file) is ".gz" or ".jsonl" or ".json"
                    && Path.GetFileName(file) is not "manifest.json"
                )
                .Order(StringComparer.Ordinal),
        ];
        return found.Length > 0
            ? found
            : throw new FileNotFoundException(path + ": has no .gz, .jsonl or .json file below it", path);
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

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(string file)
    {
        using Stream content = Content(file);
        byte[] window = new byte[1 << 16];
        int filled = 0;
        bool isFirst = true;
        while (true)
        {
            int read = Fill(file, content, window.AsSpan(filled));
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

    private static Stream Content(string file)
    {
        FileStream stream = File.OpenRead(file);
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
