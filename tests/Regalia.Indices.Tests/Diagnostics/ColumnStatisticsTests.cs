namespace Regalia.Indices.Tests;

public sealed class ColumnStatisticsTests
{
    [Fact]
    public void Counts_shares_and_flags_by_hand()
    {
        ColumnStatistics x = Of(0.0, 0.0, -0.0, 1.0, double.NaN, double.NaN, double.NaN, 2.0);
        Assert.Equal((8, 5, 2, 3, 3), (x.Units, x.Available, x.NonZero, x.Unique, x.Same));
        Assert.Equal((0.625, 0.4, 0.6, 0.6), (x.AvailableShare, x.NonZeroShare, x.UniqueShare, x.SameShare));
        Assert.Equal((true, true, false, false), (x.HasFewValues, x.HasFewNonZeros, x.HasFewUnique, x.IsOutlying));
    }

    [Fact]
    public void A_value_exactly_at_a_limit_is_not_flagged()
    {
        ColumnStatistics x = Of(0.0, 1.0, 1.0, double.NaN);
        ColumnStatisticsLimits limits = new()
        {
            AvailableShare = x.AvailableShare,
            NonZeroShare = x.NonZeroShare,
            UniqueShare = x.UniqueShare,
        };
        x = x with { Limits = limits };
        Assert.False(x.HasFewValues || x.HasFewNonZeros || x.HasFewUnique);
        x = x with { Limits = limits with { AvailableShare = 0.76, NonZeroShare = 0.67, UniqueShare = 0.67 } };
        Assert.True(x.HasFewValues && x.HasFewNonZeros && x.HasFewUnique);
    }

    [Fact]
    public void Outlying_needs_both_skewness_and_kurtosis()
    {
        ColumnStatistics x = Of(1.0, 2.0, 3.0, 4.0, 100.0);
        Assert.True(x.IsOutlying);
        Assert.False((x with { Limits = new() { Skewness = 3.0 } }).IsOutlying);
        Assert.False((x with { Limits = new() { Kurtosis = 5.0 } }).IsOutlying);
        Assert.True(Of(-1.0, -2.0, -3.0, -4.0, -100.0).IsOutlying);
    }

    [Fact]
    public void Nothing_has_no_statistics_and_is_flagged()
    {
        ColumnStatistics x = Of(double.NaN, double.NaN);
        Assert.Equal((0, 0, 0, 0), (x.Available, x.NonZero, x.Unique, x.Same));
        Assert.True(double.IsNaN(x.Minimum) && double.IsNaN(x.Mean) && double.IsNaN(x.NonZeroShare));
        Assert.True(x.HasFewValues && x.HasFewNonZeros && x.HasFewUnique && !x.IsOutlying);
    }

    private static ColumnStatistics Of(params double[] values) =>
        ColumnStatistics.Of(OneIndicator.Of(values).Data.Indicators).Single();
}
