using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Regalia.Technology.Results;

namespace Regalia.Technology.Merging;

/// <summary>Writes the file of facts of one technology, column by column, so that a year need not fit into memory.</summary>
internal sealed class FactFileWriter(Stream to, FactSpill spill, int[] institutionPositions)
{
    private readonly List<FactYear> _years = [];
    private long _offset;
    private uint _checksum;

    /// <summary>Years with works and citations of every work, as they are written.</summary>
    internal Action<int, int[]>? Citations { get; init; }

    internal IReadOnlyList<FactYear> Years => _years;

    internal void Write(IEnumerable<SpilledChunk> chunks)
    {
        Put(FactFile.Magic);
        foreach (IGrouping<int, SpilledChunk> year in chunks.GroupBy(c => c.Year))
        {
            WriteYear(year.Key, [.. year]);
        }
        byte[] rows = new byte[_years.Count * FactYear.Bytes];
        for (int i = 0; i < _years.Count; i++)
        {
            Span<byte> row = rows.AsSpan(i * FactYear.Bytes);
            BinaryPrimitives.WriteInt32LittleEndian(row, _years[i].Year);
            BinaryPrimitives.WriteInt32LittleEndian(row[4..], _years[i].Works);
            BinaryPrimitives.WriteInt32LittleEndian(row[8..], _years[i].Credits);
            BinaryPrimitives.WriteInt64LittleEndian(row[12..], _years[i].Offset);
            BinaryPrimitives.WriteUInt32LittleEndian(row[20..], _years[i].Checksum);
        }
        Put(rows);
        Span<byte> tail = stackalloc byte[FactFile.TailBytes];
        BinaryPrimitives.WriteInt32LittleEndian(tail, _years.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(tail[4..], Checksum.Of(rows));
        FactFile.Magic.CopyTo(tail[8..]);
        Put(tail);
    }

    private void WriteYear(int year, SpilledChunk[] chunks)
    {
        int works = chunks.Sum(c => c.Works);
        int credits = chunks.Sum(c => c.Credits);
        long start = _offset;
        _checksum = Checksum.Start;
        foreach (SpilledChunk c in chunks)
        {
            Put<long>(Column<long>(c, 0, c.Works));
        }
        foreach (SpilledChunk c in chunks)
        {
            Put<long>(Column<long>(c, (16L * c.Works) + (6L * c.Credits), c.Credits));
        }
        WriteCitations(year, chunks, works);
        WriteStarts(chunks);
        foreach (SpilledChunk c in chunks)
        {
            int[] column = Column<int>(c, 16L * c.Works, c.Credits);
            for (int i = 0; i < column.Length; i++)
            {
                column[i] = column[i] < 0 ? -1 : institutionPositions[column[i]];
            }
            Put<int>(column);
        }
        foreach (SpilledChunk c in chunks)
        {
            Put<ushort>(Column<ushort>(c, (16L * c.Works) + (4L * c.Credits), c.Credits));
        }
        _years.Add(new FactYear(year, works, credits, start, _checksum));
    }

    private void WriteCitations(int year, SpilledChunk[] chunks, int works)
    {
        int[] all = new int[works];
        int at = 0;
        foreach (SpilledChunk c in chunks)
        {
            spill.Read(c, 8L * c.Works, all.AsSpan(at, c.Works));
            at += c.Works;
        }
        Put<int>(all);
        Citations?.Invoke(year, all);
    }

    private void WriteStarts(SpilledChunk[] chunks)
    {
        int start = 0;
        Put<int>([start]);
        foreach (SpilledChunk c in chunks)
        {
            int[] column = Column<int>(c, 12L * c.Works, c.Works);
            for (int i = 0; i < column.Length; i++)
            {
                column[i] = start += column[i];
            }
            Put<int>(column);
        }
    }

    private T[] Column<T>(in SpilledChunk chunk, long before, int length)
        where T : unmanaged
    {
        T[] column = new T[length];
        spill.Read<T>(chunk, before, column);
        return column;
    }

    private void Put<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Put(MemoryMarshal.AsBytes(values));

    private void Put(ReadOnlySpan<byte> bytes)
    {
        to.Write(bytes);
        _checksum = Checksum.Add(_checksum, bytes);
        _offset += bytes.Length;
    }
}
