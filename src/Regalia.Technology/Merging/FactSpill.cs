using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Regalia.Technology.Merging;

/// <summary>
/// A file beside the results that holds the facts by range of works, technology and year while a merge goes on: the order in which
/// they come is not the one in which they are written, and they need not fit into memory.
/// </summary>
/// <remarks>A chunk: works (8 bytes), citations (4), credits of each work (4), institutions (4), countries (2), shares (8).</remarks>
internal sealed class FactSpill : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly List<SpilledChunk> _chunks = [];
    private byte[] _buffer = new byte[1 << 16];
    private int _used;
    private long _length;

    internal FactSpill(string path) =>
        _file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

    /// <summary>Chunks by technology and year, of each in ascending order of works.</summary>
    internal IEnumerable<IGrouping<int, SpilledChunk>> ByTechnology() =>
        _chunks.OrderBy(c => c.Technology).ThenBy(c => c.Year).GroupBy(c => c.Technology);

    internal void Append<T>(T value)
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        if (_buffer.Length - _used < size)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        MemoryMarshal.Write(_buffer.AsSpan(_used), in value);
        _used += size;
    }

    internal void EndChunk(int technology, int year, int works, int credits)
    {
        RandomAccess.Write(_file, _buffer.AsSpan(0, _used), _length);
        _chunks.Add(new SpilledChunk(technology, year, _length, works, credits));
        _length += _used;
        _used = 0;
    }

    /// <summary>A column of a chunk.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="before">Bytes of its columns before this one.</param>
    /// <param name="column">Filled with the column.</param>
    internal void Read<T>(in SpilledChunk chunk, long before, Span<T> column)
        where T : unmanaged
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(column);
        long at = chunk.Offset + before;
        while (bytes.Length > 0)
        {
            int read = RandomAccess.Read(_file, bytes, at);
            if (read == 0)
            {
                throw new IOException("the temporary file of the merge was cut short");
            }
            bytes = bytes[read..];
            at += read;
        }
    }

    public void Dispose() => _file.Dispose();
}
