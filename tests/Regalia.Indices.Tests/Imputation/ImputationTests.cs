using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class ImputationTests
{
    private const double Na = double.NaN;

    [Fact]
    public void The_mean_and_the_median_are_those_of_the_values_present()
    {
        StepContext context = FlatIndex.With(FlatIndex.Of("a"), [1, Na, 2, 6, Na, 100]);
        Assert.Equal([1, 27.25, 2, 6, 27.25, 100], Column(new(), context, "a"));
        Assert.Equal([1, 4, 2, 6, 4, 100], Column(new() { Method = ImputationMethod.Median }, context, "a"));
    }

    [Fact]
    public void Every_value_filled_in_is_recorded_by_column_then_row()
    {
        StepContext context = FlatIndex.With(FlatIndex.Of("a", "b"), [1, Na, 3], [Na, 4, Na]);
        ImputationResult result = new Imputation().Apply(context);
        Assert.Equal([new(new("u1"), "a", 2), new(new("u0"), "b", 4), new(new("u2"), "b", 4)], result.Imputed);
        Assert.Empty(result.StillMissing);
        Assert.Same(context.Weights, result.Weights);
    }

    [Fact]
    public void A_group_lends_only_to_its_own_and_what_it_cannot_lend_stays_missing_and_is_listed()
    {
        StepContext context = Grouped([1, Na, 3, Na, Na, 50], ["p", "p", "p", "q", null, null]);
        ImputationResult result = new Imputation { Group = "zone" }.Apply(context);
        Assert.Equal([1, 2, 3, Na, Na, 50], result.Data.Indicators["a"].ToArray());
        Assert.Equal([new(new("u3"), "a"), new(new("u4"), "a")], result.StillMissing);
    }

    [Fact]
    public void In_a_panel_units_lend_only_within_a_time()
    {
        StepContext panel = FlatIndex.Panel(
            FlatIndex.Of("a"),
            [("x", 2020), ("y", 2020), ("x", 2021), ("y", 2021), ("x", 2022)],
            [1, Na, 10, Na, Na]
        );
        ImputationResult result = new Imputation().Apply(panel);
        Assert.Equal([1, 1, 10, 10, Na], result.Data.Indicators["a"].ToArray());
        Assert.Equal([new(new("x", 2022), "a")], result.StillMissing);
    }

    public static TheoryData<Imputation, string> Senseless =>
        new()
        {
            {
                new() { Method = (ImputationMethod)9 },
                "9"
            },
            {
                new() { Along = (ImputationAlong)9 },
                "9"
            },
            {
                new() { Group = "continent" },
                "continent"
            },
            {
                new() { Group = "zone", Along = ImputationAlong.Row },
                "zone"
            },
            {
                new() { Level = 2 },
                "2"
            },
            {
                new() { Level = 1, Along = ImputationAlong.Row },
                "1"
            },
            {
                new() { Level = 3, Along = ImputationAlong.Row },
                "3"
            },
            {
                new() { MaximumAge = 1 },
                "1"
            },
            {
                new() { Method = ImputationMethod.Linear },
                "Linear"
            },
        };

    [Theory]
    [MemberData(nameof(Senseless))]
    public void Options_that_do_not_go_together_are_refused(Imputation step, string value)
    {
        StepContext context = Grouped([1, Na], ["p", "p"]);
        IndexFault fault = Assert.Single(Assert.Throws<IndexFaultException>(() => step.Apply(context)).Faults);
        Assert.Equal(("impute", value), (fault.Step, fault.Value));
    }

    [Fact]
    public void A_value_that_is_there_never_changes_and_nothing_is_passed_over_in_silence() =>
        Gen.Select(
                AnyOf.These(Na, -3.0, 0.1, 0.2, 7e5).Array[8].Array[4],
                AnyOf.These<Imputation>(
                    new(),
                    new() { Method = ImputationMethod.Median },
                    new() { Group = "zone" },
                    new() { Along = ImputationAlong.Row },
                    new() { Along = ImputationAlong.Row, Level = 2 },
                    new() { Method = ImputationMethod.Latest, MaximumAge = 1 },
                    new() { Method = ImputationMethod.Constant },
                    new() { Method = ImputationMethod.Linear }
                )
            )
            .Sample(
                (columns, step) =>
                {
                    StepContext context = PanelOf(columns);
                    ImputationResult result = step.Apply(context);
                    int filled = 0;
                    int missing = 0;
                    for (int number = 0; number < columns.Length; number++)
                    {
                        for (int row = 0; row < columns[number].Length; row++)
                        {
                            double given = columns[number][row];
                            double found = result.Data.Indicators.Column(number)[row];
                            if (!double.IsNaN(given))
                            {
                                Bits.Same(given, found);
                            }

                            missing += double.IsNaN(found) ? 1 : 0;
                            filled += double.IsNaN(given) && !double.IsNaN(found) ? 1 : 0;
                        }
                    }

                    Assert.Equal((filled, missing), (result.Imputed.Length, result.StillMissing.Length));
                }
            );

    [Fact]
    public void Imputing_the_mean_keeps_the_mean_and_no_value_leaves_the_range() =>
        Gen.Double[-1e3, 1e3]
            .Array[2, 20]
            .Sample(values =>
            {
                double[] column = [.. values, Na, Na];
                double[] filled = Column(new(), FlatIndex.With(FlatIndex.Of("a"), column), "a");
                Assert.Equal(values.Average(), filled.Average(), 1e-9);
                Assert.InRange(filled[^1], values.Min(), values.Max());
            });

    /// <summary>Two units at four times, each column cut in two.</summary>
    private static StepContext PanelOf(double[][] columns)
    {
        StepContext panel = FlatIndex.Panel(
            FlatIndex.Of("a", "-b", "c", "d"),
            Enumerable.Range(0, 8).Select(row => (row < 4 ? "x" : "y", 2020 + (row % 4))),
            columns
        );
        string?[] zones = ["p", "p", "q", null, "p", "q", "q", null];
        return panel with { Data = panel.Data with { Groups = new(["zone"], [zones]) } };
    }

    private static StepContext Grouped(double[] column, string?[] zones)
    {
        StepContext context = FlatIndex.With(FlatIndex.Of("a"), column);
        return context with { Data = context.Data with { Groups = new(["zone"], [zones]) } };
    }

    private static double[] Column(Imputation step, StepContext context, string code) =>
        step.Apply(context).Data.Indicators[code].ToArray();
}
