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

    // Open addressing; a slot whose key is zero is free. Three quarters are filled at most.
    private FingerprintEntry[] slots = new FingerprintEntry[FewestSlots];
    private int filled;

    /// <summary>The entry that was put last under a key.</summary>
    internal bool TryFind(UInt128 key, out FingerprintEntry entry)
    {
        entry = slots[Slot(key)];
        return entry.Key == key || (filter is not null && filter.MayHold(key) && runs.TryFind(key, out entry));
    }

    /// <summary>Puts an entry unless there is one of its key; false if there is, which is found then.</summary>
    /// <exception cref="IOException">There is no room for it on the disk.</exception>
    internal bool TryAdd(FingerprintEntry entry, out FingerprintEntry earlier)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(entry.Key, UInt128.Zero, nameof(entry));
        ref FingerprintEntry slot = ref slots[Slot(entry.Key)];
        earlier = slot;
        if (
            slot.Key != UInt128.Zero
            || (filter is not null && filter.MayHold(entry.Key) && runs.TryFind(entry.Key, out earlier))
        )
        {
            return false;
        }
        slot = entry;
        Added();
        return true;
    }

    /// <summary>Puts an entry, in place of an earlier one of its key, which must have a lower place.</summary>
    /// <exception cref="IOException">There is no room for it on the disk.</exception>
    internal void Put(FingerprintEntry entry)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(entry.Key, UInt128.Zero, nameof(entry));
        ref FingerprintEntry slot = ref slots[Slot(entry.Key)];
        bool isNew = slot.Key == UInt128.Zero;
        slot = entry;
        if (isNew)
        {
            Added();
        }
    }

    /// <summary>All entries, sorted.</summary>
    internal IEnumerable<FingerprintEntry> Sorted() => FingerprintMerge.Latest(runs.With(InMemory()));

    public void Dispose() => runs.Dispose();

    private void Added()
    {
        filled++;
        if (filled >= place.Most / 4 * 3)
        {
            Spill();
        }
        else if (filled >= slots.Length / 4 * 3)
        {
            Grow();
        }
    }

    private FingerprintEntry[] InMemory()
    {
        FingerprintEntry[] entries = new FingerprintEntry[filled];
        int at = 0;
        foreach (FingerprintEntry entry in slots)
        {
            if (entry.Key != UInt128.Zero)
            {
                entries[at++] = entry;
            }
        }
        Array.Sort(entries);
        return entries;
    }

    private void Spill()
    {
        FingerprintEntry[] entries = InMemory();
        filter ??= new();
        foreach (FingerprintEntry entry in entries)
        {
            filter.Add(entry.Key);
        }
        runs.Add(entries, latestOnly: true);
        Array.Clear(slots);
        filled = 0;
    }

    private void Grow()
    {
        FingerprintEntry[] smaller = slots;
        slots = new FingerprintEntry[smaller.Length * 2];
        foreach (FingerprintEntry entry in smaller)
        {
            if (entry.Key != UInt128.Zero)
            {
                slots[Slot(entry.Key)] = entry;
            }
        }
    }

    private int Slot(UInt128 key)
    {
        int mask = slots.Length - 1;
        int slot = unchecked((int)(ulong)key) & mask;
        while (slots[slot].Key != key && slots[slot].Key != UInt128.Zero)
        {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
