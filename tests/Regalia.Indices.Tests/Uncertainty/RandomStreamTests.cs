using CsCheck;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class RandomStreamTests
{
    private const int Draws = 200_000;
    private static readonly InputKey Key = InputKey.Of("stream");

    [Fact]
    public void Reads_position_after_position()
    {
        RandomStream stream = new(5, Key, 77, 3);
        Bits.Same(CounterBasedRandom.Uniform(5, Key, 77, 3), stream.NextUniform());
        Bits.Same(CounterBasedRandom.Normal(5, Key, 77, 4), stream.NextNormal());
        Assert.Equal(5u, stream.Position);
    }

    [Fact]
    public void Positions_wrap_round()
    {
        RandomStream stream = new(5, Key, 77, uint.MaxValue);
        stream.NextUniform();
        Assert.Equal(0u, stream.Position);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.4)]
    [InlineData(1.0)]
    [InlineData(2.5)]
    [InlineData(40.0)]
    public void Gamma_has_its_moments(double shape)
    {
        double[] draws = new double[Draws];
        GammaBlock.FillGamma(shape, 3, Key, 0, draws);
        double mean = draws.Average();
        double variance = draws.Average(x => (x - mean) * (x - mean));

        // Four standard errors: of the mean sqrt(k/n), of the variance sqrt((2 k^2 + 6 k)/n).
        Assert.InRange(mean, shape - (4 * Math.Sqrt(shape / Draws)), shape + (4 * Math.Sqrt(shape / Draws)));
        double error = 4 * Math.Sqrt(((2 * shape * shape) + (6 * shape)) / Draws);
        Assert.InRange(variance, shape - error, shape + error);

        // Third central moment of a gamma is 2 k.
        double third = draws.Average(x => (x - mean) * (x - mean) * (x - mean));
        Assert.InRange(third / (2 * shape), 0.8, 1.2);
    }

    [Fact]
    public void Gamma_of_shape_one_is_exponential()
    {
        double[] draws = new double[Draws];
        GammaBlock.FillGamma(1.0, 4, Key, 0, draws);
        foreach (double x in new[] { 0.1, 0.5, 1.0, 2.0, 4.0 })
        {
            double below = draws.Count(draw => draw <= x) / (double)Draws;
            Assert.Equal(1.0 - Math.Exp(-x), below, 0.005);
        }
    }

    [Theory]
    [InlineData(2.0, 5.0)]
    [InlineData(0.3, 0.7)]
    [InlineData(30.0, 1.5)]
    public void Beta_has_its_moments(double a, double b)
    {
        double[] draws = new double[Draws];
        GammaBlock.FillBeta(a, b, 3, Key, 0, draws);
        double mean = a / (a + b);
        double variance = a * b / ((a + b) * (a + b) * (a + b + 1));
        Assert.Equal(mean, draws.Average(), 4 * Math.Sqrt(variance / Draws));
        Assert.InRange(draws.Average(x => (x - mean) * (x - mean)) / variance, 0.98, 1.02);
        Assert.All(draws, x => Assert.True(x is >= 0.0 and <= 1.0));
    }

    [Fact]
    public void Uniform_is_beta_one_one()
    {
        double[] draws = new double[Draws];
        GammaBlock.FillBeta(1.0, 1.0, 9, Key, 0, draws);
        foreach (double x in new[] { 0.1, 0.5, 0.9 })
        {
            Assert.Equal(x, draws.Count(draw => draw <= x) / (double)Draws, 0.005);
        }
    }

    [Fact]
    public void Blocks_have_the_bits_of_streams() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 3000], Gen.Int[1, 1500], Gen.Double[0.02, 3], Gen.Double[0.02, 60])
            .Sample(
                (seed, first, count, a, b) =>
                {
                    double[] gammas = new double[count];
                    double[] betas = new double[count];
                    GammaBlock.FillGamma(a, seed, Key, first, gammas);
                    GammaBlock.FillBeta(a, b, seed, Key, first, betas);
                    for (int i = 0; i < count; i++)
                    {
                        Bits.Same(new RandomStream(seed, Key, first + i).NextGamma(a), gammas[i]);
                        Bits.Same(new RandomStream(seed, Key, first + i).NextBeta(a, b), betas[i]);
                    }
                },
                iter: 40
            );

    [Fact]
    public void Beta_of_tiny_shapes_is_still_a_number()
    {
        double[] draws = new double[20_000];
        GammaBlock.FillBeta(1e-4, 3e-4, 3, Key, 0, draws);
        Assert.All(draws, x => Assert.True(x is >= 0.0 and <= 1.0));
        Assert.Equal(0.25, draws.Average(), 0.015);
        for (int i = 0; i < 500; i++)
        {
            Bits.Same(new RandomStream(3, Key, i).NextBeta(1e-4, 3e-4), draws[i]);
        }
    }

    [Fact]
    public void What_comes_after_a_beta_does_not_depend_on_rejections()
    {
        for (int replicate = 0; replicate < 200; replicate++)
        {
            RandomStream stream = new(5, Key, replicate);
            stream.NextBeta(1.0, 1.2);
            Assert.Equal(65_536u, stream.Position);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Bad_shapes_are_refused(double shape)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1, Key, 0).NextGamma(shape));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaBlock.FillGamma(shape, 1, Key, 0, new double[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaBlock.FillBeta(1.0, shape, 1, Key, 0, new double[3]));
    }

    [Fact]
    public void A_negative_replicate_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1, Key, -1).NextUniform());
}
