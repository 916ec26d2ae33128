using System.Buffers;
using System.Text;
using System.Text.Json;
using Parquet;
using Parquet.Schema;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>Reads the Parquet file of a snapshot. For one thread; several may each open their own.</summary>
internal sealed class SnapshotFile : IDisposable
{
    private readonly string path;
    private readonly StraightStream stream;
    private readonly ParquetReader parquet;
    private readonly RecordParser parser = new();

    private SnapshotFile(string path, StraightStream stream, ParquetReader parquet)
    {
        this.path = path;
        this.stream = stream;
        this.parquet = parquet;
    }

    /// <summary>Groups of records.</summary>
    internal int Groups => parquet.RowGroupCount;

    /// <summary>Opens a file that was found whole: see <see cref="SnapshotCheck"/>.</summary>
    internal static SnapshotFile Open(string path)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
            StraightStream straight = new(file);
            return new SnapshotFile(path, straight, ParquetReader.CreateAsync(straight, ParquetCalls.Options).Done());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            file?.Dispose();
            throw SnapshotCheck.Damaged(path, e.Message);
        }
    }

    /// <summary>Number of records of a group.</summary>
    internal int CountOf(int group) => checked((int)parquet.OpenRowGroupReader(group).RowCount);

    /// <summary>All records, in order.</summary>
    internal IEnumerable<IncidentRecord> Records()
    {
        for (int group = 0; group < Groups; group++)
        {
            ReadOnlyMemory<char>[] texts = Read<ReadOnlyMemory<char>>(group, RecordColumns.Record);
            foreach (ReadOnlyMemory<char> text in texts)
            {
                yield return Parse(text.Span);
            }
        }
    }

    /// <summary>The records of one group.</summary>
    internal IEnumerable<IncidentRecord> Records(int group)
    {
        foreach (ReadOnlyMemory<char> text in Read<ReadOnlyMemory<char>>(group, RecordColumns.Record))
        {
            yield return Parse(text.Span);
        }
    }

    /// <summary>Records at positions that ascend, first = 0.</summary>
    internal IEnumerable<IncidentRecord> Records(IEnumerable<int> positions)
    {
        int group = -1;
        int first = 0;
        int end = 0;
        ReadOnlyMemory<char>[] texts = [];
        int last = -1;
        foreach (int position in positions)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(position, last, nameof(positions));
            last = position;
            bool moved = false;
            while (position >= end)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(group, Groups - 1, nameof(positions));
                group++;
                first = end;
                end += CountOf(group);
                moved = true;
            }
            if (moved)
            {
                texts = Read<ReadOnlyMemory<char>>(group, RecordColumns.Record);
            }
            yield return Parse(texts[position - first].Span);
        }
    }

    /// <summary>Ids of a group.</summary>
    internal string[] Ids(int group)
    {
        string[] ids = new string[CountOf(group)];
        Guarded(() => parquet.OpenRowGroupReader(group).ReadAsync(RecordColumns.Id, ids.AsMemory()!).Done());
        return ids;
    }

    /// <summary>All ids of the file at a path, a group at a time, in order; it is opened when they are read.</summary>
    internal static IEnumerable<string> IdsOf(string path)
    {
        using SnapshotFile file = Open(path);
        for (int group = 0; group < file.Groups; group++)
        {
            foreach (string id in file.Ids(group))
            {
                yield return id;
            }
        }
    }

    /// <summary>The same of this file, to be read whether it is open or not.</summary>
    internal IEnumerable<string> Ids() => IdsOf(path);

    /// <summary>Fingerprints of a group.</summary>
    internal long[] Fingerprints(int group) => Read<long>(group, RecordColumns.Fingerprint);

    /// <summary>All ids with their fingerprints, in order.</summary>
    internal IEnumerable<(string Id, long Fingerprint)> Contents()
    {
        for (int group = 0; group < Groups; group++)
        {
            foreach ((string id, long fingerprint) in Ids(group).Zip(Fingerprints(group)))
            {
                yield return (id, fingerprint);
            }
        }
    }

    /// <summary>All ids and by what their records are known, in order.</summary>
    internal IEnumerable<(string Id, string? Known)> Titles() => Records().Select(r => (r.Id, RecordTitle.Of(r)));

    public void Dispose()
    {
        parquet.DisposeAsync().Done();
        stream.Dispose();
    }

    private T[] Read<T>(int group, DataField column)
        where T : struct
    {
        T[] values = new T[CountOf(group)];
        Guarded(() => parquet.OpenRowGroupReader(group).ReadAsync<T>(column, values.AsMemory()).Done());
        return values;
    }

    // The library answers damage with whatever it stumbles over.
    private void Guarded(Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw SnapshotCheck.Damaged(path, e.Message);
        }
    }

    private IncidentRecord Parse(ReadOnlySpan<char> text)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return parser.Parse(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw SnapshotCheck.Damaged(path, e.Message);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
