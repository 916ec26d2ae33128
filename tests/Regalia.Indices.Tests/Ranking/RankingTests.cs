using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class RankingTests
{
    [Fact]
    public void Ties_take_the_lowest_rank_and_missing_none()
    {
        int[] ranks = new int[6];
        Ranking.Of([5.0, double.NaN, 7.0, 5.0, 9.0, -1.0], ranks);
        Assert.Equal([3, 0, 2, 3, 1, 5], ranks);
        Assert.Equal([1.0, 2.0, 2.0, double.NaN, 4.0], Ranking.Ascending([-1.0, 0.0, -0.0, double.NaN, 3.0]));
        Assert.Equal(
            [1.0, 2.5, 2.5, double.NaN, 4.0],
            Ranking.Ascending([1.0, 2.0, 2.0, double.NaN, 3.0], RankTies.Average)
        );
    }

    [Fact]
    public void A_rank_is_one_more_than_the_number_of_higher_scores() =>
        Columns.Any.Sample(column =>
        {
            int[] ranks = new int[column.Length];
            Ranking.Of(column, ranks);
            double[] rising = Ranking.Ascending(column);
            double[] average = Ranking.Ascending(column, RankTies.Average);
            for (int i = 0; i < column.Length; i++)
            {
                double x = column[i];
                if (double.IsNaN(x))
                {
                    Assert.Equal((0, true, true), (ranks[i], double.IsNaN(rising[i]), double.IsNaN(average[i])));
                    continue;
                }

                Assert.Equal(1 + column.Count(y => y > x), ranks[i]);
                Assert.Equal(1.0 + column.Count(y => y < x), rising[i]);
                Assert.Equal(rising[i] + ((column.Count(y => y == x) - 1) / 2.0), average[i]);
            }
        });

    [Fact]
    public void More_units_than_fit_on_the_stack_are_ranked_the_same()
    {
        double[] scores = [.. Enumerable.Range(0, 3001).Select(i => (double)((i * 7919) % 3001))];
        int[] ranks = new int[scores.Length];
        Ranking.Of(scores, ranks);
        Assert.Equal(scores.Select(score => 3001 - (int)score), ranks);
    }

    [Fact]
    public void Small_ranks_take_no_memory()
    {
        double[] scores = [.. Enumerable.Range(0, 1000).Select(i => (double)((i * 37) % 1009))];
        int[] ranks = new int[scores.Length];
        Ranking.Of(scores, ranks);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Ranking.Of(scores, ranks);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_panel_is_ranked_within_each_time_and_group()
    {
        IndexUnit[] units = [new("A", 2020), new("A", 2021), new("B", 2020), new("B", 2021), new("C", 2020)];
        IndicatorTable table = new(
            units,
            ["x"],
            [
                [1.0, 9.0, 2.0, 8.0, 3.0],
            ]
        );
        Assert.Equal([3.0, 1.0, 2.0, 2.0, 1.0], Ranking.Of(table)["x"].ToArray());
        Assert.Equal(
            [2.0, 1.0, double.NaN, double.NaN, 1.0],
            Ranking.WithinGroups(table, ["g", "g", null, null, "g"])["x"].ToArray()
        );
        Assert.Throws<ArgumentException>(() => Ranking.WithinGroups(table, ["g"]));
        Assert.Throws<ArgumentException>(() => Ranking.Of([1.0], new int[2]));
    }
}
