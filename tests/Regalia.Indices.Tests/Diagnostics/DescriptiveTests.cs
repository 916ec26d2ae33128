using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class DescriptiveTests
{
    [Fact]
    public void Of_a_small_column_by_hand()
    {
        double[] column = [1.0, double.NaN, 2.0, 3.0, 4.0, 10.0];
        Assert.Equal(4.0, Descriptive.Mean(column));
        Assert.Equal(3.0, Descriptive.Median(column));
        Assert.Equal(Math.Sqrt(50.0 / 4.0), Descriptive.StandardDeviation(column), 15);
        // Deviations -3, -2, -1, 0, 6: squares 50, cubes 180, fourth powers 1394.
        double skewness = 36.0 / Math.Pow(10.0, 1.5) * Math.Sqrt(20.0) / 3.0;
        Assert.Equal(skewness, Descriptive.Skewness(column), 14);
        double excess = (1394.0 / 5.0 / 100.0) - 3.0;
        Assert.Equal(((6.0 * excess) + 6.0) * 4.0 / (3.0 * 2.0), Descriptive.Kurtosis(column), 14);
        Assert.Equal(1.0, Descriptive.Quantile(column, 0.0));
        Assert.Equal(1.4, Descriptive.Quantile(column, 0.1), 15);
        Assert.Equal(10.0, Descriptive.Quantile(column, 1.0));
    }

    [Fact]
    public void Of_nothing_or_too_little_is_missing()
    {
        Assert.All(
            new[] { Descriptive.Mean([]), Descriptive.Median([double.NaN]), Descriptive.Quantile([], 0.5) },
            x => Assert.True(double.IsNaN(x))
        );
        Assert.True(double.IsNaN(Descriptive.StandardDeviation([1.0])));
        Assert.True(double.IsNaN(Descriptive.Skewness([1.0, 2.0])));
        Assert.True(double.IsNaN(Descriptive.Kurtosis([1.0, 2.0, 4.0])));
        Assert.True(double.IsNaN(Descriptive.Skewness([0.1, 0.1, 0.1, 0.1])));
        Assert.True(double.IsNaN(Descriptive.Kurtosis([0.1, 0.1, 0.1, 0.1])));
        Assert.Equal(0.0, Descriptive.StandardDeviation([0.1, 0.1, 0.1]));
        Assert.Equal(0.1, Descriptive.Mean([0.1, 0.1, 0.1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Descriptive.Quantile([1.0], 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Descriptive.Quantile([1.0], double.NaN));
    }

    [Fact]
    public void Nothing_is_lost_where_values_are_large_and_close_together()
    {
        double[] near = [1.0, 2.0, 3.0, 4.0, 10.0];
        double[] far = [.. near.Select(x => x + 1e9)];
        Bits.Same(Descriptive.Skewness(near), Descriptive.Skewness(far));
        Bits.Same(Descriptive.Kurtosis(near), Descriptive.Kurtosis(far));
        Bits.Same(Descriptive.StandardDeviation(near), Descriptive.StandardDeviation(far));
        Assert.Equal(1.0, Descriptive.Mean([1e100, 1.0, 1.0, 1.0, -1e100, 1.0, 1.0]) * 7.0 / 5.0, 15);
    }

    [Theory]
    [InlineData(-1000)]
    [InlineData(-300)]
    [InlineData(300)]
    [InlineData(1019)]
    public void Shape_does_not_depend_on_the_unit_of_measurement_however_extreme(int power)
    {
        double[] column = [-12.0, 2.0, 3.0, 4.0, 10.0, 12.0];
        double[] scaled = [.. column.Select(x => Math.ScaleB(x, power))];
        Bits.Same(Descriptive.Skewness(column), Descriptive.Skewness(scaled));
        Bits.Same(Descriptive.Kurtosis(column), Descriptive.Kurtosis(scaled));
        Bits.Same(Math.ScaleB(Descriptive.Mean(column), power), Descriptive.Mean(scaled));
        Bits.Same(Math.ScaleB(Descriptive.StandardDeviation(column), power), Descriptive.StandardDeviation(scaled));
    }

    [Fact]
    public void Quantiles_rise_with_p_and_stay_within_the_values() =>
        Gen.Select(Columns.Varied, Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample(
                (column, p, q) =>
                {
                    double low = Descriptive.Quantile(column, Math.Min(p, q));
                    double high = Descriptive.Quantile(column, Math.Max(p, q));
                    Assert.True(Descriptive.Quantile(column, 0.0) <= low && low <= high + 1e-9);
                    Assert.True(high <= Descriptive.Quantile(column, 1.0));
                    Assert.Equal(Descriptive.Median(column), Descriptive.Quantile(column, 0.5), 12);
                }
            );

    [Fact]
    public void A_long_column_is_no_different()
    {
        double[] column = [.. Enumerable.Range(0, 5001).Select(i => (double)((i * 7919) % 5001))];
        Assert.Equal(2500.0, Descriptive.Median(column));
        Assert.Equal(2500.0, Descriptive.Mean(column));
        Assert.Equal(500.0, Descriptive.Quantile(column, 0.1));
    }
}
