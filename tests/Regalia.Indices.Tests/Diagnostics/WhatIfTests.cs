using System.Collections.Immutable;

namespace Regalia.Indices.Tests;

public sealed class WhatIfTests
{
    private static readonly IndexDefinition Definition = SmallIndex.Definition(1.0, 1.0);
    private static readonly IndexData Data = SmallIndex.Data([4.0, 2.0], [2.0, 3.0], [1.0, 1.0]);

    [Fact]
    public void Another_value_moves_its_unit_and_leaves_the_data_given_alone()
    {
        WhatIf change = new() { Values = [new(SmallIndex.Unit(2), "B", 9.0)] };
        WhatIfResult result = change.Run(new IndexPlan(), Definition, Data);
        Assert.Equal([3.0, 2.5, 1.0], result.Comparison.Scores[WhatIf.GivenVersion].ToArray());
        Assert.Equal([3.0, 2.5, 5.0], result.Comparison.Scores[WhatIf.ChangedVersion].ToArray());
        Assert.Equal([-1.0, -1.0, 2.0], result.Comparison.RankChanges[WhatIf.ChangedVersion].ToArray());
        Assert.Equal(1.0, Data.Indicators["B"][2]);
    }

    [Fact]
    public void A_value_can_be_made_missing_and_weights_changed_after_those_of_the_plan()
    {
        WhatIf change = new()
        {
            Values = [new(SmallIndex.Unit(0), "A", double.NaN)],
            Weights = ImmutableDictionary<string, double>.Empty.Add("B", 2.0),
        };
        GivenWeights ofPlan = new() { Changed = ImmutableDictionary<string, double>.Empty.Add("A", 4.0) };
        WhatIfResult result = change.Run(new IndexPlan(new Weighting { Method = ofPlan }), Definition, Data);
        Assert.Equal(3.6, result.Given.Result.Indicators["Index"][0], 1e-15);
        Assert.Equal(2.0, result.Changed.Result.Indicators["Index"][0]);
        Assert.Equal(7.0 / 3.0, result.Changed.Result.Indicators["Index"][1], 1e-15);
    }

    [Fact]
    public void Every_impossible_change_is_listed()
    {
        WhatIf change = new()
        {
            Values =
            [
                new(new("Nowhere"), "A", 1.0),
                new(SmallIndex.Unit(0), "Z", 1.0),
                new(SmallIndex.Unit(0), "A", double.PositiveInfinity),
                new(SmallIndex.Unit(1), "A", 1.0),
                new(SmallIndex.Unit(1), "A", 2.0),
            ],
            Weights = ImmutableDictionary<string, double>.Empty.Add("A", -1.0).Add("Y", 1.0),
        };
        IndexFaultException faults = Assert.Throws<IndexFaultException>(() =>
            change.Run(new IndexPlan(), Definition, Data)
        );
        Assert.Equal(6, faults.Faults.Length);
    }
}
