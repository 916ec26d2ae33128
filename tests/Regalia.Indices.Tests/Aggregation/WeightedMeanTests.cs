using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class WeightedMeanTests
{
    private static readonly Gen<(double Value, double Weight)[]> Pairs = Gen.Select(
        Gen.Double[0.5, 100],
        Gen.Double[0.01, 5]
    ).Array[1, 12];

    [Fact]
    public void By_hand()
    {
        Assert.Equal(34.0, WeightedMean.Arithmetic([10.0, 50.0], [0.4, 0.6]), 1e-12);
        Assert.Equal(20.0, WeightedMean.Geometric([10.0, 40.0], [1.0, 1.0]), 1e-12);
        Assert.Equal(Math.Pow(8.0, 0.75) * Math.Pow(2.0, 0.25), WeightedMean.Geometric([8.0, 2.0], [3.0, 1.0]), 1e-12);
    }

    [Fact]
    public void A_missing_value_is_left_out_and_the_weights_renormalised()
    {
        Assert.Equal(
            WeightedMean.Arithmetic([10.0, 50.0], [0.4, 0.1]),
            WeightedMean.Arithmetic([10.0, double.NaN, 50.0], [0.4, 0.5, 0.1])
        );
        Assert.Equal(
            WeightedMean.Geometric([10.0, 50.0], [0.4, 0.1]),
            WeightedMean.Geometric([10.0, double.NaN, 50.0], [0.4, 0.5, 0.1])
        );
    }

    [Fact]
    public void Nothing_present_is_missing_and_not_zero()
    {
        Assert.True(double.IsNaN(WeightedMean.Arithmetic([], [])));
        Assert.True(double.IsNaN(WeightedMean.Arithmetic([double.NaN], [1.0])));
        Assert.True(double.IsNaN(WeightedMean.Arithmetic([3.0, double.NaN], [0.0, 1.0])));
        Assert.True(double.IsNaN(WeightedMean.Geometric([double.NaN], [1.0])));
        Assert.True(double.IsNaN(WeightedMean.Geometric([3.0], [0.0])));
    }

    [Fact]
    public void A_zero_pulls_a_geometric_mean_to_exactly_zero_unless_its_weight_is_zero()
    {
        Assert.Equal(0.0, WeightedMean.Geometric([0.0, 100.0], [0.01, 1.0]));
        Assert.Equal(100.0, WeightedMean.Geometric([0.0, 100.0], [0.0, 1.0]), 1e-12);
    }

    [Fact]
    public void A_negative_value_is_refused_by_the_geometric_mean_only()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() =>
            WeightedMean.Geometric([-2.5, 1.0], [1.0, 1.0])
        );
        Assert.Contains("-2.5", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(-0.75, WeightedMean.Arithmetic([-2.5, 1.0], [1.0, 1.0]), 1e-15);
        Assert.Equal(1.0, WeightedMean.Geometric([-2.5, 1.0], [0.0, 1.0]));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_bad_weight_is_refused_even_where_the_value_is_missing(double weight)
    {
        Assert.Throws<ArgumentException>(() => WeightedMean.Arithmetic([1.0, double.NaN], [1.0, weight]));
        Assert.Throws<ArgumentException>(() => WeightedMean.Geometric([1.0, 2.0], [1.0, weight]));
    }

    [Fact]
    public void Lengths_must_agree()
    {
        Assert.Throws<ArgumentException>(() => WeightedMean.Arithmetic([1.0], [1.0, 2.0]));
        Assert.Throws<ArgumentException>(() => WeightedMean.Geometric([1.0], []));
    }

    [Fact]
    public void Only_the_ratios_of_weights_matter() =>
        Gen.Select(Pairs, Gen.Double[0.01, 100])
            .Sample(
                (pairs, factor) =>
                {
                    (double[] values, double[] weights) = Columns(pairs);
                    double[] scaled = [.. weights.Select(weight => weight * factor)];
                    Assert.Equal(
                        1.0,
                        WeightedMean.Arithmetic(values, scaled) / WeightedMean.Arithmetic(values, weights),
                        1e-13
                    );
                    Assert.Equal(
                        1.0,
                        WeightedMean.Geometric(values, scaled) / WeightedMean.Geometric(values, weights),
                        1e-13
                    );
                }
            );

    [Fact]
    public void Geometric_is_at_most_arithmetic_and_both_lie_within_the_values() =>
        Pairs.Sample(pairs =>
        {
            (double[] values, double[] weights) = Columns(pairs);
            double arithmetic = WeightedMean.Arithmetic(values, weights);
            double geometric = WeightedMean.Geometric(values, weights);
            Assert.InRange(geometric, values.Min() * (1 - 1e-13), arithmetic * (1 + 1e-13));
            Assert.InRange(arithmetic, geometric * (1 - 1e-13), values.Max() * (1 + 1e-13));
        });

    [Fact]
    public void Monotone_in_every_value() =>
        Gen.Select(Pairs, Gen.Int[0, 1000], Gen.Double[0.01, 50])
            .Sample(
                (pairs, pick, rise) =>
                {
                    (double[] values, double[] weights) = Columns(pairs);
                    double arithmetic = WeightedMean.Arithmetic(values, weights);
                    double geometric = WeightedMean.Geometric(values, weights);
                    values[pick % values.Length] += rise;
                    Assert.True(WeightedMean.Arithmetic(values, weights) > arithmetic);
                    Assert.True(WeightedMean.Geometric(values, weights) > geometric);
                }
            );

    [Fact]
    public void The_arithmetic_mean_follows_an_affine_change() =>
        Gen.Select(Pairs, Gen.Double[-5, 5], Gen.Double[-50, 50])
            .Sample(
                (pairs, slope, shift) =>
                {
                    (double[] values, double[] weights) = Columns(pairs);
                    double[] changed = [.. values.Select(value => (slope * value) + shift)];
                    Assert.Equal(
                        (slope * WeightedMean.Arithmetic(values, weights)) + shift,
                        WeightedMean.Arithmetic(changed, weights),
                        1e-10
                    );
                }
            );

    private static (double[] Values, double[] Weights) Columns((double Value, double Weight)[] pairs) =>
        ([.. pairs.Select(pair => pair.Value)], [.. pairs.Select(pair => pair.Weight)]);
}
