namespace Regalia.Incidents.Fingerprints;

/// <summary>
/// Finds what is known of a fingerprint, exactly, however many there are: up to a bound in memory, beyond it in sorted temporary
/// files. Memory does not grow with the number of entries, but for one key of every 256 in a file.
/// </summary>
/// <param name="place">Where the files go.</param>
internal sealed class FingerprintTable(SpillPlace place) : IDisposable
{
    private const int FewestSlots = 1 << 10;

    private readonly FingerprintRuns runs = new(place);
    private FingerprintFilter? filter;

    // Open addressing, three quarters filled at most. A slot has the number of its entry, from 1 on, in as many bits as slots are
    // numbered with, and above them some of the key: four bytes a slot stay in the processor's own memory, where entries of 32 do not.
    private uint[] slots = new uint[FewestSlots];
    private FingerprintEntry[] entries = new FingerprintEntry[FewestSlots / 4 * 3];
    private FingerprintEntry[] sorted = [];
    private int filled;

    /// <summary>The entry that was put last under a key.</summary>
    internal bool TryFind(UInt128 key, out FingerprintEntry entry)
    {
        int at = NumberIn(Slot(key));
        if (at > 0)
        {
            entry = entries[at - 1];
            return true;
        }
        entry = default;
        return filter is not null && filter.MayHold(key) && runs.TryFind(key, out entry);
    }

    /// <summary>Puts an entry unless there is one of its key; false if there is, which is found then.</summary>
    /// <exception cref="IOException">There is no room for it on the disk.</exception>
    internal bool TryAdd(FingerprintEntry entry, out FingerprintEntry earlier)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(entry.Key, UInt128.Zero, nameof(entry));
        // Most keys are new, and neither place is in the processor's own memory: the second is fetched while the first is.
        bool mayBeInFiles = filter is not null && filter.MayHold(entry.Key);
        int slot = Slot(entry.Key);
        int at = NumberIn(slot);
        if (at > 0)
        {
            earlier = entries[at - 1];
            return false;
        }
        earlier = default;
        if (mayBeInFiles && runs.TryFind(entry.Key, out earlier))
        {
            return false;
        }
        Add(slot, entry);
        return true;
    }

    /// <summary>Puts an entry, in place of an earlier one of its key, which must have a lower place.</summary>
    /// <exception cref="IOException">There is no room for it on the disk.</exception>
    internal void Put(FingerprintEntry entry)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(entry.Key, UInt128.Zero, nameof(entry));
        int slot = Slot(entry.Key);
        int at = NumberIn(slot);
        if (at > 0)
        {
            entries[at - 1] = entry;
            return;
        }
        Add(slot, entry);
    }

    /// <summary>All entries, sorted.</summary>
    internal IEnumerable<FingerprintEntry> Sorted()
    {
        FingerprintEntry[] inMemory = new FingerprintEntry[filled];
        FingerprintOrder.Sort(entries.AsSpan(0, filled), inMemory);
        return FingerprintMerge.Latest(runs.With(inMemory));
    }

    public void Dispose() => runs.Dispose();

    private void Add(int slot, FingerprintEntry entry)
    {
        entries[filled++] = entry;
        slots[slot] = Mark(entry.Key) | (uint)filled;
        if (filled >= place.Most / 4 * 3)
        {
            Spill();
        }
        else if (filled == entries.Length)
        {
            Grow();
        }
    }

    private void Spill()
    {
        if (sorted.Length < filled)
        {
            sorted = new FingerprintEntry[filled];
        }
        FingerprintOrder.Sort(entries.AsSpan(0, filled), sorted);
        filter ??= new();
        foreach (ref readonly FingerprintEntry entry in sorted.AsSpan(0, filled))
        {
            filter.Add(entry.Key);
        }
        runs.Add(new ArraySegment<FingerprintEntry>(sorted, 0, filled), latestOnly: true);
        Array.Clear(slots);
        filled = 0;
    }

    private void Grow()
    {
        slots = new uint[slots.Length * 2];
        Array.Resize(ref entries, slots.Length / 4 * 3);
        for (int i = 0; i < filled; i++)
        {
            slots[Slot(entries[i].Key)] = Mark(entries[i].Key) | (uint)(i + 1);
        }
    }

    private int NumberIn(int slot) => (int)(slots[slot] & (uint)(slots.Length - 1));

    // The bits of a key that a slot has room for above the number.
    private uint Mark(UInt128 key) => unchecked((uint)((ulong)key >> 32)) & ~(uint)(slots.Length - 1);

    // The slot that has a key, or is free for it.
    private int Slot(UInt128 key)
    {
        uint[] held = slots;
        uint mask = (uint)(held.Length - 1);
        uint mark = Mark(key);
        uint slot = unchecked((uint)(ulong)key) & mask;
        while (held[slot] != 0 && ((held[slot] & ~mask) != mark || entries[(held[slot] & mask) - 1].Key != key))
        {
            slot = (slot + 1) & mask;
        }
        return (int)slot;
    }
}
