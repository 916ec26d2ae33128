using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class RowImputationTests
{
    private const double Na = double.NaN;
    private static readonly Imputation ByRow = new() { Along = ImputationAlong.Row };

    [Fact]
    public void A_unit_gets_the_place_it_has_elsewhere()
    {
        // u2 is at 0.75 of a and, where less is better, at 0.25 of b: the mean is 0.5 of c, 100..300.
        StepContext context = FlatIndex.With(FlatIndex.Of("a", "-b", "c"), [0, 4, 3], [10, 50, 40], [100, 300, Na]);
        Assert.Equal(200.0, Filled(ByRow, context, "c", 2));
    }

    [Fact]
    public void Where_less_is_better_a_good_unit_gets_a_low_value()
    {
        StepContext context = FlatIndex.With(FlatIndex.Of("a", "-b"), [0, 4, 3], [10, 50, Na]);
        Assert.Equal(20.0, Filled(ByRow, context, "b", 2));
    }

    [Fact]
    public void The_median_of_the_places_can_be_taken_instead()
    {
        StepContext context = FlatIndex.With(
            FlatIndex.Of("a", "b", "c", "d"),
            [0, 4, 1],
            [0, 8, 2],
            [0, 1, 1],
            [0, 100, Na]
        );
        Assert.Equal(50.0, Filled(ByRow, context, "d", 2));
        Assert.Equal(25.0, Filled(ByRow with { Method = ImputationMethod.Median }, context, "d", 2));
    }

    [Fact]
    public void A_level_bounds_the_indicators_used()
    {
        IndexDefinition definition = new([
            Indicator("a", "p"),
            Indicator("b", "p"),
            Indicator("c", "q"),
            Indicator("e", "index"),
            new("p", VariableType.Aggregate) { Level = 2, Parent = "index" },
            new("q", VariableType.Aggregate) { Level = 2, Parent = "index" },
            new("index", VariableType.Aggregate) { Level = 3 },
        ]);
        StepContext context = FlatIndex.With(definition, [0, 1, 1], [0, 10, Na], [0, 1, 0], [0, 10, Na]);
        Assert.Equal(10.0, Filled(ByRow with { Level = 2 }, context, "b", 2));
        Assert.Equal(5.0, Filled(ByRow with { Level = 3 }, context, "b", 2));
        Assert.Equal(5.0, Filled(ByRow, context, "b", 2));
        // e hangs right below the index and has no pillar: the index bounds it.
        Assert.Equal(5.0, Filled(ByRow with { Level = 2 }, context, "e", 2));
    }

    [Fact]
    public void An_indicator_that_is_the_same_for_all_fills_in_that_value_and_says_nothing_of_others()
    {
        StepContext context = FlatIndex.With(
            FlatIndex.Of("a", "-same", "c"),
            [0, 4, 1, Na],
            [7, 7, Na, 7],
            [0, 8, 2, Na]
        );
        ImputationResult result = ByRow.Apply(context);
        Assert.Equal([7.0, 7, 7, 7], result.Data.Indicators["same"].ToArray());
        Assert.Equal([new(new("u3"), "a"), new(new("u3"), "c")], result.StillMissing);
    }

    [Fact]
    public void A_unit_without_values_stays_missing_and_is_listed()
    {
        StepContext context = FlatIndex.With(FlatIndex.Of("a", "same"), [0, 1, Na], [7, 7, Na]);
        ImputationResult result = ByRow.Apply(context);
        Assert.Empty(result.Imputed);
        Assert.Equal([new(new("u2"), "a"), new(new("u2"), "same")], result.StillMissing);
    }

    [Fact]
    public void In_a_panel_the_range_is_that_of_the_same_time()
    {
        StepContext panel = FlatIndex.Panel(
            FlatIndex.Of("a", "b"),
            [("x", 1), ("y", 1), ("z", 1), ("x", 2), ("y", 2), ("z", 2)],
            [0, 1, 1, 0, 5, 5],
            [0, 10, Na, 0, 90, Na]
        );
        Assert.Equal([0.0, 10, 10, 0, 90, 90], ByRow.Apply(panel).Data.Indicators["b"].ToArray());
    }

    [Fact]
    public void A_range_beyond_that_of_numbers_is_refused()
    {
        StepContext context = FlatIndex.With(FlatIndex.Of("a", "b"), [-1e308, 1e308, 0], [0, 1, Na]);
        Assert.Equal("a", Assert.Single(Assert.Throws<IndexFaultException>(() => ByRow.Apply(context)).Faults).Code);
    }

    [Fact]
    public void Values_follow_an_affine_change_of_their_indicator_and_others_do_not_notice() =>
        Gen.Select(
                AnyOf.These(Na, 0.0, 1.0, 2.5, 7.0).Array[6].Array[4],
                Gen.Double[0.01, 100],
                Gen.Double[-50, 50],
                Gen.Bool,
                AnyOf.These(ImputationMethod.Mean, ImputationMethod.Median)
            )
            .Sample(
                (columns, factor, shift, turned, method) =>
                {
                    double signed = turned ? -factor : factor;
                    double[] changed = [.. columns[0].Select(value => (signed * value) + shift)];
                    Imputation step = ByRow with { Method = method };
                    IndicatorTable before = Table(step, "a", columns);
                    IndicatorTable after = Table(step, turned ? "-a" : "a", [changed, .. columns[1..]]);
                    for (int row = 0; row < 6; row++)
                    {
                        Assert.Equal((signed * before["a"][row]) + shift, after["a"][row], 1e-9);
                        Assert.Equal(before["b"][row], after["b"][row], 1e-9);
                        Assert.Equal(before["d"][row], after["d"][row], 1e-9);
                    }
                }
            );

    private static IndicatorTable Table(Imputation step, string first, double[][] columns) =>
        step.Apply(FlatIndex.With(FlatIndex.Of(first, "b", "-c", "d"), columns)).Data.Indicators;

    private static Variable Indicator(string code, string parent) =>
        new(code, VariableType.Indicator) { Level = 1, Parent = parent };

    private static double Filled(Imputation step, StepContext context, string code, int row) =>
        step.Apply(context).Data.Indicators[code][row];
}
