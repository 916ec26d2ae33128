using CsCheck;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class PairwiseOrderTests
{
    [Fact]
    public void By_hand_with_ties_and_missing_scores()
    {
        PairwiseOrder order = new(3);
        double[] scores =
        [
            .. new[] { 5.0, 5.0, 5.0, 5.0, 5.0 },
            .. new[] { 4.0, 5.0, 6.0, 4.0, double.NaN },
            .. new[] { double.NaN, double.NaN, double.NaN, double.NaN, double.NaN },
        ];
        order.AddBlock(scores, new BlockRows(5));
        Assert.Equal(0.625, order.Probability(0, 1));
        Assert.Equal(0.375, order.Probability(1, 0));
        Assert.Equal(4, order.Compared(1, 0));
        Assert.Equal(0.5, order.Probability(2, 2));
        Assert.True(double.IsNaN(order.Probability(0, 2)));
    }

    [Fact]
    public void Counts_are_those_of_a_plain_loop_however_blocks_are_cut() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 60])
            .SelectMany(
                (units, count) =>
                    Gen.Select(
                        Gen.Const(units),
                        Gen.Const(count),
                        Gen.OneOf(Gen.Int[0, 5].Select(i => (double)i), Gen.Const(double.NaN)).Array[units * count],
                        Gen.Int[0, count]
                    )
            )
            .Sample(
                (units, count, scores, cut) =>
                {
                    PairwiseOrder order = new(units);
                    foreach ((int from, int size) in new[] { (0, cut), (cut, count - cut) })
                    {
                        if (size > 0)
                        {
                            PairwiseOrder part = new(units);
                            part.AddBlock(scores.AsSpan(from), new BlockRows(size, count));
                            order.Merge(part);
                        }
                    }

                    for (int a = 0; a < units; a++)
                    {
                        for (int b = 0; b < units; b++)
                        {
                            double wins = 0;
                            int compared = 0;
                            for (int r = 0; r < count; r++)
                            {
                                (double x, double y) = (scores[(a * count) + r], scores[(b * count) + r]);
                                wins +=
                                    x > y ? 1.0
                                    : x == y ? 0.5
                                    : 0.0;
                                compared += double.IsNaN(x) || double.IsNaN(y) ? 0 : 1;
                            }

                            Assert.Equal(a == b ? 0.5 : wins / compared, order.Probability(a, b));
                        }
                    }
                }
            );

    [Fact]
    public void Bad_input_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PairwiseOrder(0));
        PairwiseOrder order = new(2);
        Assert.Throws<ArgumentException>(() => order.AddBlock(new double[9], new BlockRows(5)));
        Assert.Throws<ArgumentException>(() => order.Merge(new PairwiseOrder(3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => order.Probability(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => order.Probability(-1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => order.Compared(1, 1));
    }
}
