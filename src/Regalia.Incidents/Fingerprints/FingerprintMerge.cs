namespace Regalia.Incidents.Fingerprints;

/// <summary>Sorted entries out of several sorted sequences.</summary>
internal static class FingerprintMerge
{
    /// <summary>All entries of all sequences.</summary>
    internal static IEnumerable<FingerprintEntry> All(IReadOnlyList<IEnumerable<FingerprintEntry>> sequences)
    {
        IEnumerator<FingerprintEntry>[] readers = [.. sequences.Select(static s => s.GetEnumerator())];
        try
        {
            PriorityQueue<int, FingerprintEntry> next = new(readers.Length);
            for (int i = 0; i < readers.Length; i++)
            {
                if (readers[i].MoveNext())
                {
                    next.Enqueue(i, readers[i].Current);
                }
            }
            while (next.TryPeek(out int reader, out FingerprintEntry entry))
            {
                yield return entry;
                if (readers[reader].MoveNext())
                {
                    _ = next.DequeueEnqueue(reader, readers[reader].Current);
                }
                else
                {
                    _ = next.Dequeue();
                }
            }
        }
        finally
        {
            Array.ForEach(readers, static reader => reader.Dispose());
        }
    }

    /// <summary>Of sorted entries of one key the last.</summary>
    internal static IEnumerable<FingerprintEntry> Latest(IEnumerable<FingerprintEntry> sorted)
    {
        FingerprintEntry last = default;
        foreach (FingerprintEntry entry in sorted)
        {
            if (entry.Key != last.Key && last.Key != UInt128.Zero)
            {
                yield return last;
            }
            last = entry;
        }
        if (last.Key != UInt128.Zero)
        {
            yield return last;
        }
    }
}
