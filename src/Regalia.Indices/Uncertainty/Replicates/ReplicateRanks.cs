using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Regalia.Indices.Uncertainty;

/// <summary>Ranks of the units of one replicate, the same as <see cref="Ranking.Of(ReadOnlySpan{double}, Span{int})"/>:
/// counted by comparing all with all while there are few units, sorted when there are many.</summary>
internal sealed class ReplicateRanks(int[][] groups, int units)
{
    // Above this many units sorting is faster than comparing all with all.
    private const int Few = 384;

    private readonly double[] _scores = new double[ReplicateTree.Padded(units)];
    private readonly int[] _ranks = new int[units];

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
    private static void Whole(ReadOnlySpan<double> scores, Span<int> ranks, int count)
    {
        if (count > Few)
        {
            Ranking.Of(scores[..count], ranks[..count]);
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
}
