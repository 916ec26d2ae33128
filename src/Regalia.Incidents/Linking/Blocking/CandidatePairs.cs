namespace Regalia.Incidents.Linking.Blocking;

/// <summary>Pairs of records worth comparing: of those in one block the most alike, as far as the shared keys tell.</summary>
internal static class CandidatePairs
{
    private const int Part = 4096;
    private const int Month = 31;

    /// <summary>The pairs: numbers of two records, the lesser in the upper half; ascending, none twice.</summary>
    internal static ulong[] Find(
        PreparedRecords prepared,
        Blocks blocks,
        BlockingBounds bounds,
        ParallelOptions options
    )
    {
        int count = prepared.Records.Length;
        // A record without words can still share a name or an address.
        float[] idf = [.. prepared.Records.Select(r => Math.Max(1, prepared.Weights.Of(r).Sum()))];
        List<ulong>[] found = new List<ulong>[(count + Part - 1) / Part];
        EachOf.Run(
            found.Length,
            options,
            () => new NearestRecords(idf, blocks, bounds),
            (part, nearest) =>
            {
                List<ulong> pairs = [];
                for (int i = part * Part; i < Math.Min(count, (part + 1) * Part); i++)
                {
                    nearest.AddPairs(i, pairs);
                }
                found[part] = pairs;
            },
            LinkingShares.Nearest
        );
        return Distinct(found, count, options);
    }

    // By ranges of their first record: each is sorted alone, and the ranges are in order.
    private static ulong[] Distinct(List<ulong>[] found, int records, ParallelOptions options)
    {
        int ranges = (records + Part - 1) / Part;
        List<ulong>[] ofRange = [.. Enumerable.Range(0, ranges).Select(static _ => new List<ulong>())];
        for (int part = 0; part < found.Length; part++)
        {
            foreach (ulong pair in found[part])
            {
                ofRange[(int)(pair >> 32) / Part].Add(pair);
            }
            found[part] = [];
        }
        EachOf.Run(
            ranges,
            options,
            static () => 0,
            (range, _) =>
            {
                List<ulong> pairs = ofRange[range];
                pairs.Sort();
                int kept = 0;
                for (int i = 0; i < pairs.Count; i++)
                {
                    if (i == 0 || pairs[i] != pairs[i - 1])
                    {
                        pairs[kept++] = pairs[i];
                    }
                }
                pairs.RemoveRange(kept, pairs.Count - kept);
            }
        );
        ulong[] all = new ulong[ofRange.Sum(static pairs => pairs.Count)];
        int at = 0;
        foreach (List<ulong> pairs in ofRange)
        {
            pairs.CopyTo(all, at);
            at += pairs.Count;
        }
        return all;
    }

    // Of one record after another those that share most with it. For one thread.
    private sealed class NearestRecords(float[] idf, Blocks blocks, BlockingBounds bounds)
    {
        private readonly float[] shared = new float[idf.Length];
        private readonly List<(float Likeness, int Record)> alike = [];
        private int[] touched = new int[1024];

        internal void AddPairs(int record, List<ulong> pairs)
        {
            int count = Share(record);
            float own = idf[record];
            float least = (float)bounds.LeastLikeness;
            for (int i = 0; i < count; i++)
            {
                int other = touched[i];
                float likeness =
                    Nearness(blocks.Days[record], blocks.Days[other]) * shared[other] / Math.Min(own, idf[other]);
                shared[other] = 0;
                if (likeness >= least && other != record)
                {
                    alike.Add((likeness, other));
                }
            }
            if (alike.Count > bounds.Candidates)
            {
                alike.Sort(
                    static (a, b) =>
                        a.Likeness != b.Likeness ? b.Likeness.CompareTo(a.Likeness) : a.Record.CompareTo(b.Record)
                );
                alike.RemoveRange(bounds.Candidates, alike.Count - bounds.Candidates);
            }
            foreach ((_, int other) in alike)
            {
                (int low, int high) = record < other ? (record, other) : (other, record);
                pairs.Add(((ulong)low << 32) | (uint)high);
            }
            alike.Clear();
        }

        // What is told of the same month is worth a look before what is told of another year; steps are enough for an order.
        private static float Nearness(int day, int other)
        {
            if (day == int.MaxValue || other == int.MaxValue)
            {
                return 1;
            }
            int gap = Math.Abs(day - other);
            return gap <= Month ? 1.5f
                : gap <= 6 * Month ? 1.2f
                : gap <= 24 * Month ? 1
                : 0.7f;
        }

        // Adds up what each other record shares with one; says how many there are.
        private int Share(int record)
        {
            int count = 0;
            foreach (int number in blocks.Of(record))
            {
                Block block = blocks.All[number];
                ReadOnlySpan<int> members = blocks.Members.AsSpan(block.Start, block.End - block.Start);
                if (count + members.Length > touched.Length)
                {
                    Array.Resize(ref touched, 2 * (count + members.Length));
                }
                foreach (int other in members)
                {
                    ref float sum = ref shared[other];
                    if (sum == 0)
                    {
                        touched[count++] = other;
                    }
                    sum += block.Weight;
                }
            }
            return count;
        }
    }
}
