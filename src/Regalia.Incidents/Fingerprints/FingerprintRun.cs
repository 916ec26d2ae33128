using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Regalia.Incidents.Fingerprints;

/// <summary>Sorted entries in a temporary file. In memory is one key of every 256.</summary>
internal sealed class FingerprintRun : IDisposable
{
    private const int Block = 256;
    private const int EntryBytes = 32;

    private readonly SafeFileHandle handle;
    private readonly List<UInt128> firsts = [];
    private readonly FingerprintEntry[] looked = new FingerprintEntry[Block];
    private int lookedAt = -1;
    private long count;

    private FingerprintRun(SafeFileHandle handle, int tier)
    {
        this.handle = handle;
        Tier = tier;
    }

    /// <summary>How often its entries were merged.</summary>
    internal int Tier { get; }

    /// <summary>Writes entries, which are sorted.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    internal static FingerprintRun Write(SpillPlace place, int tier, IEnumerable<FingerprintEntry> sorted)
    {
        FingerprintRun run = new(place.Create(out string path), tier);
        try
        {
            FingerprintEntry[] block = new FingerprintEntry[Block];
            int filled = 0;
            foreach (FingerprintEntry entry in sorted)
            {
                block[filled++] = entry;
                if (filled == Block)
                {
                    run.Append(block, path);
                    filled = 0;
                }
            }
            if (filled > 0)
            {
                run.Append(block.AsSpan(0, filled), path);
            }
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>The entry of a key. No two of a run that is looked at so have one key.</summary>
    internal bool TryFind(UInt128 key, out FingerprintEntry entry)
    {
        entry = default;
        int block = firsts.BinarySearch(key);
        block = block < 0 ? ~block - 1 : block;
        if (block < 0)
        {
            return false;
        }
        if (block != lookedAt)
        {
            lookedAt = -1;
            _ = Read(block, looked);
            lookedAt = block;
        }
        ReadOnlySpan<FingerprintEntry> entries = looked.AsSpan(0, Length(block));
        int low = 0;
        int high = entries.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = entries[middle].Key.CompareTo(key);
            if (order == 0)
            {
                entry = entries[middle];
                return true;
            }
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return false;
    }

    /// <summary>All entries, sorted.</summary>
    internal IEnumerable<FingerprintEntry> Entries()
    {
        FingerprintEntry[] block = new FingerprintEntry[Block];
        for (int i = 0; i < firsts.Count; i++)
        {
            int length = Read(i, block);
            for (int j = 0; j < length; j++)
            {
                yield return block[j];
            }
        }
    }

    public void Dispose() => handle.Dispose();

    private int Length(int block) => (int)Math.Min(Block, count - ((long)block * Block));

    private void Append(ReadOnlySpan<FingerprintEntry> block, string path)
    {
        try
        {
            RandomAccess.Write(handle, MemoryMarshal.AsBytes(block), count * EntryBytes);
        }
        catch (IOException e)
        {
            throw SpillPlace.Fault(path, e);
        }
        firsts.Add(block[0].Key);
        count += block.Length;
    }

    private int Read(int block, FingerprintEntry[] into)
    {
        int length = Length(block);
        Span<byte> bytes = MemoryMarshal.AsBytes(into.AsSpan(0, length));
        long offset = (long)block * Block * EntryBytes;
        while (!bytes.IsEmpty)
        {
            int read = RandomAccess.Read(handle, bytes, offset);
            if (read == 0)
            {
                throw new EndOfStreamException("a temporary file of fingerprints ends too early; try again");
            }
            bytes = bytes[read..];
            offset += read;
        }
        return length;
    }
}
