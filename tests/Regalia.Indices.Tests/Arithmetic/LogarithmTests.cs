using System.Runtime.Intrinsics;
using CsCheck;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices.Tests;

public sealed class LogarithmTests
{
    private static readonly Gen<double> AnyNumber = Gen.Double;

    [Fact]
    public void Agrees_with_the_platform_to_the_last_digit_or_two() =>
        Gen.Double[-700, 700]
            .Select(Math.Exp)
            .Sample(x =>
            {
                double expected = Math.Log(x);
                Assert.True(Math.Abs(Logarithm.Of(x) - expected) <= 5e-16 * Math.Abs(expected));
            });

    [Fact]
    public void Four_at_a_time_give_the_bits_of_one_at_a_time() =>
        AnyNumber
            .Array[4]
            .Sample(x =>
            {
                Vector256<double> logs = Logarithm.Of(Vector256.Create(x));
                for (int lane = 0; lane < 4; lane++)
                {
                    Bits.Same(Logarithm.Of(x[lane]), logs[lane]);
                }
            });

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.Epsilon, -744.44007192138126)]
    [InlineData(double.MaxValue, 709.78271289338397)]
    public void Edges_of_the_domain(double x, double expected)
    {
        Assert.Equal(expected, Logarithm.Of(x), 1e-12);
        Assert.Equal(expected, Logarithm.Of(Vector256.Create(2.0, x, 3.0, 4.0))[1], 1e-12);
        Bits.Same(Logarithm.Of(3.0), Logarithm.Of(Vector256.Create(2.0, x, 3.0, 4.0))[2]);
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(1e-20, 1e-20)]
    [InlineData(1e-10, 9.9999999995e-11)]
    [InlineData(1.0, 0.69314718055994530942)]
    [InlineData(1e300, 690.77552789821370521)]
    [InlineData(-1.0, double.NegativeInfinity)]
    public void One_plus_a_small_number_keeps_its_digits(double x, double expected)
    {
        double found = Logarithm.OfOnePlus(x);
        Assert.True(found == expected || Math.Abs((found / expected) - 1.0) < 4e-16);
    }
}
