using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class StudentTTests
{
    private static readonly Gen<double> Statistic = Gen.Double[0.001, 1000.0];

    [Fact]
    public void One_degree_of_freedom_is_the_Cauchy_law() =>
        Statistic.Sample(t => Near(2.0 / Math.PI * Math.Atan(1.0 / t), StudentT.TwoSided(t, 1)));

    [Fact]
    public void Two_degrees_of_freedom_have_a_closed_form() =>
        Statistic.Sample(t =>
        {
            // 1 - t / sqrt(2 + t^2), without the cancellation.
            double whole = 2.0 + (t * t);
            return Near(2.0 / whole / (1.0 + (t / Math.Sqrt(whole))), StudentT.TwoSided(t, 2));
        });

    [Fact]
    public void Even_degrees_of_freedom_have_a_finite_sum() =>
        Gen.Select(Gen.Double[0.01, 3.0], Gen.Int[1, 600].Select(half => 2 * half))
            .Sample(
                (t, degrees) =>
                {
                    double cosine = 1.0 / Math.Sqrt(1.0 + (t * t / degrees));
                    double term = 1.0;
                    double sum = 1.0;
                    for (int k = 1; k < degrees / 2; k++)
                    {
                        term *= ((2.0 * k) - 1.0) / (2.0 * k) * cosine * cosine;
                        sum += term;
                    }

                    double expected = 1.0 - (t / Math.Sqrt(degrees) * cosine * sum);
                    // The sum of up to 600 terms, taken from 1, is itself only good to some 1e-13.
                    return Math.Abs(expected - StudentT.TwoSided(t, degrees)) < 1e-12;
                }
            );

    [Theory] // Fisher and Yates, table III, to the digits printed.
    [InlineData(12.706, 1, 0.05)]
    [InlineData(2.228, 10, 0.05)]
    [InlineData(2.750, 30, 0.01)]
    [InlineData(3.460, 60, 0.001)]
    [InlineData(1.980, 120, 0.05)]
    public void Published_points(double t, int degrees, double probability) =>
        Assert.InRange(StudentT.TwoSided(t, degrees), probability * 0.998, probability * 1.002);

    [Fact]
    public void A_correlation_is_its_t() =>
        Gen.Select(Gen.Double[-0.99, 0.99], Gen.Int[3, 500])
            .Sample(
                (r, pairs) =>
                    Near(
                        StudentT.TwoSided(r * Math.Sqrt((pairs - 2) / (1.0 - (r * r))), pairs - 2),
                        StudentT.TwoSidedOfCorrelation(r, pairs),
                        // The 500th power of 1 - r^2, which both ways round apart.
                        1e-10
                    )
            );

    [Fact]
    public void The_ends_are_0_and_1()
    {
        Assert.Equal(1.0, StudentT.TwoSided(0.0, 7));
        Assert.Equal(0.0, StudentT.TwoSided(double.PositiveInfinity, 7));
        Assert.Equal(0.0, StudentT.TwoSidedOfCorrelation(-1.0, 3));
        Assert.Equal(1.0, StudentT.TwoSidedOfCorrelation(0.0, 3));
    }

    [Fact]
    public void Falls_with_the_size_of_t_and_not_with_its_sign() =>
        Gen.Select(Statistic, Gen.Double[1.01, 2.0], Gen.Int[1, 1000])
            .Sample(
                (t, more, degrees) =>
                    StudentT.TwoSided(t * more, degrees) <= StudentT.TwoSided(t, degrees)
                    && StudentT.TwoSided(t, degrees).Equals(StudentT.TwoSided(-t, degrees))
            );

    [Theory] // erfc of 1, 3 and 5 (Abramowitz and Stegun 7.1, to more digits), and the familiar 5 per cent.
    [InlineData(1.4142135623730951, 0.15729920705028513)]
    [InlineData(4.2426406871192848, 2.2090496998585441e-5)]
    [InlineData(7.0710678118654755, 1.5374597944280349e-12)]
    [InlineData(1.9599639845400545, 0.05)]
    [InlineData(-1.9599639845400545, 0.05)]
    [InlineData(0.0, 1.0)]
    public void Normal_tails(double z, double probability) =>
        Assert.True(Near(probability, NormalTail.TwoSided(z), 1e-12), probability.ToString("R", null));

    [Fact]
    public void The_two_ways_to_a_normal_tail_meet()
    {
        double seam = 2.0 * Math.Sqrt(2.0);
        Assert.True(Near(NormalTail.TwoSided(seam * (1.0 - 1e-14)), NormalTail.TwoSided(seam * (1.0 + 1e-14)), 1e-12));
    }

    private static bool Near(double expected, double found, double tolerance = 1e-12) =>
        Math.Abs(found - expected) <= tolerance * expected;
}
