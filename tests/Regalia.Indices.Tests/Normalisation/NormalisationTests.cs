namespace Regalia.Indices.Tests;

public sealed class NormalisationTests
{
    private static readonly double[] Column = [2.0, 4.0, double.NaN, 4.0, 10.0];

    private static readonly Variable Worse = new("x", VariableType.Indicator)
    {
        Direction = -1,
        Target = 4.0,
        Low = 0.0,
        High = 8.0,
    };

    public static TheoryData<NormalisationMethod, double[], double[]> ByHand =>
        new()
        {
            { new MinMax(), [0.0, 25.0, double.NaN, 25.0, 100.0], [100.0, 75.0, double.NaN, 75.0, 0.0] },
            { new MinMax(1.0, 3.0), [1.0, 1.5, double.NaN, 1.5, 3.0], [3.0, 2.5, double.NaN, 2.5, 1.0] },
            { new RankScore(), [1.0, 2.0, double.NaN, 2.0, 4.0], [4.0, 2.0, double.NaN, 2.0, 1.0] },
            { new RankScore(RankTies.Average), [1.0, 2.5, double.NaN, 2.5, 4.0], [4.0, 2.5, double.NaN, 2.5, 1.0] },
            { new Borda(), [0.0, 1.0, double.NaN, 1.0, 3.0], [3.0, 1.0, double.NaN, 1.0, 0.0] },
            {
                new PercentileRank(),
                [0.0, 1.0 / 3.0, double.NaN, 1.0 / 3.0, 1.0],
                [1.0, 1.0 / 3.0, double.NaN, 1.0 / 3.0, 0.0]
            },
            { new DistanceToMaximum(), [0.0, 0.25, double.NaN, 0.25, 1.0], [1.0, 0.75, double.NaN, 0.75, 0.0] },
            { new DistanceToReference("u2"), [0.0, 1.0, double.NaN, 1.0, 4.0], [4.0 / 3.0, 1.0, double.NaN, 1.0, 0.0] },
            {
                new DistanceToReference("u2", Cap: true),
                [0.0, 1.0, double.NaN, 1.0, 1.0],
                [1.0, 1.0, double.NaN, 1.0, 0.0]
            },
            { new DistanceToTarget(), [0.0, 1.0, double.NaN, 1.0, 4.0], [4.0 / 3.0, 1.0, double.NaN, 1.0, 0.0] },
            { new DistanceToTarget(Cap: true), [0.0, 1.0, double.NaN, 1.0, 1.0], [1.0, 1.0, double.NaN, 1.0, 0.0] },
            { new FractionOfMaximum(), [0.2, 0.4, double.NaN, 0.4, 1.0], [1.0, 0.8, double.NaN, 0.8, 0.2] },
            { new Scaled(0.0, 20.0), [10.0, 20.0, double.NaN, 20.0, 50.0], [90.0, 80.0, double.NaN, 80.0, 50.0] },
            { new GoalpostRange(), [25.0, 50.0, double.NaN, 50.0, 100.0], [75.0, 50.0, double.NaN, 50.0, 0.0] },
            {
                new GoalpostRange(Truncate: false),
                [25.0, 50.0, double.NaN, 50.0, 125.0],
                [75.0, 50.0, double.NaN, 50.0, -25.0]
            },
            {
                new CustomNormalisation("half", x => [.. x.Select(y => y / 2.0)]),
                [1.0, 2.0, double.NaN, 2.0, 5.0],
                [-1.0, -2.0, double.NaN, -2.0, -5.0]
            },
        };

    [Theory, MemberData(nameof(ByHand))]
    public void Every_method_in_either_direction(NormalisationMethod method, double[] more, double[] less)
    {
        bool Near(double a, double b) => a.Equals(b) || Math.Abs(a - b) < 1e-14 * Math.Max(1.0, Math.Abs(a));
        Assert.Equal(more, Apply(method, Column, Worse with { Direction = 1 }), Near);
        Assert.Equal(less, Apply(method, Column, Worse), Near);
    }

    [Fact]
    public void A_standard_score_has_the_mean_and_standard_deviation_asked_for()
    {
        double[] scores = Apply(new ZScore(10.0, 2.0), Column, Worse);
        Assert.Equal(10.0, Descriptive.Mean(scores), 14);
        Assert.Equal(2.0, Descriptive.StandardDeviation(scores), 14);
        Assert.True(scores[0] > scores[4]);
    }

    [Fact]
    public void Zero_times_minus_one_is_a_plain_zero()
    {
        double[] scores = Apply(new CustomNormalisation("as it is", x => x), [0.0, 1.0], Worse);
        Bits.Same([0.0, -1.0], scores);
    }

    [Fact]
    public void Methods_and_directions_of_single_indicators()
    {
        Normalisation how = new();
        how = how with { Directions = how.Directions.Add("x", 1), ByIndicator = how.ByIndicator.Add("x", new Borda()) };
        StepContext context = OneIndicator.Of(Column, Worse);
        Assert.Equal([0.0, 1.0, double.NaN, 1.0, 3.0], how.Apply(context).Data.Indicators["x"].ToArray());
        // Targets and goalposts turn with the direction too.
        how = how with
        {
            ByIndicator = how.ByIndicator.SetItem("x", new DistanceToTarget()),
        };
        Assert.Equal([0.0, 1.0, double.NaN, 1.0, 4.0], how.Apply(context).Data.Indicators["x"].ToArray());
    }

    [Fact]
    public void A_panel_is_normalised_over_all_times_or_within_each()
    {
        IndexUnit[] units = [new("A", 2020), new("A", 2021), new("B", 2020), new("B", 2021)];
        StepContext one = OneIndicator.Of([1.0]);
        StepContext panel = one with
        {
            Data = new(
                new IndicatorTable(
                    units,
                    ["x"],
                    [
                        [0.0, 1.0, 2.0, 5.0],
                    ]
                )
            ),
        };
        double[] Of(Normalisation how) => how.Apply(panel).Data.Indicators["x"].ToArray();
        Assert.Equal([0.0, 20.0, 40.0, 100.0], Of(new()));
        Assert.Equal([0.0, 0.0, 100.0, 100.0], Of(new() { Global = false }));
        Normalisation reference = new() { Method = new DistanceToReference("B") };
        Assert.Equal([0.0, 0.0, 1.0, 1.0], Of(reference with { Global = false }));
        TreatmentTests.Fault(() => Of(reference), "normalise", "x", "2 times");
        Assert.Equal([0.0, 0.5, 1.0, 2.5], Of(reference with { Method = new DistanceToReference("B 2020") }));
    }

    [Fact]
    public void An_indicator_without_values_stays_without()
    {
        Assert.All(Apply(new MinMax(), [double.NaN, double.NaN], Worse), x => Assert.True(double.IsNaN(x)));
        Assert.All(
            Apply(new GoalpostRange(), [double.NaN], Worse with { High = double.NaN }),
            x => Assert.True(double.IsNaN(x))
        );
    }

    public static TheoryData<NormalisationMethod, double[], string> Impossible =>
        new()
        {
            { new MinMax(), [3.0, 3.0], "differ" },
            { new MinMax(), [3.0], "differ" },
            { new ZScore(), [0.1, 0.1, 0.1], "differ" },
            { new DistanceToMaximum(), [3.0, double.NaN, 3.0], "differ" },
            { new PercentileRank(), [3.0, double.NaN], "two units" },
            { new DistanceToReference("u9"), [1.0, 2.0], "'u9'" },
            { new DistanceToReference("u2"), [1.0, double.NaN], "value of the reference unit" },
            { new DistanceToReference("u2"), [1.0, 2.0], "better than the worst" },
            { new DistanceToTarget(), [1.0, 3.0, 4.0], "better than the value of the worst" },
            { new FractionOfMaximum(), [-1.0, 0.0], "above 0" },
            { new MinMax(), [-1.7e308, 0.0, 1.7e308], "computed with" },
            { new CustomNormalisation("short", _ => [1.0]), [1.0, 2.0], "gave 1" },
            { new CustomNormalisation("endless", x => [.. x.Select(y => y / 0.0)]), [1.0, 2.0], "finite" },
            { new CustomNormalisation("filling", _ => [1.0, 2.0]), [1.0, double.NaN], "missing" },
            { new CustomNormalisation("losing", _ => [1.0, double.NaN]), [1.0, 2.0], "finite" },
        };

    [Theory, MemberData(nameof(Impossible))]
    public void What_cannot_be_computed_is_an_error_that_names_the_indicator(
        NormalisationMethod method,
        double[] column,
        string expected
    ) => TreatmentTests.Fault(() => Apply(method, column, Worse), "normalise", "x", expected);

    [Fact]
    public void Missing_targets_and_goalposts_are_named()
    {
        void Named(NormalisationMethod method, Variable variable, string property)
        {
            IndexFaultException fault = Assert.Throws<IndexFaultException>(() => Apply(method, Column, variable));
            Assert.Equal(("x", property), (fault.Faults.Single().Code, fault.Faults.Single().Property));
        }

        Named(new DistanceToTarget(), Worse with { Target = double.NaN }, "Target");
        Named(new GoalpostRange(), Worse with { Low = double.NaN }, "Low");
        Named(new GoalpostRange(), Worse with { High = double.NaN }, "High");
        Named(new GoalpostRange(), Worse with { Low = 8.0 }, "Low");
    }

    [Fact]
    public void A_value_in_a_fault_is_the_one_in_the_data()
    {
        IndexFault fault = Assert
            .Throws<IndexFaultException>(() => Apply(new MinMax(), [3.5, 3.5], Worse))
            .Faults.Single();
        Assert.Equal("3.5", fault.Value);
    }

    public static TheoryData<NormalisationMethod> Misused =>
        [
            new MinMax(1.0, 1.0),
            new MinMax(double.NaN),
            new ZScore(0.0, 0.0),
            new ZScore(double.PositiveInfinity),
            new Scaled(5.0, 0.0),
            new GoalpostRange(100.0, 0.0),
            new DistanceToReference(" "),
            new RankScore((RankTies)5),
            new CustomNormalisation("", x => x),
            new CustomNormalisation("nothing", null!),
        ];

    [Theory, MemberData(nameof(Misused))]
    public void Options_that_make_no_sense_are_refused(NormalisationMethod method)
    {
        TreatmentTests.Fault(() => Apply(method, Column, Worse), "normalise", null, method.Name);
        Normalisation how = new();
        how = how with { ByIndicator = how.ByIndicator.Add("x", method) };
        TreatmentTests.Fault(() => how.Apply(OneIndicator.Of(Column)), "normalise", "x", method.Name);
    }

    [Fact]
    public void Overrides_of_unknown_indicators_and_strange_directions_are_refused()
    {
        StepContext context = OneIndicator.Of(Column);
        Normalisation how = new();
        void Refused(Normalisation wrong, string code, string expected) =>
            TreatmentTests.Fault(() => wrong.Apply(context), "normalise", code, expected);
        Refused(how with { ByIndicator = how.ByIndicator.Add("y", new Borda()) }, "y", "code");
        Refused(how with { Directions = how.Directions.Add("Index", 1) }, "Index", "code");
        Refused(how with { Directions = how.Directions.Add("x", 0) }, "x", "1 or -1");
    }

    private static double[] Apply(NormalisationMethod method, double[] column, Variable variable) =>
        new Normalisation { Method = method }
            .Apply(OneIndicator.Of(column, variable))
            .Data.Indicators["x"]
            .ToArray();
}
