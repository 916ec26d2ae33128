namespace Regalia.Technology.Leadership;

/// <summary>The works of a year as the bootstrap draws them: those that may be in the top one by one, the rest together.</summary>
/// <param name="Works">Numbers of the works drawn one by one, the most cited first.</param>
/// <param name="ClassStarts">Where works with the same citations begin in <see cref="Works"/>; one more than there are classes.</param>
/// <param name="PartStarts">Where the parts of each work begin; one more than there are works.</param>
/// <param name="Rows">Whose each part is.</param>
/// <param name="Parts">The part in units of <see cref="Whole"/>.</param>
/// <param name="Rest">Works drawn together.</param>
internal sealed record ResampledYear(
    long[] Works,
    int[] ClassStarts,
    int[] PartStarts,
    int[] Rows,
    uint[] Parts,
    int Rest
)
{
    /// <summary>A work. Coarser than 2^-40, so that sums of weighted works fit 64 bits: up to 8 million works in a top.</summary>
    internal const int PartBits = 24;

    internal const uint Whole = 1U << PartBits;

    /// <summary>How many of the most cited works are drawn one by one, at least.</summary>
    /// <remarks>
    /// In a replicate the top's edge strays by sqrt(N q (1 - q)) works at most 0.3 sqrt(N): three times sqrt(N) is ten times that.
    /// </remarks>
    internal static int Candidates(TopPercent top, int works)
    {
        double wanted = ((int)top * (double)works / 100) + (3 * Math.Sqrt(works)) + 10;
        return wanted >= works ? works : (int)Math.Ceiling(wanted);
    }

    internal static ResampledYear Of(
        WindowTally tally,
        int year,
        LeadershipOptions options,
        bool together,
        ResampledRows rows
    )
    {
        CitationOrder order = tally.Orders[year];
        int count = together ? Candidates(options.Top, order.Positions.Length) : order.Positions.Length;
        while (count > 0 && count < order.Positions.Length && order.Citations[count] == order.Citations[count - 1])
        {
            count++;
        }
        long[] works = new long[count];
        int[] partStarts = new int[count + 1];
        List<int> classStarts = [];
        List<int> partRows = new(count * 6);
        List<uint> parts = new(count * 6);
        var block = tally.Blocks[year];
        for (int i = 0; i < count; i++)
        {
            if (i == 0 || order.Citations[i] != order.Citations[i - 1])
            {
                classStarts.Add(i);
            }
            int position = order.Positions[i];
            works[i] = block.Works[position];
            rows.Begin(parts.Count);
            for (int k = block.CreditStarts[position]; k < block.CreditStarts[position + 1]; k++)
            {
                rows.Add(
                    CountryNumber.Of(block.Countries[k]),
                    block.Institutions[k],
                    options.Counting == Counting.Whole ? Whole : (uint)(block.Shares[k] >> (40 - PartBits)),
                    options.Counting,
                    partRows,
                    parts
                );
            }
            partStarts[i + 1] = parts.Count;
        }
        classStarts.Add(count);
        return new ResampledYear(
            works,
            [.. classStarts],
            partStarts,
            [.. partRows],
            [.. parts],
            order.Positions.Length - count
        );
    }
}
