namespace Regalia.Incidents.Linking.Blocking;

/// <summary>Makes the blocks of some of the keys. For one thread.</summary>
/// <param name="days">The first day of each record; the last of all days where it has none.</param>
/// <param name="weights">Knows what keys weigh and how large their blocks may be.</param>
internal sealed class BlockCutting(int[] days, RecordKeys weights)
{
    private readonly List<int> sharing = [];

    /// <summary>The blocks; their members are counted from the first of <see cref="Members"/>.</summary>
    internal List<Block> Found { get; private set; } = [];

    /// <summary>The members, block after block.</summary>
    internal List<int> Members { get; private set; } = [];

    /// <summary>Pairs that share a key and no block of it.</summary>
    internal long Skipped { get; private set; }

    /// <summary>Makes the blocks of one partition of the keys.</summary>
    internal void Cut(KeyedPart[] parts, int partition)
    {
        int count = parts.Sum(part => part.Starts[partition + 1] - part.Starts[partition]);
        ulong[] keys = new ulong[count];
        int[] records = new int[count];
        int at = 0;
        foreach (KeyedPart part in parts)
        {
            for (int i = part.Starts[partition]; i < part.Starts[partition + 1]; i++)
            {
                keys[at] = part.Keys[i];
                records[at++] = part.First + part.Places[i];
            }
        }
        Array.Sort(keys, records);
        for (int start = 0; start < count; )
        {
            int end = start + 1;
            while (end < count && keys[end] == keys[start])
            {
                end++;
            }
            if (end - start > 1)
            {
                Share(keys[start], records.AsSpan(start, end - start));
            }
            start = end;
        }
    }

    /// <summary>Lets go of what was copied.</summary>
    internal void Release() => (Found, Members) = ([], []);

    private void Share(ulong key, Span<int> records)
    {
        records.Sort();
        sharing.Clear();
        foreach (int record in records)
        {
            if (sharing.Count == 0 || sharing[^1] != record)
            {
                sharing.Add(record);
            }
        }
        if (sharing.Count < 2)
        {
            return;
        }
        double weight = weights.Weight(key, sharing.Count);
        int largest = weights.Largest(key);
        if (sharing.Count <= largest)
        {
            Keep(0, sharing.Count, weight);
            return;
        }
        sharing.Sort((a, b) => days[a] != days[b] ? days[a].CompareTo(days[b]) : a.CompareTo(b));
        int step = largest / 2;
        int start = 0;
        for (; start + largest < sharing.Count; start += step)
        {
            Keep(start, start + largest, weight / 2);
        }
        Keep(start, sharing.Count, weight / 2);
        long met = Pairs(largest);
        for (int block = step; block <= start; block += step)
        {
            int size = Math.Min(largest, sharing.Count - block);
            met += Pairs(size) - Pairs(Math.Min(step, size));
        }
        Skipped += Pairs(sharing.Count) - met;
    }

    private void Keep(int start, int end, double weight)
    {
        int first = Members.Count;
        for (int i = start; i < end; i++)
        {
            Members.Add(sharing[i]);
        }
        Found.Add(new Block(first, Members.Count, (float)weight));
    }

    private static long Pairs(long records) => records * (records - 1) / 2;
}
