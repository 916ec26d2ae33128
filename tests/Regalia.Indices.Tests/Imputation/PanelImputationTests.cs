using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class PanelImputationTests
{
    private const double Na = double.NaN;
    private static readonly IndexDefinition Definition = FlatIndex.Of("a");

    // The times are not evenly spaced, and the rows not in their order.
    private static readonly int[] Times = [2021, 2010, 2012, 2013, 2030, 2020];
    private static readonly double[] Values = [Na, Na, 10, Na, Na, 18];

    [Fact]
    public void The_latest_earlier_value_is_taken_and_nothing_before_the_first()
    {
        ImputationResult result = Course(new() { Method = ImputationMethod.Latest });
        Assert.Equal([18, Na, 10, 10, 18, 18], result.Data.Indicators["a"].ToArray());
        Assert.Equal([new(new("x", 2010), "a")], result.StillMissing);
    }

    [Fact]
    public void A_maximum_age_counts_in_time_not_in_rows()
    {
        Imputation step = new() { Method = ImputationMethod.Latest, MaximumAge = 9 };
        Assert.Equal([18, Na, 10, 10, Na, 18], Course(step).Data.Indicators["a"].ToArray());
        Assert.Equal(18.0, Course(step with { MaximumAge = 10 }).Data.Indicators["a"][4]);
    }

    [Fact]
    public void Constant_also_goes_back_from_the_first_value() =>
        Assert.Equal(
            [18.0, 10, 10, 10, 18, 18],
            Course(new() { Method = ImputationMethod.Constant }).Data.Indicators["a"].ToArray()
        );

    [Fact]
    public void Linear_is_a_straight_line_through_time_and_level_beyond_the_ends() =>
        Assert.Equal(
            [18.0, 10, 10, 11, 18, 18],
            Course(new() { Method = ImputationMethod.Linear }).Data.Indicators["a"].ToArray()
        );

    [Theory]
    [InlineData(ImputationMethod.Latest)]
    [InlineData(ImputationMethod.Constant)]
    [InlineData(ImputationMethod.Linear)]
    public void Units_lend_each_other_nothing(ImputationMethod method)
    {
        StepContext panel = FlatIndex.Panel(Definition, [("x", 1), ("y", 1), ("x", 2), ("y", 2)], [1, Na, Na, Na]);
        ImputationResult result = new Imputation { Method = method }.Apply(panel);
        Assert.Equal([1, Na, 1, Na], result.Data.Indicators["a"].ToArray());
    }

    [Fact]
    public void Times_as_far_apart_as_can_be_do_no_harm()
    {
        StepContext panel = FlatIndex.Panel(
            Definition,
            [("x", int.MinValue), ("x", int.MaxValue), ("x", 0)],
            [-1, 1, Na]
        );
        Assert.Equal(0.0, Filled(ImputationMethod.Linear, panel), 1e-9);
        Assert.Equal(-1.0, Filled(ImputationMethod.Latest, panel));
    }

    [Fact]
    public void Differences_beyond_the_range_of_numbers_are_refused_by_unit()
    {
        StepContext panel = FlatIndex.Panel(Definition, [("x", 1), ("x", 2), ("x", 3)], [-1e308, Na, 1e308]);
        IndexFault fault = Assert.Single(
            Assert.Throws<IndexFaultException>(() => Filled(ImputationMethod.Linear, panel)).Faults
        );
        Assert.Equal(("impute", "a", new("x", 2)), (fault.Step, fault.Code, fault.Unit));
    }

    [Fact]
    public void One_time_only_or_a_row_without_a_time_is_no_panel()
    {
        StepContext once = FlatIndex.Panel(Definition, [("x", 1), ("y", 1)], [1, Na]);
        StepContext half = new(
            Definition,
            new IndexData(
                new(
                    [new("x", 1), new("x", 2), new("y")],
                    ["a"],
                    [
                        [1, Na, Na],
                    ]
                )
            )
        );
        foreach (StepContext context in new[] { once, half })
        {
            Assert.Throws<IndexFaultException>(() => Filled(ImputationMethod.Constant, context));
        }
    }

    [Theory]
    [InlineData(ImputationMethod.Latest, 0)]
    [InlineData(ImputationMethod.Latest, -1)]
    [InlineData(ImputationMethod.Linear, 1)]
    public void A_maximum_age_is_1_or_more_and_only_for_the_latest(ImputationMethod method, int age) =>
        Assert.Throws<IndexFaultException>(() => Course(new() { Method = method, MaximumAge = age }));

    [Fact]
    public void Lines_are_found_again() =>
        Gen.Select(Gen.Double[-10, 10], Gen.Double[-10, 10], Gen.Bool.Array[4])
            .Sample(
                (level, slope, gaps) =>
                {
                    double[] line = [.. Enumerable.Range(0, 6).Select(t => level + (slope * t))];
                    double[] column = [.. line.Select((value, t) => t is > 0 and < 5 && gaps[t - 1] ? Na : value)];
                    StepContext panel = FlatIndex.Panel(
                        Definition,
                        Enumerable.Range(0, 6).Select(t => ("x", t)),
                        column
                    );
                    double[] found =
                    [
                        .. new Imputation { Method = ImputationMethod.Linear }
                            .Apply(panel)
                            .Data.Indicators["a"],
                    ];
                    for (int t = 0; t < 6; t++)
                    {
                        Assert.Equal(line[t], found[t], 1e-12);
                    }
                }
            );

    private static double Filled(ImputationMethod method, StepContext panel) =>
        new Imputation { Method = method }
            .Apply(panel)
            .Data.Indicators["a"][^1];

    private static ImputationResult Course(Imputation step) =>
        step.Apply(FlatIndex.Panel(Definition, Times.Select(time => ("x", time)), Values));
}
