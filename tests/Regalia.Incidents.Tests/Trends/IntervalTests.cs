using CsCheck;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Tests.Trends;

public class IntervalTests
{
    // Published tables of exact 95 % limits of a Poisson mean.
    [Theory]
    [InlineData(0, 0, 3.6889)]
    [InlineData(1, 0.0253, 5.5716)]
    [InlineData(2, 0.2422, 7.2247)]
    [InlineData(3, 0.6187, 8.7673)]
    [InlineData(5, 1.6235, 11.6683)]
    [InlineData(10, 4.7954, 18.3904)]
    [InlineData(20, 12.2165, 30.8884)]
    [InlineData(50, 37.1110, 65.9190)]
    [InlineData(100, 81.3640, 121.6270)]
    public void The_interval_of_a_count_is_the_published_one(int count, double lower, double upper)
    {
        PoissonInterval interval = PoissonInterval.Of(count);
        Assert.Equal(lower, interval.Lower, 3e-4);
        Assert.Equal(upper, interval.Upper, 3e-4);
    }

    [Fact]
    public void The_interval_of_nothing_is_known_in_closed_form()
    {
        PoissonInterval interval = PoissonInterval.Of(0);
        Assert.Equal(0, interval.Lower);
        Assert.Equal(-Math.Log(0.025), interval.Upper, 1e-12);
        Assert.Equal(-Math.Log(0.0125), PoissonInterval.Of(0, 0.975).Upper, 1e-12);
    }

    [Fact]
    public void The_ends_of_the_interval_of_a_count_meet_the_sums_that_define_them() =>
        Gen.Select(Gen.Int[1, 400], Gen.Double[0.5, 0.999])
            .Sample(
                (count, confidence) =>
                {
                    PoissonInterval interval = PoissonInterval.Of(count, confidence);
                    double tail = (1 - confidence) / 2;
                    Assert.Equal(tail, 1 - PoissonUpTo(count - 1, interval.Lower), 1e-10);
                    Assert.Equal(tail, PoissonUpTo(count, interval.Upper), 1e-10);
                }
            );

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    [InlineData(10_000_000)]
    public void Large_counts_are_near_their_approximation(int count)
    {
        PoissonInterval interval = PoissonInterval.Of(count);
        double ninth = 1.0 / (9.0 * count);
        double lower = count * Math.Pow(1 - ninth - (1.959963984540054 / (3 * Math.Sqrt(count))), 3);
        Assert.Equal(1, interval.Lower / lower, 1e-5);
        double next = count + 1.0;
        double upper = next * Math.Pow(1 - (1 / (9 * next)) + (1.959963984540054 / (3 * Math.Sqrt(next))), 3);
        Assert.Equal(1, interval.Upper / upper, 1e-5);
    }

    // Newcombe (1998), table I: score method without continuity correction, and the exact method.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662, 0.2527, 0.3676)]
    [InlineData(15, 148, 0.0624, 0.1605, 0.0578, 0.1617)]
    [InlineData(0, 20, 0.0000, 0.1611, 0.0000, 0.1684)]
    [InlineData(1, 29, 0.0061, 0.1718, 0.0009, 0.1776)]
    public void The_intervals_of_a_share_are_the_published_ones(
        int count,
        int of,
        double lower,
        double upper,
        double exactLower,
        double exactUpper
    )
    {
        ShareInterval share = ShareInterval.From(count, of);
        Assert.Equal((double)count / of, share.Share);
        Assert.Equal(lower, share.Lower, 6e-5);
        Assert.Equal(upper, share.Upper, 6e-5);
        (double l, double u) = ShareInterval.Exact(count, of);
        Assert.Equal(exactLower, l, 6e-5);
        Assert.Equal(exactUpper, u, 6e-5);
    }

    [Fact]
    public void A_share_of_nothing_is_no_share()
    {
        Assert.Equal(new ShareInterval(0, 0, null, 0, 1), ShareInterval.From(0, 0));
        Assert.Equal((0, 1), ShareInterval.Exact(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareInterval.From(2, 1));
    }

    [Fact]
    public void The_ends_of_the_exact_interval_of_a_share_meet_the_sums_that_define_them() =>
        Gen.Int[1, 60]
            .SelectMany(of => Gen.Select(Gen.Int[0, of], Gen.Const(of)))
            .Sample(
                (count, of) =>
                {
                    (double lower, double upper) = ShareInterval.Exact(count, of);
                    Assert.True(lower <= (double)count / of && upper >= (double)count / of);
                    if (count > 0)
                    {
                        Assert.Equal(0.025, 1 - BinomialUpTo(count - 1, of, lower), 1e-10);
                    }

                    if (count < of)
                    {
                        Assert.Equal(0.025, BinomialUpTo(count, of, upper), 1e-10);
                    }
                }
            );

    // By hand: of 15 in all, 10 in the second of two equal periods; exact limits of 10/15 are 0.3838 and 0.8818.
    [Fact]
    public void The_ratio_of_two_rates_is_that_of_the_binomial_share()
    {
        RateRatio ratio = RateRatio.Of(5, 3, 10, 3);
        (double lower, double upper) = ShareInterval.Exact(10, 15);
        Assert.Equal(0.38380, lower, 1e-5);
        Assert.Equal(0.88176, upper, 1e-5);
        Assert.Equal(2, ratio.Ratio!.Value, 1e-12);
        Assert.Equal(lower / (1 - lower), ratio.Lower, 1e-12);
        Assert.Equal(upper / (1 - upper), ratio.Upper, 1e-12);

        // P(X >= 10) of 15 halves = (3003 + 1365 + 455 + 105 + 15 + 1) / 32768.
        Assert.Equal(2 * 4944 / 32768.0, ratio.Probability, 1e-12);
    }

    [Fact]
    public void Time_at_risk_scales_the_ratio()
    {
        RateRatio same = RateRatio.Of(5, 3, 10, 3);
        RateRatio longer = RateRatio.Of(5, 3, 10, 6);
        Assert.Equal(same.Ratio / 2, longer.Ratio);
        Assert.Equal(same.Lower / 2, longer.Lower, 1e-12);
        Assert.Equal(1, longer.Probability);
    }

    [Fact]
    public void A_ratio_to_nothing_has_no_upper_end()
    {
        RateRatio ratio = RateRatio.Of(0, 1, 4, 1);
        Assert.Equal(double.PositiveInfinity, ratio.Ratio);
        Assert.Equal(double.PositiveInfinity, ratio.Upper);
        Assert.Equal(Math.Pow(0.025, 0.25) / (1 - Math.Pow(0.025, 0.25)), ratio.Lower, 1e-9);
        Assert.Equal(new RateRatio(null, 0, double.PositiveInfinity, 1), RateRatio.Of(0, 1, 0, 1));
        Assert.Equal(0, RateRatio.Of(4, 1, 0, 1).Ratio);
    }

    [Fact]
    public void Turning_two_periods_around_turns_the_ratio_over() =>
        Gen.Select(Gen.Int[1, 300], Gen.Double[0.5, 9], Gen.Int[1, 300], Gen.Double[0.5, 9])
            .Sample(
                (a, s, b, t) =>
                {
                    RateRatio forth = RateRatio.Of(a, s, b, t);
                    RateRatio back = RateRatio.Of(b, t, a, s);
                    Assert.Equal(1, forth.Ratio!.Value * back.Ratio!.Value, 1e-9);
                    Assert.Equal(1, forth.Lower * back.Upper, 1e-8);
                    Assert.Equal(forth.Probability, back.Probability, 1e-9);
                    Assert.True(forth.Lower < forth.Ratio && forth.Ratio < forth.Upper);
                }
            );

    private static double PoissonUpTo(int count, double mean)
    {
        double sum = 0;
        double logFactorial = 0;
        for (int k = 0; k <= count; k++)
        {
            logFactorial += k == 0 ? 0 : Math.Log(k);
            sum += Math.Exp((k * Math.Log(mean)) - mean - logFactorial);
        }

        return sum;
    }

    private static double BinomialUpTo(int count, int of, double share)
    {
        double sum = 0;
        double ways = 1;
        for (int k = 0; k <= count; k++)
        {
            sum += ways * Math.Pow(share, k) * Math.Pow(1 - share, of - k);
            ways *= (double)(of - k) / (k + 1);
        }

        return sum;
    }
}
