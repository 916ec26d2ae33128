namespace Regalia.Indices.Tests;

public sealed class IndexComparisonTests
{
    [Fact]
    public void Units_of_all_versions_are_listed_and_missing_where_a_version_lacks_them()
    {
        IndicatorTable second = new(
            [new("Z"), new("U0"), new("U1")],
            ["A"],
            [
                [9.0, 1.0, 2.0],
            ]
        );
        IndexComparison comparison = IndexComparison.Of(
            "A",
            new("first", SmallIndex.Data([3.0], [2.0], [1.0]).Indicators),
            new("second", second)
        );
        Assert.Equal(["first", "second"], comparison.Versions);
        Assert.Equal("U0 U1 U2 Z", string.Join(' ', comparison.Scores.Units.Select(unit => unit.Code)));
        Assert.Equal([1.0, 2.0, double.NaN, 9.0], comparison.Scores["second"].ToArray());
        Assert.Equal([3.0, 2.0, double.NaN, 1.0], comparison.Ranks["second"].ToArray());
        Assert.Equal([-2.0, 0.0, double.NaN, double.NaN], comparison.RankChanges["second"].ToArray());
        Assert.Equal([0.0, 1.0], comparison.MeanAbsoluteRankChanges);
        Assert.Equal([1.0, -1.0], comparison.RankCorrelations);
    }

    [Fact]
    public void The_rank_correlation_is_spearmans()
    {
        // Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 - 6 x 4 / 120.
        IndexComparison comparison = IndexComparison.Of(
            "A",
            new("first", SmallIndex.Data([1.0], [2.0], [3.0], [4.0], [5.0]).Indicators),
            new("second", SmallIndex.Data([20.0], [10.0], [400.0], [30.0], [5000.0]).Indicators)
        );
        Assert.Equal(0.8, comparison.RankCorrelations[1], 1e-15);
    }

    [Fact]
    public void A_correlation_that_is_not_defined_is_missing()
    {
        IndexComparison comparison = IndexComparison.Of(
            "A",
            new("first", SmallIndex.Data([1.0], [2.0]).Indicators),
            new("second", SmallIndex.Data([3.0], [3.0]).Indicators)
        );
        Assert.True(double.IsNaN(comparison.RankCorrelations[1]));
    }

    [Fact]
    public void One_version_two_of_the_same_name_or_one_without_the_code_is_refused()
    {
        IndicatorTable table = SmallIndex.Data([1.0], [2.0]).Indicators;
        Assert.Throws<IndexFaultException>(() => IndexComparison.Of("A", new IndexVersion("x", table)));
        Assert.Throws<IndexFaultException>(() => IndexComparison.Of("A", new("x", table), new("x", table)));
        Assert.Throws<IndexFaultException>(() => IndexComparison.Of("B", new("x", table), new("y", table)));
    }
}
