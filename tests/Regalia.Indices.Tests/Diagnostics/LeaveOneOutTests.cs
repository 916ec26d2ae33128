namespace Regalia.Indices.Tests;

public sealed class LeaveOneOutTests
{
    private static readonly IndexData Data = SmallIndex.Data(
        [9.0, 1.0, 1.0, 1.0],
        [2.0, 2.0, 3.0, 3.0],
        [1.0, 3.0, 2.0, 2.0]
    );

    [Fact]
    public void Each_indicator_in_turn_has_weight_zero()
    {
        LeaveOneOut result = LeaveOneOut.Run(new IndexPlan(), SmallIndex.TwoPillars(), Data, 1);
        Assert.Equal(["A", "B", "C", "D"], result.Scores.Codes);
        Assert.Equal([3.0, 2.5, 2.0], result.NominalScores);
        Assert.Equal([1.0, 2.0, 3.0], result.NominalRanks);
        Assert.Equal([1.0, 2.5, 2.5], result.Scores["A"].ToArray());
        Assert.Equal([3.0, 1.0, 1.0], result.Ranks["A"].ToArray());
        Assert.Equal(5.0 / 3.0, result.Elements[0].MeanAbsoluteRankChange, 1e-15);
        Assert.Equal(0.0, result.Elements[2].MeanAbsoluteRankChange);
        Assert.Equal(1.0, result.Elements[2].RankCorrelation);
    }

    [Fact]
    public void A_pillar_can_be_looked_at_and_only_what_is_below_it_left_out()
    {
        LeaveOneOut result = LeaveOneOut.Run(new IndexPlan(), SmallIndex.TwoPillars(), Data, 1, "Q");
        Assert.Equal(["C", "D"], result.Scores.Codes);
        Assert.Equal([1.0, 3.0, 2.0], result.NominalScores);
    }

    [Fact]
    public void A_pillar_of_which_nothing_is_left_drops_out()
    {
        IndexDefinition definition = new(
            SmallIndex.TwoPillars().Variables.Select(v => v.Code is "D" ? v with { Weight = 0.0 } : v)
        );
        LeaveOneOut result = LeaveOneOut.Run(new IndexPlan(), definition, Data, 1);
        Assert.Equal([5.0, 2.0, 2.0], result.Scores["C"].ToArray());
    }

    [Fact]
    public void The_last_one_cannot_be_left_out_nor_the_index_itself()
    {
        IndexFaultException last = Assert.Throws<IndexFaultException>(() =>
            LeaveOneOut.Run(new IndexPlan(), SmallIndex.Definition(1.0), SmallIndex.Data([1.0]), 1)
        );
        Assert.Equal("A", last.Faults[0].Code);
        Assert.Throws<IndexFaultException>(() =>
            LeaveOneOut.Run(new IndexPlan(), SmallIndex.Definition(1.0), SmallIndex.Data([1.0]), 2)
        );
    }
}
