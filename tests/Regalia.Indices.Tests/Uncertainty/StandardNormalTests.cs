using CsCheck;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class StandardNormalTests
{
    // Computed with mpmath to 60 digits for exactly these doubles.
    [Theory]
    [InlineData(1.1102230246251565e-16, -8.2095361516013868556)]
    [InlineData(1e-300, -37.047096299361199237)]
    [InlineData(1e-20, -9.2623400897984075796)]
    [InlineData(1.3e-11, -6.6676114565107408347)]
    [InlineData(1.4e-11, -6.6567230915181836356)]
    [InlineData(1e-10, -6.3613409024040561991)]
    [InlineData(0.001, -3.0902323061678135354)]
    [InlineData(0.025, -1.9599639845400542118)]
    [InlineData(0.0749999, -1.4395321773759005864)]
    [InlineData(0.0750001, -1.4395307645017296865)]
    [InlineData(0.1, -1.2815515655446004353)]
    [InlineData(0.3, -0.52440051270804081597)]
    [InlineData(0.4999999, -2.5066282747031065135e-7)]
    [InlineData(0.6, 0.25334710313579974132)]
    [InlineData(0.925, 1.4395314709384562291)]
    [InlineData(0.9250001, 1.4395321773759004884)]
    [InlineData(0.975, 1.9599639845400538556)]
    [InlineData(0.999, 3.0902323061678132778)]
    [InlineData(0.9999999999999999, 8.2095361516013868556)]
    public void Agrees_with_sixty_digits(double p, double expected) =>
        Assert.InRange(StandardNormal.Quantile(p) / expected, 1.0 - 2e-15, 1.0 + 2e-15);

    [Fact]
    public void Ends_and_middle()
    {
        Assert.Equal(double.NegativeInfinity, StandardNormal.Quantile(0.0));
        Assert.Equal(double.PositiveInfinity, StandardNormal.Quantile(1.0));
        Assert.Equal(0.0, StandardNormal.Quantile(0.5));
        Assert.True(double.IsNaN(StandardNormal.Quantile(double.NaN)));
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardNormal.Quantile(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardNormal.Quantile(1.1));
    }

    [Fact]
    public void A_block_has_the_bits_of_single_quantiles() =>
        Gen.Frequency(
                (10, Gen.Double[1e-12, 1]),
                (3, Gen.Double[1e-18, 1e-10]),
                (1, AnyOf.These(0.0, 1.0, double.NaN, double.Epsilon))
            )
            .Array[0, 70]
            .Sample(p =>
            {
                double[] quantiles = new double[p.Length];
                StandardNormal.Quantile(p, quantiles);
                Bits.Same([.. p.Select(StandardNormal.Quantile)], quantiles);
            });

    [Fact]
    public void A_bad_probability_in_a_block_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardNormal.Quantile([0.1, 0.2, 1.5], new double[3]));
        Assert.Throws<ArgumentException>(() => StandardNormal.Quantile([0.1, 0.2], new double[3]));
    }

    [Fact]
    public void Rises_and_is_odd() =>
        Gen.Select(Gen.Double[1e-9, 0.5], Gen.Double[1e-6, 0.4])
            .Sample(
                (p, step) =>
                {
                    Assert.True(StandardNormal.Quantile(p + step) > StandardNormal.Quantile(p));
                    double u = 1.0 - p;
                    Bits.Same(StandardNormal.Quantile(u), 0.0 - StandardNormal.Quantile(1.0 - u));
                }
            );
}
