using System.Buffers.Binary;
using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Shards;

/// <summary>What reading one part file gave, on disk: its figures at hand, its blocks to be read when needed.</summary>
internal sealed class PartResult
{
    private readonly string _path;

    private PartResult(string path, ref VarintReader from)
    {
        _path = path;
        Part = from.Text();
        ScanDigest = from.Text();
        Facts = from.Count();
        Counters = PartCounters.Read(ref from);
        PartBlock[] blocks = new PartBlock[from.Small()];
        for (int i = 0; i < blocks.Length; i++)
        {
            PartBlockKind kind = (PartBlockKind)from.Small();
            long offset = from.Count();
            int length = from.Small();
            int count = from.Small();
            long first = from.Count();
            long last = checked(first + from.Count());
            blocks[i] = new PartBlock(kind, offset, length, count, first, last, from.Signed(), (uint)from.Unsigned());
        }
        long[] samples = new long[from.Small()];
        long before = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = before = checked(before + from.Count());
        }
        Blocks = [.. blocks];
        Samples = [.. samples];
    }

    /// <summary>Name of the part file.</summary>
    internal string Part { get; }

    /// <summary>Which scan it belongs to.</summary>
    internal string ScanDigest { get; }

    internal long Facts { get; }

    internal PartCounters Counters { get; }

    internal ImmutableArray<PartBlock> Blocks { get; }

    /// <summary>Work of every <see cref="PartResultWriter.SampleStep"/>th fact.</summary>
    internal ImmutableArray<long> Samples { get; }

    /// <summary>Opens a part result.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or no part result.</exception>
    internal static PartResult Open(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path);
        long length = RandomAccess.GetLength(file);
        Span<byte> tail = stackalloc byte[PartResultWriter.TailBytes];
        if (
            length < tail.Length + PartResultWriter.Magic.Length
            || !TryFill(file, tail, length - tail.Length)
            || !tail[^8..].SequenceEqual(PartResultWriter.Magic)
            || BinaryPrimitives.ReadUInt32LittleEndian(tail[16..]) != Checksum.Of(tail[..16])
        )
        {
            throw Damaged(path);
        }
        long at = BinaryPrimitives.ReadInt64LittleEndian(tail);
        int directoryLength = BinaryPrimitives.ReadInt32LittleEndian(tail[8..]);
        if (at < 0 || directoryLength < 0 || at != length - tail.Length - directoryLength)
        {
            throw Damaged(path);
        }
        byte[] directory = new byte[directoryLength];
        if (
            !TryFill(file, directory, at)
            || BinaryPrimitives.ReadUInt32LittleEndian(tail[12..]) != Checksum.Of(directory)
        )
        {
            throw Damaged(path);
        }
        try
        {
            VarintReader from = new(directory);
            return new PartResult(path, ref from);
        }
        catch (Exception e) when (e is InvalidDataException or OverflowException)
        {
            throw Damaged(path, e);
        }
    }

    internal SafeFileHandle OpenBlocks() => File.OpenHandle(_path);

    /// <summary>Reads a block into a buffer that grows as needed.</summary>
    internal ReadOnlySpan<byte> Read(SafeFileHandle file, in PartBlock block, ref byte[] buffer)
    {
        if (buffer.Length < block.Length)
        {
            buffer = new byte[Math.Max(block.Length, PartResultWriter.BlockBytes * 2)];
        }
        Span<byte> bytes = buffer.AsSpan(0, block.Length);
        return TryFill(file, bytes, block.Offset) && Checksum.Of(bytes) == block.Checksum
            ? bytes
            : throw Damaged(_path);
    }

    /// <summary>Reads all of it.</summary>
    /// <exception cref="InvalidDataException">A block is damaged.</exception>
    internal void Check()
    {
        using SafeFileHandle file = OpenBlocks();
        byte[] buffer = [];
        foreach (PartBlock block in Blocks)
        {
            _ = Read(file, block, ref buffer);
        }
    }

    /// <summary>Faulty lines, as read.</summary>
    internal IEnumerable<PartFault> Faults()
    {
        byte[] buffer = [];
        List<PartFault> faults = [];
        using SafeFileHandle file = OpenBlocks();
        foreach (PartBlock block in Blocks.Where(b => b.Kind == PartBlockKind.Faults))
        {
            VarintReader from = new(Read(file, block, ref buffer));
            for (int i = 0; i < block.Count; i++)
            {
                faults.Add(new PartFault(from.Count(), from.Text()));
            }
        }
        return faults;
    }

    private static bool TryFill(SafeFileHandle file, Span<byte> buffer, long offset)
    {
        while (buffer.Length > 0)
        {
            int read = RandomAccess.Read(file, buffer, offset);
            if (read == 0)
            {
                return false;
            }
            buffer = buffer[read..];
            offset += read;
        }
        return true;
    }

    private static InvalidDataException Damaged(string path, Exception? inner = null) =>
        new(
            path + ": is damaged or no part result; delete it and run the scan of its shard again with --resume",
            inner
        );
}
