using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class CronbachAlphaTests
{
    private static readonly Gen<double[]> Column = Gen.Int[-9, 9].Select(value => (double)value).Array[8];

    [Fact]
    public void By_hand()
    {
        // Variances 5/3 and 14/3, covariance 4/3: 2 (1 - (19/3) / 9).
        IndicatorTable table = FiveIndicators.Table(("a", [1.0, 2.0, 3.0, 4.0]), ("b", [3.0, 0.0, 5.0, 4.0]));
        Assert.Equal(2.0 * (1.0 - (19.0 / 27.0)), CronbachAlpha.Of(table, ["a", "b"]), 1e-15);
    }

    [Fact]
    public void Of_identical_columns_it_is_1() =>
        Gen.Select(Column, Gen.Int[2, 5])
            .Where((column, _) => column.Distinct().Count() > 1)
            .Sample(
                (column, count) =>
                {
                    string[] codes = [.. "abcde".Take(count).Select(code => code.ToString())];
                    IndicatorTable table = FiveIndicators.Table([.. codes.Select(code => (code, column))]);
                    return Math.Abs(CronbachAlpha.Of(table, codes) - 1.0) < 1e-13;
                }
            );

    [Fact]
    public void Is_at_most_1_and_does_not_change_when_all_columns_do() =>
        Gen.Select(Column, Column, Column, Gen.Int[1, 7], Gen.Int[-99, 99])
            .Sample(
                (a, b, c, factor, shift) =>
                {
                    double[] Changed(double[] column) => [.. column.Select(value => (factor * value) + shift)];
                    double was = CronbachAlpha.Of(FiveIndicators.Table(("a", a), ("b", b), ("c", c)), ["a", "b", "c"]);
                    double now = CronbachAlpha.Of(
                        FiveIndicators.Table(("a", Changed(a)), ("b", Changed(b)), ("c", Changed(c))),
                        ["c", "a", "b"]
                    );
                    return double.IsNaN(was)
                        ? double.IsNaN(now)
                        : was <= 1.0 + 1e-13 && Math.Abs(now - was) <= 1e-11 * (1.0 + Math.Abs(was));
                }
            );

    [Fact]
    public void Each_covariance_is_over_the_units_that_have_both()
    {
        // Variances 1 (1, 2, 3) and 7/3 (1, 2, 4); both have 1, 2 beside 1, 2: covariance 1/2.
        IndicatorTable table = FiveIndicators.Table(
            ("a", [1.0, 2.0, 3.0, double.NaN]),
            ("b", [1.0, 2.0, double.NaN, 4.0])
        );
        double variances = 1.0 + (7.0 / 3.0);
        Assert.Equal(2.0 * (1.0 - (variances / (variances + 1.0))), CronbachAlpha.Of(table, ["a", "b"]), 1e-15);
    }

    [Fact]
    public void One_column_opposites_and_nothing_in_common_are_missing()
    {
        IndicatorTable table = FiveIndicators.Table(
            ("a", [1.0, 2.0, double.NaN, double.NaN]),
            ("b", [2.0, 1.0, double.NaN, double.NaN]),
            ("c", [double.NaN, double.NaN, 1.0, 2.0])
        );
        Assert.Equal(double.NaN, CronbachAlpha.Of(table, ["a"]));
        Assert.Equal(double.NaN, CronbachAlpha.Of(table, ["a", "b"]));
        Assert.Equal(double.NaN, CronbachAlpha.Of(table, ["a", "c"]));
    }

    [Fact]
    public void Of_an_aggregate_it_is_that_of_what_is_below()
    {
        IndicatorTable table = FiveIndicators
            .Context([1.0, 2.0, 4.0], [2.0, 1.0, 3.0], [5.0, 1.0, 9.0], [1.0, 1.0, 2.0], [0.0, 3.0, 4.0])
            .Data.Indicators;
        Assert.Equal(CronbachAlpha.Of(table, ["d", "e"]), CronbachAlpha.Of(FiveIndicators.Definition, table, "Q"));
        Assert.Equal(CronbachAlpha.Of(table, table.Codes), CronbachAlpha.Of(FiveIndicators.Definition, table, "Index"));
        Assert.Throws<ArgumentException>(() => CronbachAlpha.Of(FiveIndicators.Definition, table, "R"));
    }
}
