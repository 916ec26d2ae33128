using Regalia.Incidents.Linking.Comparison;

namespace Regalia.Incidents.Linking.Blocking;

/// <summary>Which records share a key with which.</summary>
/// <remarks>
/// A key that too many share is not dropped: its records are put in order of date and cut into blocks that overlap by half, so that
/// those near in time still meet. The pairs that do not are counted.
/// </remarks>
internal sealed class Blocks
{
    private const int Part = 8192; // records whose keys are made at a time
    private const int Partitions = 256; // of keys, by their first bits

    private Blocks(Block[] all, int[] members, int[] starts, int[] ofRecords, int[] days, long skipped)
    {
        All = all;
        Members = members;
        Starts = starts;
        OfRecords = ofRecords;
        Days = days;
        Skipped = skipped;
    }

    /// <summary>The blocks.</summary>
    internal Block[] All { get; }

    /// <summary>Their members, by number of the record; block after block.</summary>
    internal int[] Members { get; }

    /// <summary>Pairs that share a key and yet no block, as far as that key goes: another may bring them together.</summary>
    internal long Skipped { get; }

    /// <summary>The first day of each record; the last of all days where it has none.</summary>
    internal int[] Days { get; }

    private int[] Starts { get; }

    private int[] OfRecords { get; }

    /// <summary>The blocks of a record, by number, ascending.</summary>
    internal ReadOnlySpan<int> Of(int record) => OfRecords.AsSpan(Starts[record], Starts[record + 1] - Starts[record]);

    /// <summary>Finds the blocks of records.</summary>
    internal static Blocks Build(PreparedRecords prepared, BlockingBounds bounds, ParallelOptions options)
    {
        ComparedRecord[] records = prepared.Records;
        KeyedPart[] parts = new KeyedPart[(records.Length + Part - 1) / Part];
        EachOf.Run(
            parts.Length,
            options,
            () => new RecordKeys(prepared.Weights, bounds),
            (part, keys) => parts[part] = KeyedPart.Of(records, part * Part, Part, Partitions, keys),
            LinkingShares.Keys
        );
        int[] days = [.. records.Select(FirstDay)];
        BlockCutting[] cut = new BlockCutting[Partitions];
        EachOf.Run(
            Partitions,
            options,
            () => new RecordKeys(prepared.Weights, bounds),
            (partition, keys) =>
            {
                cut[partition] = new BlockCutting(days, keys);
                cut[partition].Cut(parts, partition);
            },
            LinkingShares.Blocks
        );
        return Joined(cut, days);
    }

    private static int FirstDay(ComparedRecord record)
    {
        int first = int.MaxValue;
        foreach (DayInterval date in record.Dates)
        {
            first = Math.Min(first, date.First);
        }
        return first;
    }

    private static Blocks Joined(BlockCutting[] cut, int[] days)
    {
        int records = days.Length;
        Block[] all = new Block[cut.Sum(static part => part.Found.Count)];
        int[] members = new int[cut.Sum(static part => part.Members.Count)];
        int block = 0;
        int member = 0;
        foreach (BlockCutting part in cut)
        {
            foreach (Block found in part.Found)
            {
                all[block++] = found with { Start = found.Start + member, End = found.End + member };
            }
            part.Members.CopyTo(members, member);
            member += part.Members.Count;
            part.Release();
        }
        int[] starts = new int[records + 1];
        foreach (int record in members)
        {
            starts[record + 1]++;
        }
        for (int i = 0; i < records; i++)
        {
            starts[i + 1] += starts[i];
        }
        int[] next = starts[..^1];
        int[] ofRecords = new int[members.Length];
        for (int b = 0; b < all.Length; b++)
        {
            foreach (int record in members.AsSpan(all[b].Start, all[b].End - all[b].Start))
            {
                ofRecords[next[record]++] = b;
            }
        }
        return new Blocks(all, members, starts, ofRecords, days, cut.Sum(static part => part.Skipped));
    }
}
