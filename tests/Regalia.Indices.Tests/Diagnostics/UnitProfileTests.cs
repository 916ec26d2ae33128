namespace Regalia.Indices.Tests;

public sealed class UnitProfileTests
{
    private static readonly IndexDefinition Definition = new([
        SmallIndex.Indicator("A", "Index"),
        SmallIndex.Indicator("B", "Index") with
        {
            Direction = -1,
        },
        SmallIndex.Indicator("C", "Index"),
        new Variable("Index", VariableType.Aggregate) { Level = 2 },
    ]);

    private static readonly IndexData Data = SmallIndex.Data([5.0, 1.0, double.NaN], [5.0, 2.0, 1.0], [4.0, 3.0, 7.0]);

    [Fact]
    public void Ranks_follow_direction_ties_and_missing_values()
    {
        UnitProfile profile = UnitProfile.Of(Definition, Data.Indicators, SmallIndex.Unit(0), directed: false);
        Assert.Equal(
            [("A", (int?)1, 3, false), ("B", 1, 3, false), ("C", null, 2, false)],
            profile.Rows.Select(row => (row.Variable.Code, row.Rank, row.OutOf, row.Lowest))
        );
        UnitProfile last = UnitProfile.Of(Definition, Data.Indicators, SmallIndex.Unit(2), directed: false);
        Assert.Equal([3, 3, 1], last.Rows.Select(row => row.Rank ?? 0));
        Assert.Equal([true, true, false], last.Rows.Select(row => row.Lowest));
        UnitProfile directed = UnitProfile.Of(Definition, Data.Indicators, SmallIndex.Unit(2), directed: true);
        Assert.Equal([3, 1, 1], directed.Rows.Select(row => row.Rank ?? 0));
    }

    [Fact]
    public void Strengths_come_best_first_and_weaknesses_worst_first()
    {
        UnitProfile profile = UnitProfile.Of(Definition, Data.Indicators, SmallIndex.Unit(1), directed: false);
        Assert.Equal("A B", string.Join(' ', profile.Strengths(2).Select(row => row.Variable.Code)));
        Assert.Equal("C B", string.Join(' ', profile.Weaknesses(2).Select(row => row.Variable.Code)));
        Assert.Equal(
            "B A",
            string.Join(' ', profile.Weaknesses(2, withoutLowest: true).Select(row => row.Variable.Code))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => profile.Strengths(-1));
    }

    [Fact]
    public void A_panel_ranks_within_the_time_of_the_unit()
    {
        IndexUnit[] units = [new("X", 2020), new("Y", 2020), new("X", 2021)];
        IndicatorTable table = SmallIndex.Data(units, [1.0], [2.0], [9.0]).Indicators;
        UnitProfile profile = UnitProfile.Of(SmallIndex.Definition(1.0), table, new("X", 2020), directed: true);
        Assert.Equal((2, 2), (profile.Rows[0].Rank ?? 0, profile.Rows[0].OutOf));
    }

    [Fact]
    public void The_index_stands_first_in_the_result_of_a_build()
    {
        IndexBuild build = new IndexPlan(new Aggregation()).Build(Definition, Data);
        UnitProfile profile = UnitProfile.Of(build, SmallIndex.Unit(2));
        Assert.Equal("Index A B C", string.Join(' ', profile.Rows.Select(row => row.Variable.Code)));
        Assert.Equal(14.0 / 3.0, profile.Rows[0].Value, 1e-14);
        Assert.Equal(profile.Rows, UnitProfile.At(build, "aggregated", SmallIndex.Unit(2)).Rows);
        Assert.Equal(3, UnitProfile.Given(build, SmallIndex.Unit(2)).Rows.Length);
    }

    [Fact]
    public void An_unknown_unit_or_stage_is_refused()
    {
        IndexBuild build = new IndexPlan(new Aggregation()).Build(Definition, Data);
        Assert.Throws<IndexFaultException>(() => UnitProfile.Of(build, new("Nowhere")));
        IndexFaultException fault = Assert.Throws<IndexFaultException>(() =>
            UnitProfile.At(build, "treated", SmallIndex.Unit(0))
        );
        Assert.Contains("aggregated", fault.Message, StringComparison.Ordinal);
    }
}
