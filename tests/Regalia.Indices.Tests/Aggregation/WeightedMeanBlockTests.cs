using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class WeightedMeanBlockTests
{
    // Mostly ordinary scores, now and then what a block must handle by the rule and not by luck.
    private static readonly Gen<double> Scores = Gen.Frequency(
        (20, Gen.Double[0, 100]),
        (1, Gen.Const(double.NaN)),
        (1, Gen.Const(0.0)),
        (1, Gen.Const(1e-310))
    );

    private static readonly Gen<double> Weights = Gen.Frequency((20, Gen.Double[0.01, 5]), (1, Gen.Const(0.0)));

    private static readonly Gen<(int Children, int Count, int Gap)> Shapes = Gen.Select(
        Gen.Int[1, 9],
        Gen.Int[1, 600],
        Gen.Int[0, 9]
    );

    [Fact]
    public void Every_replicate_has_the_bits_of_the_scalar_mean() =>
        Shapes
            .SelectMany(shape =>
                Gen.Select(
                    Gen.Const(shape),
                    Scores.Array[shape.Children * (shape.Count + shape.Gap)],
                    Weights.Array[shape.Children * (shape.Count + shape.Gap)]
                )
            )
            .Sample(
                (shape, values, weights) =>
                {
                    BlockRows rows = new(shape.Count, shape.Count + shape.Gap);
                    double[] arithmetic = new double[shape.Count];
                    double[] geometric = new double[shape.Count];
                    WeightedMeanBlock.Arithmetic(values, weights, shape.Children, rows, arithmetic);
                    WeightedMeanBlock.Geometric(values, weights, shape.Children, rows, geometric);
                    for (int r = 0; r < shape.Count; r++)
                    {
                        double[] own = Column(values, shape.Children, rows, r);
                        double[] heavy = Column(weights, shape.Children, rows, r);
                        Bits.Same(WeightedMean.Arithmetic(own, heavy), arithmetic[r]);
                        Bits.Same(WeightedMean.Geometric(own, heavy), geometric[r]);
                    }
                },
                iter: 60
            );

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(39)]
    public void A_bad_weight_is_refused_wherever_it_stands(int place)
    {
        foreach (double bad in new[] { -0.5, double.NaN, double.PositiveInfinity })
        {
            double[] values = [.. Enumerable.Repeat(3.0, 40)];
            double[] weights = [.. Enumerable.Repeat(1.0, 40)];
            weights[place] = bad;
            BlockRows rows = new(20);
            Assert.Throws<ArgumentException>(() =>
                WeightedMeanBlock.Arithmetic(values, weights, 2, rows, new double[20])
            );
            Assert.Throws<ArgumentException>(() =>
                WeightedMeanBlock.Geometric(values, weights, 2, rows, new double[20])
            );
        }
    }

    [Fact]
    public void A_negative_value_is_refused_by_the_geometric_mean()
    {
        double[] values = [.. Enumerable.Repeat(3.0, 40)];
        values[21] = -1.0;
        double[] weights = [.. Enumerable.Repeat(1.0, 40)];
        Assert.Throws<ArgumentException>(() =>
            WeightedMeanBlock.Geometric(values, weights, 2, new BlockRows(20), new double[20])
        );
    }

    [Fact]
    public void Blocks_that_are_too_short_are_refused()
    {
        BlockRows rows = new(16, 20);
        Assert.Throws<ArgumentException>(() =>
            WeightedMeanBlock.Arithmetic(new double[35], new double[36], 2, rows, new double[16])
        );
        Assert.Throws<ArgumentException>(() =>
            WeightedMeanBlock.Arithmetic(new double[36], new double[35], 2, rows, new double[16])
        );
        Assert.Throws<ArgumentException>(() =>
            WeightedMeanBlock.Arithmetic(new double[36], new double[36], 2, rows, new double[15])
        );
        Assert.Throws<ArgumentException>(() =>
            WeightedMeanBlock.Arithmetic(new double[36], new double[36], 2, new BlockRows(16, 15), new double[16])
        );
    }

    private static double[] Column(double[] block, int children, BlockRows rows, int replicate) =>
        [.. Enumerable.Range(0, children).Select(child => block[(child * rows.Stride) + replicate])];
}
