using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Regalia.Indices.Uncertainty;

/// <summary>Ranks of the units of one replicate, the same as <see cref="Ranking.Of(ReadOnlySpan{double}, Span{int})"/>:
/// counted by comparing all with all while there are few units, and within bins of equal width when there are many.
/// </summary>
internal sealed class ReplicateRanks(int[][] groups, int units)
{
    // Above this many units comparing all with all takes longer than filling bins.
    private const int Few = 192;

    // A bin with more than this takes longer to compare than sorting takes.
    private const int Crowded = 48;

    private readonly double[] _scores = new double[ReplicateTree.Padded(units)];
    private readonly int[] _ranks = new int[units];
    private readonly int[] _bins = new int[units];
    private readonly int[] _starts = new int[units + 2];
    private readonly double[] _binned = new double[units];

    /// <summary>Ranks, 1 = highest, ties the lowest rank of the tie; 0 without a score. In a panel within each time.
    /// </summary>
    /// <param name="scores">Padded with NaN.</param>
    /// <param name="ranks">Receives one rank a unit.</param>
    public void Fill(ReadOnlySpan<double> scores, Span<int> ranks)
    {
        if (groups.Length == 1)
        {
            Whole(scores, ranks[..units], units);
            return;
        }

        foreach (int[] rows in groups)
        {
            _scores.AsSpan().Fill(double.NaN);
            for (int i = 0; i < rows.Length; i++)
            {
                _scores[i] = scores[rows[i]];
            }

            Whole(_scores.AsSpan(0, ReplicateTree.Padded(rows.Length)), _ranks, rows.Length);
            for (int i = 0; i < rows.Length; i++)
            {
                ranks[rows[i]] = _ranks[i];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Whole(ReadOnlySpan<double> scores, Span<int> ranks, int count)
    {
        if (count > Few)
        {
            if (!InBins(scores[..count], ranks))
            {
                Ranking.Of(scores[..count], ranks[..count]);
            }

            return;
        }
        unchecked
        {
            for (int unit = 0; unit < count; unit++)
            {
                double score = scores[unit];
                Vector512<double> own = Vector512.Create(score);
                int above = 0;
                for (int other = 0; other < scores.Length; other += ReplicateTree.Lanes)
                {
                    above += BitOperations.PopCount(
                        Vector512.GreaterThan(Vector512.Create(scores[other..]), own).ExtractMostSignificantBits()
                    );
                }

                ranks[unit] = double.IsNaN(score) ? 0 : above + 1;
            }
        }
    }

    // One bin a unit from the lowest score to the highest. The bin of a score never falls when the score rises, whatever
    // the rounding, so only scores of the same bin have to be compared. False when too many share a bin.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool InBins(ReadOnlySpan<double> scores, Span<int> ranks)
    {
        unchecked
        {
            double low = double.PositiveInfinity;
            double high = double.NegativeInfinity;
            foreach (double score in scores)
            {
                low = score < low ? score : low;
                high = score > high ? score : high;
            }

            double perPoint = (scores.Length - 1) / (high - low);
            if (!double.IsFinite(perPoint))
            {
                return false;
            }

            // The last bin holds the units without a score.
            int missing = scores.Length;
            Span<int> starts = _starts.AsSpan(0, missing + 2);
            starts.Clear();
            for (int unit = 0; unit < scores.Length; unit++)
            {
                double score = scores[unit];
                int bin = double.IsNaN(score) ? missing : (int)((score - low) * perPoint);
                _bins[unit] = bin;
                starts[bin + 1]++;
            }

            for (int bin = 0; bin < missing; bin++)
            {
                if (starts[bin + 1] > Crowded)
                {
                    return false;
                }

                starts[bin + 1] += starts[bin];
            }

            int there = starts[missing];
            for (int unit = 0; unit < scores.Length; unit++)
            {
                if (_bins[unit] < missing)
                {
                    _binned[starts[_bins[unit]]++] = scores[unit];
                }
            }

            // Each start has moved to the start of the next bin.
            for (int unit = 0; unit < scores.Length; unit++)
            {
                int bin = _bins[unit];
                if (bin == missing)
                {
                    ranks[unit] = 0;
                    continue;
                }

                int end = starts[bin];
                int above = there - end;
                double score = scores[unit];
                for (int other = bin == 0 ? 0 : starts[bin - 1]; other < end; other++)
                {
                    above += _binned[other] > score ? 1 : 0;
                }

                ranks[unit] = above + 1;
            }

            return true;
        }
    }
}
