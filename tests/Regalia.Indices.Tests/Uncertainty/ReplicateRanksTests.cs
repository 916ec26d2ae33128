using CsCheck;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests.Uncertainty;

public sealed class ReplicateRanksTests
{
    // Few and many units, ties, missing scores, one score far from the others, all the same.
    private static readonly Gen<double> Score = Gen.Frequency(
        (20, Gen.Double[-50.0, 50.0]),
        (10, Gen.Int[0, 20].Select(x => x / 4.0)),
        (1, Gen.Const(double.NaN)),
        (1, Gen.Int[0, 3].Select(i => new[] { 1e9, -1e-300, 0.0, -0.0 }[i]))
    );

    private static readonly Gen<double[]> Scores = Gen.OneOf(
        Score.Array[1, 60],
        Score.Array[180, 700],
        Gen.Double[0.0, 1.0].Array[193, 400],
        Gen.Select(Gen.Double[-1.0, 1.0], Gen.Int[1, 600], (x, n) => Enumerable.Repeat(x, n).ToArray())
    );

    [Fact]
    public void TheyAreThoseOfRanking() =>
        Scores.Sample(scores =>
        {
            int[] expected = new int[scores.Length];
            Ranking.Of(scores, expected);
            Assert.Equal(
                expected,
                Fill(
                    scores,
                    [
                        [.. Enumerable.Range(0, scores.Length)],
                    ]
                )
            );
        });

    [Fact]
    public void InAPanelEachTimeIsRankedByItself() =>
        Gen.Select(Score.Array[2, 500], Gen.Int[2, 4])
            .Sample(
                (scores, times) =>
                {
                    int[][] groups =
                    [
                        .. Enumerable
                            .Range(0, scores.Length)
                            .GroupBy(unit => unit % times)
                            .Select(group => group.ToArray()),
                    ];
                    int[] found = Fill(scores, groups);
                    foreach (int[] rows in groups)
                    {
                        int[] expected = new int[rows.Length];
                        Ranking.Of([.. rows.Select(row => scores[row])], expected);
                        Assert.Equal(expected, rows.Select(row => found[row]));
                    }
                }
            );

    private static int[] Fill(double[] scores, int[][] groups)
    {
        double[] padded = new double[ReplicateTree.Padded(scores.Length)];
        Array.Fill(padded, double.NaN);
        scores.CopyTo(padded, 0);
        ReplicateRanks ranks = new(groups, scores.Length);
        int[] found = new int[scores.Length];

        // Twice: the second time must not see anything of the first.
        ranks.Fill(padded, found);
        ranks.Fill(padded, found);
        return found;
    }
}
