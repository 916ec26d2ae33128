using System.Runtime.Intrinsics;
using CsCheck;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices.Tests;

public sealed class ExponentialTests
{
    [Fact]
    public void Agrees_with_the_platform_to_the_last_digit_or_two() =>
        Gen.Double[-707, 707].Sample(x => Assert.True(Math.Abs((Exponential.Of(x) / Math.Exp(x)) - 1.0) < 5e-16));

    [Fact]
    public void Undoes_the_logarithm() =>
        Gen.Double[1e-3, 100].Sample(x => Assert.True(Math.Abs((Exponential.Of(Logarithm.Of(x)) / x) - 1.0) < 2e-15));

    [Fact]
    public void Four_at_a_time_give_the_bits_of_one_at_a_time() =>
        Gen.OneOf(Gen.Double[-800, 800], Gen.Double[-5, 5], Gen.Double)
            .Array[4]
            .Sample(x =>
            {
                Vector256<double> powers = Exponential.Of(Vector256.Create(x));
                for (int lane = 0; lane < 4; lane++)
                {
                    Bits.Same(Exponential.Of(x[lane]), powers[lane]);
                }
            });

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(-746.0, 0.0)]
    [InlineData(710.0, double.PositiveInfinity)]
    [InlineData(-744.44007192138126, double.Epsilon)]
    public void Edges_of_the_range(double x, double expected) => Assert.Equal(expected, Exponential.Of(x));

    [Theory]
    [InlineData(-720.0)]
    [InlineData(709.5)]
    public void Near_the_edges_the_platform_agrees(double x) =>
        Assert.True(Math.Abs((Exponential.Of(x) / Math.Exp(x)) - 1.0) < 1e-9);
}
