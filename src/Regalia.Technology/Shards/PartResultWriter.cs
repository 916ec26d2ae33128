using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Regalia.Evidence.Storage;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Works;

namespace Regalia.Technology.Shards;

/// <summary>Writes what reading one part file gave, whole or not at all.</summary>
/// <remarks>
/// Blocks, then a directory of them, then where the directory lies. Facts and seen works are sorted by work, so that a merge
/// can go through any number of parts by ranges of works without holding them.
/// </remarks>
internal sealed class PartResultWriter
{
    internal const int BlockBytes = 1 << 16;
    internal const int SeenInBlock = 4096;

    /// <summary>Every so many facts the directory names a work: by these a merge cuts ranges of equal size.</summary>
    internal const int SampleStep = 16;

    internal const int TailBytes = 32;

    private readonly Stream _to;
    private readonly VarintWriter _block = new();
    private readonly VarintWriter _body = new();
    private readonly List<PartBlock> _blocks = [];
    private readonly List<long> _samples = [];
    private long _offset;

    private PartResultWriter(Stream to) => _to = to;

    internal static ReadOnlySpan<byte> Magic => "RGPART02"u8;

    internal static void Write(string path, string part, string scanDigest, PartScan scan)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        StoredFile.Replace(path, to => new PartResultWriter(to).Write(part, scanDigest, scan));
    }

    private void Write(string part, string scanDigest, PartScan scan)
    {
        Put(Magic);
        WriteFacts(scan);
        WriteSeen(scan);
        WriteInstitutions(scan);
        WriteFaults(scan);
        _block.Clear();
        _block.Text(part);
        _block.Text(scanDigest);
        _block.Count(scan.Facts.Count);
        PartCounters.Of(scan).Write(_block);
        WriteDirectory();
        long at = _offset;
        Put(_block.Written);
        Span<byte> tail = stackalloc byte[TailBytes];
        tail.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(tail, at);
        BinaryPrimitives.WriteInt32LittleEndian(tail[8..], _block.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(tail[12..], Checksum.Of(_block.Written));
        BinaryPrimitives.WriteUInt32LittleEndian(tail[16..], Checksum.Of(tail[..16]));
        Magic.CopyTo(tail[(TailBytes - 8)..]);
        Put(tail);
    }

    private void WriteFacts(PartScan scan)
    {
        long first = 0;
        long before = 0;
        int count = 0;
        int number = 0;
        foreach (WorkFact fact in scan.Facts.OrderBy(f => f.Work))
        {
            if (number++ % SampleStep == 0)
            {
                _samples.Add(fact.Work);
            }
            if (count == 0)
            {
                first = before = fact.Work;
            }
            _body.Clear();
            FactBytes.Write(_body, fact);
            _block.Count(fact.Work - before);
            _block.Signed(fact.Updated);
            _block.Count(_body.Length);
            _block.Bytes(_body.Written);
            before = fact.Work;
            count++;
            if (_block.Length >= BlockBytes)
            {
                End(PartBlockKind.Facts, count, first, before);
                count = 0;
            }
        }
        End(PartBlockKind.Facts, count, first, before);
    }

    private void WriteSeen(PartScan scan)
    {
        ReadOnlySpan<(long Work, long Updated)> seen = CollectionsMarshal.AsSpan(scan.Seen);
        long[] works = new long[seen.Length];
        long[] updated = new long[seen.Length];
        for (int i = 0; i < seen.Length; i++)
        {
            (works[i], updated[i]) = seen[i];
        }
        Array.Sort(works, updated);
        OrderTies(works, updated);
        for (int from = 0; from < works.Length; from += SeenInBlock)
        {
            int count = Math.Min(SeenInBlock, works.Length - from);
            ReadOnlySpan<long> ids = works.AsSpan(from, count);
            ReadOnlySpan<long> times = updated.AsSpan(from, count);
            long earliest = long.MaxValue;
            foreach (long time in times)
            {
                earliest = Math.Min(earliest, time);
            }
            long before = ids[0];
            for (int i = 0; i < count; i++)
            {
                _block.Count(ids[i] - before);
                _block.Count(times[i] - earliest);
                before = ids[i];
            }
            End(PartBlockKind.Seen, count, ids[0], before, earliest);
        }
    }

    // Sorting by keys says nothing of the order of equal ones; the bytes must not depend on it.
    private static void OrderTies(long[] works, long[] updated)
    {
        int next;
        for (int i = 0; i < works.Length; i = next)
        {
            next = i + 1;
            while (next < works.Length && works[next] == works[i])
            {
                next++;
            }
            if (next - i > 1)
            {
                Array.Sort(updated, i, next - i);
            }
        }
    }

    private void WriteInstitutions(PartScan scan)
    {
        long before = 0;
        int count = 0;
        foreach ((long number, (InstitutionName name, long updated)) in scan.Institutions.OrderBy(i => i.Key))
        {
            _block.Signed(count == 0 ? number : unchecked(number - before));
            _block.Signed(updated);
            _block.Two(name.Country.Value);
            _block.Text(name.Name);
            before = number;
            count++;
            if (_block.Length >= BlockBytes)
            {
                End(PartBlockKind.Institutions, count);
                count = 0;
            }
        }
        End(PartBlockKind.Institutions, count);
    }

    private void WriteFaults(PartScan scan)
    {
        foreach (PartFault fault in scan.Faults)
        {
            _block.Count(fault.Line);
            _block.Text(fault.Reason);
        }
        End(PartBlockKind.Faults, scan.Faults.Count);
    }

    private void WriteDirectory()
    {
        _block.Count(_blocks.Count);
        foreach (PartBlock block in _blocks)
        {
            _block.Count((int)block.Kind);
            _block.Count(block.Offset);
            _block.Count(block.Length);
            _block.Count(block.Count);
            _block.Count(block.First);
            _block.Count(block.Last - block.First);
            _block.Signed(block.Base);
            _block.Unsigned(block.Checksum);
        }
        _block.Count(_samples.Count);
        long before = 0;
        foreach (long sample in _samples)
        {
            _block.Count(sample - before);
            before = sample;
        }
    }

    private void End(PartBlockKind kind, int count, long first = 0, long last = 0, long earliest = 0)
    {
        if (count > 0)
        {
            _blocks.Add(
                new PartBlock(kind, _offset, _block.Length, count, first, last, earliest, Checksum.Of(_block.Written))
            );
            Put(_block.Written);
        }
        _block.Clear();
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _to.Write(bytes);
        _offset += bytes.Length;
    }
}
