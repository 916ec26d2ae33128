namespace Regalia.Indices.Tests;

public sealed class TreatmentTests
{
    /// <summary>Fails with one point winsorised, passes with two.</summary>
    private static readonly double[] Skewed = [.. Enumerable.Range(1, 30).Select(i => (double)i), 500.0, 1000.0];

    [Fact]
    public void Ties_at_the_extreme_move_together_and_may_exceed_the_limit()
    {
        double[] column = [.. Enumerable.Repeat(0.0, 40), 1.0, 2.0, 3.0, 90.0, 100.0, 100.0, 100.0];
        TreatmentResult result = Apply(
            column,
            new() { MaximumPoints = 1, Transformation = TreatmentTransformation.None }
        );
        TreatedColumn record = result.Columns.Single();
        Assert.Equal((3, 3), (record.PointsWinsorised, record.PointsWinsorisedInResult));
        Assert.Equal(["u45", "u46", "u47"], result.Points.Select(point => point.Unit.Code), StringComparer.Ordinal);
        Assert.All(
            result.Points,
            point => Assert.Equal((100.0, 90.0, 1), (point.Before, point.After, point.Winsorised))
        );
    }

    [Fact]
    public void Winsorising_stops_as_soon_as_the_column_passes()
    {
        TreatmentResult result = Apply(Skewed, new());
        TreatedColumn record = result.Columns.Single();
        Assert.Equal(2, record.PointsWinsorised);
        Assert.Equal((false, true, true), (record.PassedBefore, record.PassedWinsorised, record.PassedAfter));
        Assert.Equal(TreatmentTransformation.None, record.Transformation);
        Assert.Equal([.. Skewed[..30], 30.0, 30.0], result.Data.Indicators["x"].ToArray());
    }

    [Fact]
    public void The_low_end_is_drawn_in_where_skewness_is_negative()
    {
        TreatmentResult result = Apply([.. Skewed.Select(x => -x)], new());
        Assert.Equal([.. Skewed[..30].Select(x => -x), -30.0, -30.0], result.Data.Indicators["x"].ToArray());
        Assert.All(result.Points, point => Assert.Equal(-1, point.Winsorised));
    }

    [Fact]
    public void The_logarithm_starts_again_from_the_untreated_column_unless_combined()
    {
        Treatment once = new() { MaximumPoints = 1 };
        TreatmentResult result = Apply(Skewed, once);
        TreatedColumn record = result.Columns.Single();
        Assert.Equal((1, 0), (record.PointsWinsorised, record.PointsWinsorisedInResult));
        Assert.Equal(TreatmentTransformation.Logarithm, record.Transformation);
        Assert.Equal(Math.Log(999.0 + 9.99), result.Data.Indicators["x"][31], 14);
        Assert.Equal(Skewed.Length, result.Points.Length);
        Assert.All(result.Points, point => Assert.Equal(0, point.Winsorised));
        result = Apply(Skewed, once with { Combined = true });
        Assert.Equal(Math.Log(499.0 + 4.99), result.Data.Indicators["x"][31], 14);
        Assert.Equal(1, result.Columns.Single().PointsWinsorisedInResult);
        Assert.Equal(1, result.Points.Single(point => point.Winsorised != 0).Winsorised);
    }

    [Theory]
    [InlineData(TreatmentTransformation.Logarithm, 0.0, "ln(x - min + 0.01 range)")]
    [InlineData(TreatmentTransformation.LogarithmPlusOne, 0.0, "ln(x - min + 1)")]
    [InlineData(TreatmentTransformation.LogarithmOfRange, 0.0, "ln((max - 1)(x - min) / range + 1)")]
    [InlineData(TreatmentTransformation.BoxCox, 0.0, "ln(x - min + 1)")]
    [InlineData(TreatmentTransformation.BoxCox, 0.25, "box-cox")]
    [InlineData(TreatmentTransformation.BoxCox, 1.0, "box-cox")]
    [InlineData(TreatmentTransformation.BoxCox, -2.0, "box-cox")]
    public void Transformations_by_formula(TreatmentTransformation transformation, double exponent, string formula)
    {
        Treatment how = new()
        {
            Forced = true,
            MaximumPoints = 0,
            Transformation = transformation,
            BoxCoxExponent = exponent,
        };
        double[] ours = Apply(Skewed, how).Data.Indicators["x"].ToArray();
        double[] byHand =
        [
            .. Skewed.Select(x =>
                formula switch
                {
                    "ln(x - min + 0.01 range)" => Math.Log(x - 1.0 + 9.99),
                    "ln(x - min + 1)" => Math.Log(x),
                    "ln((max - 1)(x - min) / range + 1)" => Math.Log((999.0 * (x - 1.0) / 999.0) + 1.0),
                    _ => (Math.Pow(x, exponent) - 1.0) / exponent,
                }
            ),
        ];
        Assert.Equal(byHand, ours, (a, b) => Math.Abs(a - b) <= 1e-14 * Math.Max(1.0, Math.Abs(a)));
    }

    [Fact]
    public void The_logarithm_by_skewness_mirrors_a_column_skewed_to_the_left()
    {
        Treatment how = new()
        {
            Forced = true,
            MaximumPoints = 0,
            Transformation = TreatmentTransformation.LogarithmBySkewness,
        };
        double[] left = Apply([.. Skewed.Select(x => -x)], how).Data.Indicators["x"].ToArray();
        double[] right = Apply(Skewed, how).Data.Indicators["x"].ToArray();
        Assert.Equal(right.Select(y => -y), left);
    }

    [Fact]
    public void A_column_that_fails_in_spite_of_all_is_no_error_but_visible()
    {
        double[] column = [.. Enumerable.Range(0, 50).Select(i => i == 0 ? 1.0 : 0.0)];
        TreatedColumn record = Apply(column, new()).Columns.Single();
        Assert.Equal(TreatmentTransformation.Logarithm, record.Transformation);
        Assert.False(record.PassedAfter);
        // Winsorising would leave nothing but zeros, so it is not done.
        Assert.Equal(0, record.PointsWinsorised);
        TreatmentResult winsorised = Apply(column, new() { Transformation = TreatmentTransformation.None });
        Assert.Equal(column, winsorised.Data.Indicators["x"].ToArray());
        Assert.Empty(winsorised.Points);
    }

    [Fact]
    public void Constant_and_short_columns_pass()
    {
        Assert.True(Apply([2.0, 2.0, 2.0, 2.0, 2.0], new()).Columns.Single().PassedBefore);
        Assert.True(Apply([0.0, 0.0, 1000.0], new() { SkewnessLimit = 0.1 }).Columns.Single().PassedBefore);
        Assert.True(Apply([double.NaN, double.NaN], new()).Columns.Single().PassedBefore);
    }

    [Fact]
    public void Overrides_treat_single_indicators_otherwise_or_not_at_all()
    {
        Treatment how = new();
        how = how with { ByIndicator = how.ByIndicator.Add("x", null) };
        TreatmentResult result = Apply(Skewed, how);
        Assert.Equal(Skewed, result.Data.Indicators["x"].ToArray());
        Assert.False(result.Columns.Single().PassedAfter);
        how = how with { ByIndicator = how.ByIndicator.SetItem("x", new() { MaximumPoints = 1, Forced = true }) };
        Assert.Equal(Math.Log(499.0 + 4.99), Apply(Skewed, how).Data.Indicators["x"][31], 14);
    }

    [Fact]
    public void A_panel_is_treated_each_time_by_itself()
    {
        StepContext one = OneIndicator.Of(Skewed);
        IndexUnit[] units = [.. new[] { 2020, 2021 }.SelectMany(t => one.Data.Units.Select(u => u with { Time = t }))];
        double[] calm = [.. Skewed.Select((_, i) => (double)i)];
        StepContext panel = one with
        {
            Data = new(
                new IndicatorTable(
                    units,
                    ["x"],
                    [
                        [.. Skewed, .. calm],
                    ]
                )
            ),
        };
        TreatmentResult result = new Treatment().Apply(panel);
        Assert.Equal([2020, 2021], result.Columns.Select(column => column.Time));
        Assert.Equal([false, true], result.Columns.Select(column => column.PassedBefore));
        Assert.Equal(calm, result.Data.Indicators["x"][Skewed.Length..].ToArray());
        Assert.All(result.Points, point => Assert.Equal(2020, point.Unit.Time));
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.5)]
    [InlineData(-3.0)]
    public void The_logarithm_of_the_range_needs_a_maximum_above_one(double maximum)
    {
        Treatment how = new()
        {
            Forced = true,
            MaximumPoints = 0,
            Transformation = TreatmentTransformation.LogarithmOfRange,
        };
        Fault(() => Apply([maximum - 2.0, maximum - 1.0, maximum], how), "treat", "x", "above 1");
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Treatment how = new();
        Fault(() => Apply([3.0, 3.0], how with { Forced = true }), "treat", "x", "variation");
        Fault(() => Apply(Skewed, how with { SkewnessLimit = -1.0 }), "treat", null, "skewness limit");
        Fault(() => Apply(Skewed, how with { SkewnessLimit = double.NaN }), "treat", null, "skewness limit");
        Fault(() => Apply(Skewed, how with { KurtosisLimit = double.NaN }), "treat", null, "kurtosis limit");
        Fault(() => Apply(Skewed, how with { MaximumPoints = -1 }), "treat", null, "points");
        Fault(() => Apply(Skewed, how with { MaximumPoints = null, Forced = true }), "treat", null, "forced");
        Fault(() => Apply(Skewed, how with { BoxCoxExponent = double.NaN }), "treat", null, "exponent");
        Fault(
            () => Apply(Skewed, how with { Transformation = (TreatmentTransformation)9 }),
            "treat",
            null,
            "transformation"
        );
        Fault(() => Apply(Skewed, how with { ByIndicator = how.ByIndicator.Add("y", null) }), "treat", "y", "code");
        Treatment nested = how with { ByIndicator = how.ByIndicator.Add("x", null) };
        Fault(
            () => Apply(Skewed, how with { ByIndicator = how.ByIndicator.Add("x", nested) }),
            "treat",
            "x",
            "override"
        );
    }

    [Fact]
    public void One_column_can_be_treated_without_taking_memory()
    {
        Treatment how = new() { MaximumPoints = 1 };
        double[] result = new double[Skewed.Length];
        _ = how.TreatColumn("x", Skewed, result);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ColumnTreatment treatment = how.TreatColumn("x", Skewed, result);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(TreatmentTransformation.Logarithm, treatment.Transformation);
    }

    internal static void Fault(Action act, string step, string? code, string expected)
    {
        IndexFault fault = Assert.Single(Assert.Throws<IndexFaultException>(act).Faults);
        Assert.Equal((step, code), (fault.Step, fault.Code));
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Mend);
    }

    private static TreatmentResult Apply(double[] column, Treatment how) => how.Apply(OneIndicator.Of(column));
}
