using System.Collections.Immutable;

namespace Regalia.Indices.Tests;

public sealed class AggregationTests
{
    private static readonly double[] Equal = [1.0, 1.0];

    [Fact]
    public void The_means_by_hand()
    {
        double[] weights = [3.0, 1.0];
        double[] row = [8.0, 2.0];
        Assert.Equal(6.5, SmallIndex.Scores(new ArithmeticMean(), weights, row)[0], 1e-14);
        Assert.Equal(Math.Pow(1024.0, 0.25), SmallIndex.Scores(new GeometricMean(), weights, row)[0], 1e-14);
        Assert.Equal(4.0 / 0.875, SmallIndex.Scores(new HarmonicMean(), weights, row)[0], 1e-14);
        Assert.Equal(7.0, SmallIndex.Scores(new GeneralisedMean(2.0), weights, row)[0], 1e-13);
        Assert.Equal(7.0, SmallIndex.Scores(new GeneralisedMean(1.5), [1.0], [7.0])[0], 1e-13);
    }

    [Fact]
    public void A_zero_drags_to_exactly_zero_where_the_formula_says_so()
    {
        double[] row = [0.0, 4.0];
        AggregationMethod[] dragged =
        [
            new GeometricMean(),
            new HarmonicMean(),
            new GeneralisedMean(0.0),
            new GeneralisedMean(-2.0),
        ];
        Assert.All(dragged, method => Assert.Equal(0.0, SmallIndex.Scores(method, Equal, row)[0]));
        Assert.Equal(Math.Sqrt(8.0), SmallIndex.Scores(new GeneralisedMean(2.0), Equal, row)[0], 1e-14);
        Assert.Equal(0.0, SmallIndex.Scores(new GeneralisedMean(2.0), Equal, [0.0, 0.0])[0]);
    }

    [Fact]
    public void An_extreme_power_is_the_largest_or_smallest_and_does_not_overflow()
    {
        Assert.Equal(100.0, SmallIndex.Scores(new GeneralisedMean(5000.0), Equal, [100.0, 50.0])[0], 0.05);
        Assert.Equal(50.0, SmallIndex.Scores(new GeneralisedMean(-5000.0), Equal, [100.0, 50.0])[0], 0.05);
    }

    [Fact]
    public void A_negative_score_is_refused_with_aggregate_child_and_unit()
    {
        AggregationMethod[] refusing =
        [
            new GeometricMean(),
            new HarmonicMean(),
            new GeneralisedMean(0.5),
            new GeneralisedMean(2.0),
            new GeneralisedMean(-1.0),
            new GeneralisedMean(0.0),
            new BenefitOfTheDoubt(),
        ];
        foreach (AggregationMethod method in refusing)
        {
            IndexFault fault = FaultOf(() => SmallIndex.Scores(method, Equal, [1.0, 2.0], [3.0, -4.5]));
            Assert.Equal(
                ("aggregate", "B", SmallIndex.Unit(1), "-4.5"),
                (fault.Step!, fault.Code!, fault.Unit!, fault.Value!)
            );
            Assert.Contains("aggregate Index", fault.ToString(), StringComparison.Ordinal);
            Assert.Equal(2, SmallIndex.Scores(method, [1.0, 0.0], [1.0, 2.0], [3.0, -4.5]).Length);
        }

        Assert.Equal(-0.75, SmallIndex.Scores(new ArithmeticMean(), Equal, [3.0, -4.5])[0], 1e-15);
        double cube = SmallIndex.Scores(new GeneralisedMean(3.0), Equal, [1.0, -3.0])[0];
        Assert.Equal(-Math.Cbrt(13.0), cube, 1e-14);
    }

    [Fact]
    public void All_missing_is_missing_for_every_method()
    {
        AggregationMethod[] all =
        [
            new ArithmeticMean(),
            new GeometricMean(),
            new HarmonicMean(),
            new GeneralisedMean(2.0),
            new Copeland(),
            new MazziottaPareto(),
            new AdjustedMazziottaPareto(),
            new BenefitOfTheDoubt(),
        ];
        foreach (AggregationMethod method in all)
        {
            double[] scores = SmallIndex.Scores(method, Equal, [1.0, 4.0], [double.NaN, double.NaN], [2.0, 3.0]);
            Assert.Equal([false, true, false], scores.Select(double.IsNaN));
        }
    }

    [Fact]
    public void The_data_threshold_counts_children_of_weight()
    {
        IndexDefinition definition = SmallIndex.Definition(5.0, 1.0, 1.0, 0.0);
        IndexData data = SmallIndex.Data(
            [1.0, double.NaN, double.NaN, 4.0],
            [1.0, 4.0, double.NaN, 4.0],
            [1.0, 4.0, 1.0, double.NaN]
        );
        ReadOnlySpan<double> scores = new Aggregation { DataThresholds = [2.0 / 3.0] }
            .Apply(new(definition, data))
            .Data.Indicators["Index"];
        Assert.True(double.IsNaN(scores[0]));
        Assert.Equal([1.5, 10.0 / 7.0], scores[1..].ToArray());
    }

    [Fact]
    public void Each_level_and_each_aggregate_can_have_its_own_method()
    {
        IndexDefinition definition = SmallIndex.TwoPillars();
        Aggregation aggregation = new()
        {
            Methods = [new GeometricMean(), new ArithmeticMean()],
            ByAggregate = ImmutableDictionary<string, AggregationMethod>.Empty.Add("Q", new HarmonicMean()),
        };
        IndicatorTable table = aggregation
            .Apply(new(definition, SmallIndex.Data([2.0, 8.0, 1.0, 3.0])))
            .Data.Indicators;
        Assert.Equal(["A", "B", "C", "D", "P", "Q", "Index"], table.Codes);
        Assert.Equal(4.0, table["P"][0], 1e-14);
        Assert.Equal(1.5, table["Q"][0], 1e-14);
        Assert.Equal(2.75, table["Index"][0], 1e-14);
    }

    [Fact]
    public void A_pillar_without_weight_below_it_leaves_its_parent_to_the_others_and_does_not_count_as_missing()
    {
        StepContext context = new(SmallIndex.TwoPillars(), SmallIndex.Data([2.0, 8.0, 1.0, 3.0]));
        context = context with { Weights = context.Weights.With([new("C", 0.0), new("D", 0.0)]) };
        IndicatorTable table = new Aggregation { DataThresholds = [1.0] }
            .Apply(context)
            .Data.Indicators;
        Assert.True(double.IsNaN(table["Q"][0]));
        Assert.Equal(5.0, table["Index"][0]);

        context = context with { Weights = context.Weights.With([new("P", 0.0)]) };
        IndexFault fault = FaultOf(() => new Aggregation().Apply(context));
        Assert.Equal("Index", fault.Code);
    }

    [Fact]
    public void A_panel_is_compared_within_each_time_but_adjusted_mazziotta_pareto_over_all()
    {
        IndexUnit[] units = [new("X", 2021), new("X", 2020), new("Y", 2020), new("Y", 2021)];
        IndexDefinition definition = SmallIndex.Definition(1.0, 1.0);
        IndexData data = SmallIndex.Data(units, [1.0, 2.0], [10.0, 20.0], [5.0, 6.0], [3.0, 9.0]);
        double[] Scores(AggregationMethod method) =>
            new Aggregation { Methods = [method] }
                .Apply(new(definition, data))
                .Data.Indicators["Index"]
                .ToArray();
        Assert.Equal([-1.0, 1.0, -1.0, 1.0], Scores(new Copeland()));
        Assert.Equal(1.0, Scores(new BenefitOfTheDoubt())[3]);
        Assert.Equal(1.0 / 3.0, Scores(new BenefitOfTheDoubt())[0], 1e-14);
        double[] mpi = Scores(new MazziottaPareto());
        Assert.Equal(100.0 + (10.0 / Math.Sqrt(2.0)), mpi[1], 1e-12);
        Assert.Equal(mpi[1], mpi[3], 1e-12);
        double[] ampi = Scores(new AdjustedMazziottaPareto());
        Assert.True(ampi[1] > ampi[3] + 10.0);
    }

    [Fact]
    public void What_makes_no_sense_is_refused_before_anything_is_done()
    {
        StepContext context = new(SmallIndex.TwoPillars(), SmallIndex.Data([2.0, 8.0, 1.0, 3.0]));
        ArithmeticMean mean = new();
        (Aggregation Step, string Says)[] wrong =
        [
            (new() { Methods = [] }, "one for each of the levels 2 to 3"),
            (new() { Methods = [mean, mean, mean] }, "one for each of the levels 2 to 3"),
            (new() { Methods = default }, "one method"),
            (new() { Methods = [new GeneralisedMean(double.NaN)] }, "finite power"),
            (new() { DataThresholds = [0.1, 0.2, 0.3] }, "data threshold"),
            (new() { DataThresholds = [1.5] }, "between 0 and 1"),
            (new() { DataThresholds = [double.NaN] }, "between 0 and 1"),
            (
                new() { ByAggregate = ImmutableDictionary<string, AggregationMethod>.Empty.Add("A", mean) },
                "code of an aggregate"
            ),
            (
                new() { ByAggregate = ImmutableDictionary<string, AggregationMethod>.Empty.Add("Nowhere", mean) },
                "code of an aggregate"
            ),
        ];
        Assert.All(
            wrong,
            pair =>
                Assert.Contains(pair.Says, FaultOf(() => pair.Step.Apply(context)).Expected, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_child_that_does_not_vary_cannot_be_standardised()
    {
        foreach (
            AggregationMethod method in new AggregationMethod[] { new MazziottaPareto(), new AdjustedMazziottaPareto() }
        )
        {
            IndexFault fault = FaultOf(() => SmallIndex.Scores(method, Equal, [1.0, 7.0], [2.0, 7.0]));
            Assert.Equal(("B", "7"), (fault.Code!, fault.Value!));
        }
    }

    private static IndexFault FaultOf(Action action) =>
        Assert.Single(Assert.Throws<IndexFaultException>(action).Faults);

    [Theory]
    [InlineData(1e-12, 3.0)]
    [InlineData(1e-15, 3.0)]
    [InlineData(1e-17, 3.0)]
    [InlineData(-1e-17, 3.0)]
    [InlineData(1e308, 9.0)]
    [InlineData(-1e308, 1.0)]
    [InlineData(2e-4, 3.000362106537096)]
    public void A_generalised_mean_goes_over_into_the_geometric_mean_and_the_extremes(double power, double expected)
    {
        IndexData data = SmallIndex.Data([
            [1.0, 9.0],
        ]);
        StepContext context = new(SmallIndex.Definition(1.0, 1.0), data);
        double found = new Aggregation { Methods = [new GeneralisedMean(power)] }
            .Apply(context)
            .Data.Indicators["Index"][0];
        Assert.Equal(expected, found, 1e-8);
    }

    [Fact]
    public void Two_default_steps_are_equal() => Assert.Equal(new Aggregation(), new Aggregation());
}
