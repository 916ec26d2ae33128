using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Regalia.Technology.Shards;

namespace Regalia.Technology.Merging;

/// <summary>The facts of a range of works from all parts, and which of them count.</summary>
internal sealed class WindowFacts
{
    private readonly List<Candidate> _candidates = [];
    private byte[] _bodies = new byte[1 << 20];
    private int _used;
    private byte[] _block = [];

    // Open addressing by work; 0 is empty, else position + 1.
    private int[] _slots = [];
    private int _shift;

    /// <summary>Facts dropped because another record of their work is newer, or is preferred at the same time.</summary>
    internal long Superseded { get; private set; }

    /// <summary>Works dropped because they were deleted.</summary>
    internal long Deleted { get; private set; }

    /// <summary>Gathers a range; then <see cref="Counting"/> has the facts that count.</summary>
    internal void Gather(ShardSet shards, long first, long last)
    {
        _candidates.Clear();
        _used = 0;
        foreach (PartResult part in shards.Results)
        {
            Visit(
                part,
                PartBlockKind.Facts,
                first,
                last,
                (in PartBlock block, ReadOnlySpan<byte> bytes) => AddFacts(block, bytes, first, last)
            );
        }
        _candidates.Sort(Compare);
        KeepFirstOfEach();
        Index();
        foreach (PartResult part in shards.Results)
        {
            Visit(
                part,
                PartBlockKind.Seen,
                first,
                last,
                (in PartBlock block, ReadOnlySpan<byte> bytes) => Probe(block, bytes, isDeleted: false)
            );
        }
        Superseded += _candidates.LongCount(c => c.IsSuperseded);
        foreach (PartResult part in shards.Deleted)
        {
            Visit(
                part,
                PartBlockKind.Seen,
                first,
                last,
                (in PartBlock block, ReadOnlySpan<byte> bytes) => Probe(block, bytes, isDeleted: true)
            );
        }
        Deleted += _candidates.LongCount(c => c is { IsSuperseded: false, IsDeleted: true });
    }

    /// <summary>Work, time of its record and bytes of every fact that counts, by work.</summary>
    internal IEnumerable<(long Work, long Updated, ReadOnlyMemory<byte> Bytes)> Counting() =>
        _candidates
            .Where(c => !c.IsSuperseded && !c.IsDeleted)
            .Select(c => (c.Work, c.Updated, (ReadOnlyMemory<byte>)_bodies.AsMemory(c.Offset, c.Length)));

    private void Visit(PartResult part, PartBlockKind kind, long first, long last, BlockVisitor visitor)
    {
        SafeFileHandle? file = null;
        try
        {
            foreach (PartBlock block in part.Blocks)
            {
                if (block.Kind == kind && block.First <= last && block.Last >= first)
                {
                    file ??= part.OpenBlocks();
                    visitor(block, part.Read(file, block, ref _block));
                }
            }
        }
        finally
        {
            file?.Dispose();
        }
    }

    private void AddFacts(in PartBlock block, ReadOnlySpan<byte> bytes, long first, long last)
    {
        VarintReader from = new(bytes);
        long work = block.First;
        for (int i = 0; i < block.Count; i++)
        {
            work += from.Count();
            long updated = from.Signed();
            ReadOnlySpan<byte> body = from.Bytes(from.Small());
            if (work < first || work > last)
            {
                continue;
            }
            if (_bodies.Length - _used < body.Length)
            {
                Array.Resize(ref _bodies, Math.Max(_bodies.Length * 2, _used + body.Length));
            }
            body.CopyTo(_bodies.AsSpan(_used));
            _candidates.Add(new Candidate(work, updated, new VarintReader(body).Small(), _used, body.Length));
            _used += body.Length;
        }
    }

    // The one that counts comes first: newest, most cited, largest bytes.
    private int Compare(Candidate a, Candidate b)
    {
        int order = a.Work.CompareTo(b.Work);
        order = order != 0 ? order : b.Updated.CompareTo(a.Updated);
        order = order != 0 ? order : b.Citations.CompareTo(a.Citations);
        return order != 0 ? order : Body(b).SequenceCompareTo(Body(a));
    }

    private ReadOnlySpan<byte> Body(Candidate of) => _bodies.AsSpan(of.Offset, of.Length);

    private void KeepFirstOfEach()
    {
        int kept = 0;
        Span<Candidate> all = CollectionsMarshal.AsSpan(_candidates);
        for (int i = 0; i < all.Length; i++)
        {
            if (kept == 0 || all[kept - 1].Work != all[i].Work)
            {
                all[kept++] = all[i];
            }
        }
        Superseded += all.Length - kept;
        CollectionsMarshal.SetCount(_candidates, kept);
    }

    private void Index()
    {
        int bits = Math.Max(4, System.Numerics.BitOperations.Log2((uint)_candidates.Count + 1) + 2);
        _shift = 64 - bits;
        if (_slots.Length != 1 << bits)
        {
            _slots = new int[1 << bits];
        }
        else
        {
            Array.Clear(_slots);
        }
        for (int i = 0; i < _candidates.Count; i++)
        {
            int slot = Slot(_candidates[i].Work);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }
            _slots[slot] = i + 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(long work) => unchecked((int)(((ulong)work * 0x9E3779B97F4A7C15) >> _shift));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Probe(in PartBlock block, ReadOnlySpan<byte> bytes, bool isDeleted)
    {
        Span<Candidate> candidates = CollectionsMarshal.AsSpan(_candidates);
        int[] slots = _slots;
        VarintReader from = new(bytes);
        long work = block.First;
        for (int i = 0; i < block.Count; i++)
        {
            work += from.Count();
            long updated = unchecked(block.Base + from.Count());
            int found;
            for (int slot = Slot(work); (found = slots[slot]) != 0; slot = (slot + 1) & (slots.Length - 1))
            {
                ref Candidate candidate = ref candidates[found - 1];
                if (candidate.Work == work)
                {
                    if (isDeleted)
                    {
                        candidate.IsDeleted = true;
                    }
                    else if (updated > candidate.Updated)
                    {
                        candidate.IsSuperseded = true;
                    }
                    break;
                }
            }
        }
    }

    private delegate void BlockVisitor(in PartBlock block, ReadOnlySpan<byte> bytes);

    private record struct Candidate(long Work, long Updated, int Citations, int Offset, int Length)
    {
        public bool IsSuperseded { get; set; }

        public bool IsDeleted { get; set; }
    }
}
