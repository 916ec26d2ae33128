using Regalia.Incidents.Linking.Comparison;

namespace Regalia.Incidents.Linking.Blocking;

/// <summary>The keys of some records that follow one another, sorted by the first bits of the keys.</summary>
/// <param name="First">Number of the first record.</param>
/// <param name="Starts">Where the keys of each partition start, and the end.</param>
/// <param name="Keys">The keys.</param>
/// <param name="Places">Of which record each is, from the first.</param>
internal sealed record KeyedPart(int First, int[] Starts, ulong[] Keys, ushort[] Places)
{
    /// <summary>Makes the keys of some records.</summary>
    internal static KeyedPart Of(ComparedRecord[] records, int first, int most, int partitions, RecordKeys making)
    {
        int end = Math.Min(records.Length, first + most);
        int shift = 64 - int.Log2(partitions);
        List<ulong> made = [];
        List<int> ends = [];
        int[] starts = new int[partitions + 1];
        for (int i = first; i < end; i++)
        {
            foreach (ulong key in making.Of(records[i]))
            {
                made.Add(key);
                starts[(key >> shift) + 1]++;
            }
            ends.Add(made.Count);
        }
        for (int p = 0; p < partitions; p++)
        {
            starts[p + 1] += starts[p];
        }
        int[] next = starts[..^1];
        ulong[] keys = new ulong[made.Count];
        ushort[] places = new ushort[made.Count];
        int at = 0;
        for (int place = 0; place < ends.Count; place++)
        {
            for (; at < ends[place]; at++)
            {
                int to = next[made[at] >> shift]++;
                keys[to] = made[at];
                places[to] = (ushort)place;
            }
        }
        return new KeyedPart(first, starts, keys, places);
    }
}
