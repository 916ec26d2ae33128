using Regalia.Indices;

namespace Regalia.Construction.Tests;

public sealed class ConstructionTests
{
    [Fact]
    public void Without_steps_it_is_minmax_and_arithmetic_means()
    {
        IndexInput input = SmallIndex.Input();
        ConstructedIndex index = SmallIndex.Build(input, SmallIndex.Understood("", input));
        Assert.Equal(["normalised", "aggregated"], index.Build.Stages.Select(stage => stage.Name));
        // By hand: A 0, 33.3, 100; B turned round 0, 33.3, 100; C 0, 33.3, 100.
        double[] scores = index.Build.Result.Indicators["Index"].ToArray();
        Assert.Equal(0.0, scores[0], 12);
        Assert.Equal(100.0 / 3.0, scores[1], 12);
        Assert.Equal(100.0, scores[2], 12);
        Assert.Equal([3.0, 2.0, 1.0], index.Ranks["Index"].ToArray());
        Assert.Equal("Index", index.Output);
    }

    [Fact]
    public void Without_aggregation_there_is_no_index_and_no_label()
    {
        IndexInput input = SmallIndex.Input();
        ConstructedIndex index = SmallIndex.Build(
            input,
            SmallIndex.Understood("steps: [normalise]\nlabels: { cuts: [50], names: [low, high] }", input)
        );
        Assert.Null(index.Output);
        Assert.Empty(index.Labels);
        Assert.Contains(index.Warnings, w => w.StartsWith("no labels", StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_and_ranks_within_groups()
    {
        IndexInput input = SmallIndex.Input();
        ConstructedIndex index = SmallIndex.Build(
            input,
            SmallIndex.Understood("ranks: { group: Zone }\nlabels: { cuts: [33, 50], names: [low, mid, high] }", input)
        );
        Assert.Equal(["low", "mid", "high"], index.Labels.Select(label => label!));
        Assert.Equal([2.0, 1.0, 1.0], index.GroupRanks!["Index"].ToArray());
    }

    [Fact]
    public void A_constant_column_under_minmax() =>
        Assert.StartsWith(
            "normalise, variable A",
            SmallIndex.Refused(
                "",
                SmallIndex.Input(SmallIndex.Data.Replace("4,1,40", "1,1,40").Replace("2,3,20", "1,3,20"))
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_negative_score_under_a_geometric_mean() =>
        Assert.StartsWith(
            "aggregate, variable",
            SmallIndex.Refused("steps:\n  - normalise: zscore\n  - aggregate: geometric"),
            StringComparison.Ordinal
        );

    [Fact]
    public void One_unit_has_nothing_to_be_normalised_against()
    {
        IndexInput input = SmallIndex.Input("uCode,Zone,Pop,A,B,C\nX,n,1,1,1,1\n");
        var e = Assert.Throws<IndexFaultException>(() => SmallIndex.Build(input, SmallIndex.Understood("", input)));
        Assert.All(e.Faults, fault => Assert.Equal("normalise", fault.Step));
        Assert.Contains("there is one unit only: most ways of normalising need two", InputFindings.Of(input).Warnings);
    }

    [Fact]
    public void The_example_runs_as_it_is()
    {
        IndexInputReading tables = IndexInput.Read(ExampleIndex.File("data.csv"), ExampleIndex.File("meta.csv"));
        Assert.Empty(tables.Faults);
        IndexSpecification specification = SmallIndex.Understood(
            System.Text.Encoding.UTF8.GetString(ExampleIndex.File("index.yaml").Content.AsSpan()),
            tables.Input
        );
        ConstructedIndex index = SmallIndex.Build(tables.Input!, specification with { Uncertainty = null });
        Assert.Equal(7, index.Build.Stages.Length);
        Assert.Empty(index.Warnings);
        Assert.DoesNotContain(double.NaN, index.Build.Result.Indicators["Wellbeing"].ToArray());
        Assert.Equal(6, specification.Uncertainty!.Inputs.Length);
    }
}
