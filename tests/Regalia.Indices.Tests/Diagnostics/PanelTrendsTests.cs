using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using Regalia.Indices.Tests.Reference;

namespace Regalia.Indices.Tests;

public sealed class PanelTrendsTests
{
    private const double Na = double.NaN;

    [Fact]
    public void Growth_compounds_between_the_two_ends_and_the_change_is_that_of_the_fitted_line()
    {
        // 100 to 121 in two years is 10 % a year. The line through 100, 130, 121 rises 10.5 a year from 106.5.
        PanelTrend trend = Trend((2020, 100), (2021, 130), (2022, 121));
        Assert.Equal(0.1, trend.CompoundGrowth, 1e-15);
        Assert.Equal(100.0 * 10.5 / 106.5, trend.PercentageChange, 1e-13);
        Assert.Equal((2020, 2022, 1.0), (trend.First!.Value, trend.Latest!.Value, trend.Availability));
    }

    [Fact]
    public void Missing_ends_move_first_and_latest_and_the_span_is_in_time_not_rows()
    {
        PanelTrend trend = Trend((2010, Na), (2012, 1), (2013, Na), (2016, 16), (2020, Na));
        Assert.Equal((2012, 2016, 0.4), (trend.First!.Value, trend.Latest!.Value, trend.Availability));
        Assert.Equal(1.0, trend.CompoundGrowth, 1e-15);
        Assert.Equal(375.0, trend.PercentageChange, 1e-12);
    }

    [Theory]
    [InlineData(0.0, 5.0, double.NaN)]
    [InlineData(-1.0, 4.0, double.NaN)]
    [InlineData(4.0, -1.0, double.NaN)]
    [InlineData(4.0, 0.0, -1.0)]
    [InlineData(-1.0, -4.0, 1.0)]
    [InlineData(3.0, 3.0, 0.0)]
    [InlineData(1e-300, 1e300, double.NaN)]
    public void Compound_growth_exists_only_without_a_change_of_sign(double first, double latest, double expected) =>
        Assert.Equal(expected, Trend((2020, first), (2022, latest)).CompoundGrowth, 1e-15);

    [Theory]
    [InlineData(0.0, 5.0, double.NaN)]
    [InlineData(5.0, -1.0, double.NaN)]
    [InlineData(4.0, 3.0, -12.5)]
    [InlineData(-4.0, -3.0, -12.5)]
    [InlineData(3.0, 3.0, 0.0)]
    public void The_percentage_change_exists_only_when_the_line_keeps_its_sign(
        double first,
        double latest,
        double expected
    ) => Assert.Equal(expected, Trend((2020, first), (2022, latest)).PercentageChange, 1e-13);

    [Fact]
    public void One_value_or_none_is_no_trend()
    {
        PanelTrend one = Trend((2020, Na), (2021, 3));
        Assert.Equal((2021, 2021, 0.5), (one.First!.Value, one.Latest!.Value, one.Availability));
        Assert.Equal((Na, Na), (one.CompoundGrowth, one.PercentageChange));
        PanelTrend none = Trend((2020, Na), (2021, Na));
        Assert.Equal(new(new("x"), "a", null, null, 0.0, Na, Na), none);
    }

    [Fact]
    public void A_unit_that_is_not_there_at_a_time_has_no_value_then()
    {
        IndicatorTable panel = new(
            [new("x", 1), new("x", 2), new("y", 2)],
            ["a", "b"],
            [
                [1, 2, 3],
                [4, 5, 6],
            ]
        );
        ImmutableArray<PanelTrend> trends = PanelTrends.Of(panel);
        Assert.Equal("x a, x b, y a, y b", string.Join(", ", trends.Select(trend => $"{trend.Unit} {trend.Code}")));
        Assert.Equal([1.0, 1.0, 0.5, 0.5], trends.Select(trend => trend.Availability));
        Assert.Equal("x y", string.Join(' ', PanelTrends.Of(panel, ["b"]).Select(trend => trend.Unit)));
    }

    [Fact]
    public void No_panel_and_no_such_column_are_refused()
    {
        IndicatorTable once = new(
            [new("x"), new("y")],
            ["a"],
            [
                [1, 2],
            ]
        );
        Assert.Equal(2, Assert.Throws<IndexFaultException>(() => PanelTrends.Of(once, ["a", "z"])).Faults.Length);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter() =>
        Gen.Select(Gen.Double[-100, 100].Array[5], Gen.Shuffle(Enumerable.Range(0, 5).ToArray()))
            .Sample(
                (values, order) =>
                {
                    (int, double)[] course = [.. values.Select((value, t) => (2020 + t, value))];
                    Assert.Equal(Trend(course), Trend([.. order.Select(t => course[t])]));
                }
            );

    [Fact]
    public void The_percentage_change_of_the_example_agrees_with_exact_fractions()
    {
        IndicatorTable panel = AsemReference.Instance.Panel.Indicators;
        foreach (PanelTrend trend in PanelTrends.Of(panel, ["LPI", "CO2"]))
        {
            (int Time, double Value)[] course =
            [
                .. panel
                    .Units.Index()
                    .Where(pair => string.Equals(pair.Item.Code, trend.Unit.Code, StringComparison.Ordinal))
                    .Select(pair => (pair.Item.Time!.Value, panel[trend.Code][pair.Index])),
            ];
            double exact = ExactChange(course);
            Assert.True(
                Math.Abs(trend.PercentageChange - exact) <= 1e-13 * Math.Abs(exact),
                FormattableString.Invariant($"{trend}: {exact:R}")
            );
        }
    }

    /// <summary>100 b / f(first) in whole numbers: every double is a multiple of 2^-1074; here of 2^-80.</summary>
    private static double ExactChange((int Time, double Value)[] course)
    {
        // b = (n Σty - Σt Σy) / (n Σtt - Σt Σt), f(t) = Σy/n + b (t - Σt/n).
        BigInteger n = course.Length;
        BigInteger first = course.Min(point => point.Time);
        (BigInteger T, BigInteger Y)[] points =
        [
            .. course.Select(point => ((BigInteger)point.Time, Whole(point.Value))),
        ];
        BigInteger Sum(Func<(BigInteger T, BigInteger Y), BigInteger> of) =>
            points.Aggregate(BigInteger.Zero, (sum, point) => sum + of(point));
        BigInteger above = (n * Sum(p => p.T * p.Y)) - (Sum(p => p.T) * Sum(p => p.Y));
        BigInteger below = (n * Sum(p => p.T * p.T)) - (Sum(p => p.T) * Sum(p => p.T));
        BigInteger fitted = (Sum(p => p.Y) * below) + (above * ((first * n) - Sum(p => p.T)));
        // 100 further binary digits keep the last division exact enough.
        return (double)((100 * n * above << 100) / fitted) / Math.ScaleB(1.0, 100);
    }

    private static BigInteger Whole(double value)
    {
        BigInteger whole = new(Math.ScaleB(value, 80));
        Assert.Equal(value, Math.ScaleB((double)whole, -80));
        return whole;
    }

    private static PanelTrend Trend(params (int Time, double Value)[] course) =>
        Assert.Single(
            PanelTrends.Of(
                new(
                    course.Select(point => new IndexUnit("x", point.Time)),
                    ["a"],
                    [
                        [.. course.Select(point => point.Value)],
                    ]
                )
            )
        );
}
