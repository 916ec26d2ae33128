using CsCheck;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class DirichletTests
{
    private static readonly InputKey Key = InputKey.Of("weights");

    [Fact]
    public void Mean_and_spread_are_the_stated_ones()
    {
        const int Draws = 50_000;
        double[] stated = [0.2, 0.05, 0.5, 0.25];
        BlockRows rows = new(Draws);
        double[] block = new double[rows.Length(4)];
        Dirichlet.FillBlock(100.0, stated, 3, Key, 0, block, rows);
        for (int child = 0; child < 4; child++)
        {
            double p = stated[child];
            double deviation = Math.Sqrt(p * (1 - p) / 101.0);
            double[] drawn = rows.Row(block.AsSpan(), child).ToArray();
            Assert.Equal(p, drawn.Average(), 4 * deviation / Math.Sqrt(Draws));
            Assert.InRange(Math.Sqrt(drawn.Average(w => (w - p) * (w - p))) / deviation, 0.98, 1.02);
        }
    }

    [Fact]
    public void Every_draw_adds_up_to_one_keeps_zeros_and_matches_the_block() =>
        Gen.Select(
                Gen.Frequency((5, Gen.Double[0.01, 30]), (1, Gen.Const(0.0))).Array[1, 9],
                Gen.OneOf(Gen.Double[0.01, 2], Gen.Double[2, 500]),
                Gen.ULong,
                Gen.Int[0, 2000],
                Gen.Int[1, 90]
            )
            .Where((weights, _, _, _, _) => weights.Any(weight => weight > 0.0))
            .Sample(
                (weights, concentration, seed, first, count) =>
                {
                    BlockRows rows = new(count, count + 3);
                    double[] block = new double[rows.Length(weights.Length)];
                    Dirichlet.FillBlock(concentration, weights, seed, Key, first, block, rows);
                    double[] single = new double[weights.Length];
                    for (int r = 0; r < count; r++)
                    {
                        Dirichlet.Draw(concentration, weights, seed, Key, first + r, single);
                        Assert.Equal(1.0, single.Sum(), 1e-12);
                        for (int child = 0; child < single.Length; child++)
                        {
                            Bits.Same(single[child], block[(child * rows.Stride) + r]);
                            if (weights[child] == 0.0)
                            {
                                Bits.Same(0.0, single[child]);
                            }
                        }
                    }
                }
            );

    [Fact]
    public void The_only_active_child_has_exactly_one()
    {
        double[] drawn = new double[3];
        Dirichlet.Draw(50.0, [0.0, 0.3, 0.0], 1, Key, 5, drawn);
        Assert.Equal([0.0, 1.0, 0.0], drawn);
    }

    [Fact]
    public void Only_the_ratios_of_stated_weights_matter()
    {
        double[] parts = new double[3];
        double[] hundreds = new double[3];
        Dirichlet.Draw(50.0, [0.25, 0.25, 0.5], 1, Key, 5, parts);
        Dirichlet.Draw(50.0, [32.0, 32.0, 64.0], 1, Key, 5, hundreds);
        Bits.Same(parts, hundreds);
    }

    [Fact]
    public void A_tiny_concentration_gives_nearly_all_to_one_child_as_often_as_stated()
    {
        const int Draws = 20_000;
        BlockRows rows = new(Draws);
        double[] block = new double[rows.Length(2)];
        Dirichlet.FillBlock(1e-4, [0.3, 0.7], 8, Key, 0, block, rows);
        double[] first = rows.Row(block.AsSpan(), 0).ToArray();
        Assert.All(block, weight => Assert.True(weight is >= 0.0 and <= 1.0));
        Assert.Equal(0.3, first.Average(), 0.015);
        Assert.True(first.Count(weight => weight is > 0.01 and < 0.99) < 50);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        double[] room = new double[2];
        Assert.Throws<ArgumentException>(() => Dirichlet.Draw(1.0, [0.0, 0.0], 1, Key, 0, room));
        Assert.Throws<ArgumentException>(() => Dirichlet.Draw(1.0, [0.5, -0.5], 1, Key, 0, room));
        Assert.Throws<ArgumentException>(() => Dirichlet.Draw(1.0, [0.5, double.NaN], 1, Key, 0, room));
        Assert.Throws<ArgumentException>(() => Dirichlet.Draw(1.0, [1e308, 1e308], 1, Key, 0, room));
        Assert.Throws<ArgumentException>(() => Dirichlet.Draw(1.0, [1.0, 1.0, 1.0], 1, Key, 0, room));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dirichlet.Draw(0.0, [1.0, 1.0], 1, Key, 0, room));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dirichlet.Draw(double.NaN, [1.0, 1.0], 1, Key, 0, room));
        Assert.Throws<ArgumentException>(() => Dirichlet.FillBlock(1.0, [1.0, 1.0], 1, Key, 0, room, new BlockRows(2)));
    }
}
