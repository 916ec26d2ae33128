namespace Regalia.Construction.Tests.Specification;

/// <summary>Each mistake in a specification gives one message with its line, its path and how to mend it.</summary>
public sealed class BadSpecificationTests
{
    [Theory]
    [InlineData(
        "steps:\n  - normalise: { method: minmaxx }",
        "row 2, column steps[1].normalise.method: \"minmaxx\": expected one of minmax, zscore, rank, borda, prank, dist2max, dist2ref, dist2targ, fracmax, goalposts, scaled; did you mean minmax?"
    )]
    [InlineData(
        "steps:\n  - impute\n  - normalise: { lower: low }",
        "row 3, column steps[2].normalise.lower: \"low\": expected a number; write it with a decimal point, as in 0.25"
    )]
    [InlineData(
        "steps:\n  - normalise: { lowr: 1 }",
        "row 2, column steps[1].normalise.lowr: expected a known setting: directions, global, indicators, lower, method, upper; did you mean lower?"
    )]
    [InlineData(
        "steps:\n  - normalise: { lower: 5, upper: 5 }",
        "row 2, column steps[1].normalise.upper: \"5\": expected lower below upper; mend one of the two"
    )]
    [InlineData(
        "steps:\n  - normalize",
        "row 2, column steps[1]: \"normalize\": expected one of screen, denominate, impute, treat, normalise, weight, aggregate; did you mean normalise?"
    )]
    [InlineData(
        "steps:\n  - impute: { group: Zon }",
        "row 2, column steps[1].impute.group: \"Zon\": expected the code of a grouping; did you mean Zone?"
    )]
    [InlineData(
        "steps:\n  - treat: { indicators: { AA: none } }",
        "row 2, column steps[1].treat.indicators.AA: \"AA\": expected the code of an indicator; did you mean A?"
    )]
    [InlineData(
        "steps:\n  - treat: { method: log, maxPoints: 2 }",
        "row 2, column steps[1].treat.maxPoints: \"2\": expected no maxPoints with a method that does not winsorise; remove it, or name a method that does"
    )]
    [InlineData(
        "steps:\n  - aggregate\n  - normalise",
        "row 3, column steps[2]: \"normalise\": expected aggregate as the last step; move it before aggregate"
    )]
    [InlineData(
        "steps:\n  - aggregate: { method: generalised }",
        "row 2, column steps[1].aggregate: expected the power of the mean; give it: power: -1.5"
    )]
    [InlineData(
        "steps:\n  - aggregate: [arithmetic, geometric, harmonic]",
        "row 2, column steps[1].aggregate: expected one for all levels, or 2, one for each level from 2 to 3; found 3; give one a level, from the bottom up"
    )]
    [InlineData(
        "steps: normalise",
        "row 1, column steps: \"normalise\": expected a list of steps; write each step on a line of its own: - normalise: minmax"
    )]
    [InlineData(
        "step:\n  - normalise",
        "row 1, column step: expected a known setting: labels, ranks, steps, uncertainty; did you mean steps?"
    )]
    [InlineData(
        "labels: { cuts: [50, 40], names: [a, b, c] }",
        "row 1, column labels.cuts: expected cut points that rise; put them in order, each once"
    )]
    [InlineData(
        "labels: { cuts: [50], names: [a] }",
        "row 1, column labels.names: expected 2 names for 1 cut points, found 1; name every class, from low to high"
    )]
    [InlineData(
        "uncertainty: { replicates: 0, vary: { aggregate.method: [arithmetic, geometric] } }",
        "row 1, column uncertainty.replicates: \"0\": expected a whole number, 1 or more; write digits only"
    )]
    [InlineData(
        "uncertainty: { replicates: 10 }",
        "row 1, column uncertainty: expected something that varies; name it: vary: { aggregate.method: [arithmetic, geometric] }"
    )]
    [InlineData(
        "uncertainty: { vary: { treat.maxPoints: [1, 2] } }",
        "row 1, column uncertainty.vary.treat.maxPoints: \"treat.maxPoints\": expected a plan with one treat step; add the step to steps, or remove this line"
    )]
    [InlineData(
        "uncertainty: { vary: { normalise.method: [minmax, zscor] } }",
        "row 1, column uncertainty.vary.normalise.method[2]: \"zscor\": expected one of minmax, zscore, rank, borda, prank, dist2max, dist2ref, dist2targ, fracmax, goalposts, scaled; did you mean zscore?"
    )]
    [InlineData(
        "uncertainty: { vary: { weights: { noise: 1 } } }",
        "row 1, column uncertainty.vary.weights.noise: \"1\": expected a number above 0 and below 1; write it with a decimal point, as in 0.25"
    )]
    [InlineData(
        "uncertainty: { vary: { imputation: draws } }",
        "row 1, column uncertainty.vary.imputation: \"imputation\": expected a plan with an impute step along columns; add the step, or remove this line"
    )]
    [InlineData("- normalise", "row 1: expected settings as key: value; begin with steps:, see docs/index-build.md")]
    public void One_mistake(string yaml, string message) =>
        Assert.Equal("index.yaml " + message, SmallIndex.OneFault(yaml, input: null));

    [Theory]
    [InlineData("steps: [\n", 2)]
    [InlineData("steps:\n  - normalise: {}\nsteps: []", 3)]
    [InlineData("a: *nothing", 1)]
    public void What_is_no_yaml_is_said_with_its_line(string yaml, int line)
    {
        var fault = Assert.Single(SmallIndex.Specification(yaml).Faults);
        Assert.Equal(("index.yaml", line, "well-formed YAML"), (fault.File, fault.Row, fault.Expected));
    }

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Contains(
            "32 levels",
            SmallIndex.OneFault("a: " + new string('[', 100_000), input: null),
            StringComparison.Ordinal
        );

    [Fact]
    public void All_mistakes_are_listed_from_top_to_bottom() =>
        Assert.Equal(
            [2, 3, 4],
            SmallIndex
                .Specification("steps:\n  - treat: { maxPoints: -1 }\n  - normalise: wrong\nranks: { group: wrong }\n")
                .Faults.Select(fault => fault.Row!.Value)
        );
}
