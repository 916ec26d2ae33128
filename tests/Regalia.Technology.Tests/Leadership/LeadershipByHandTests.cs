using Regalia.Technology.Leadership;

namespace Regalia.Technology.Tests.Leadership;

public sealed class LeadershipByHandTests
{
    // Ten works of 2019, so one counts as the top; three of 2020 are tied at 5 citations, so each counts 0.3 / 3 = 0.1.
    private static readonly MadeUpResults s_results = new([
        MadeUpWork.Of(1, 2019, 50, "AA:0 BB:4"),
        .. Enumerable.Range(2, 9).Select(i => MadeUpWork.Of(i, 2019, 3, "CC:7")),
        MadeUpWork.Of(11, 2020, 5, "BB:4"),
        MadeUpWork.Of(12, 2020, 5, "AA:0"),
        MadeUpWork.Of(13, 2020, 5, "-"),
    ]);

    private static TechnologyLeadership Rank(Counting counting = Counting.Fractional) =>
        Assert.Single(
            LeadershipRanking.Rank(
                s_results,
                [0],
                [new YearWindow(2019, 2020)],
                new LeadershipOptions { Counting = counting, Replicates = 0 }
            )
        );

    [Fact]
    public void Tied_works_at_the_threshold_share_what_is_missing()
    {
        TechnologyLeadership ranked = Rank();
        Assert.Equal(
            [(2019, 10, 3, 1, 9, 0.0), (2020, 3, 5, 0, 3, 0.1)],
            ranked.Thresholds.Select(t => (t.Year, t.Works, t.Citations, t.Above, t.At, t.Weight))
        );
    }

    [Fact]
    public void A_share_is_of_the_located_credit_in_the_top()
    {
        TechnologyLeadership ranked = Rank();
        // AA: 0.5 + 0.1, BB: 0.5 + 0.1, CC: 9 works of no weight; located 1.2 of 1.3.
        Assert.Equal(
            [("AA", 0.6, 0.5, 1), ("BB", 0.6, 0.5, 1), ("CC", 0.0, 0.0, 3)],
            ranked.Countries.Select(c =>
                (
                    c.Country.ToString(),
                    Math.Round(c.Figures.TopCredit, 10),
                    Math.Round(c.Figures.ShareOfTop!.Value, 10),
                    c.Figures.Rank
                )
            )
        );
        Assert.Equal(1.3, ranked.Coverage.TopWorks, 12);
        Assert.Equal(1.0 / 13, ranked.Coverage.UnlocatedShare!.Value, 12);
        Assert.Equal(0.1 / 1.3, ranked.Coverage.UnlocatedTopShare!.Value, 12);
        Assert.Equal(1, ranked.Coverage.WorksWithoutCountry);
        Assert.True(ranked.Coverage.IsSmall);
    }

    [Fact]
    public void Thirds_of_a_work_are_equal_though_their_units_are_not()
    {
        // 2^40 units are no three equal numbers: the first of each work holds one more.
        MadeUpResults results = new([
            .. Enumerable.Range(1, 10).Select(i => MadeUpWork.Of(i, 2019, 5, "AA:0 BB:4 CC:7")),
        ]);
        LeadershipOptions options = new() { Replicates = 0, Groups = [new("BOTH", "Both", [Code("BB")], null, "")] };
        TechnologyLeadership ranked = LeadershipRanking.Rank(
            results,
            [0],
            [new YearWindow(2019, 2019)],
            options,
            TestContext.Current.CancellationToken
        )[0];
        Assert.Equal([Code("AA"), Code("BB"), Code("CC")], ranked.Lead.Leaders);
        Assert.Equal(1, ranked.Lead.Ratio);
        Assert.All(ranked.Countries, c => Assert.Equal(1, c.Figures.Rank));
        Assert.All(ranked.Institutions, i => Assert.Equal(1, i.Figures.Rank));
        Assert.Equal(1, ranked.Groups[0].Figures.Rank);
        Assert.All(ranked.Methods, m => Assert.False(m.IsOtherLeader));

        static CountryCode Code(string code) => CountryCode.Parse(code);
    }

    [Fact]
    public void A_work_against_a_third_of_one_is_a_ratio_of_three()
    {
        // BB's third of a work is the one that holds the odd unit.
        MadeUpResults results = new(
            [MadeUpWork.Of(1, 2019, 5, "AA:0 AA:1 AA:2 AA:3 AA:4 AA:5 AA:6 AA:7"), MadeUpWork.Of(2, 2020, 5, "BB - -")],
            institutionCountries: "AA AA AA AA AA AA AA AA"
        );
        LeadershipOptions options = new() { Replicates = 0 };
        Lead lead = LeadershipRanking
            .Rank(results, [0], [new YearWindow(2019, 2020)], options, TestContext.Current.CancellationToken)[0]
            .Lead;
        Assert.Equal(3, lead.Ratio!.Value, 10);
        Assert.Equal((RiskLevel.High, 8.0), (lead.Risk!.Level, lead.Risk.InLeader));
    }

    [Fact]
    public void Two_that_are_equal_both_lead_by_a_ratio_of_one()
    {
        Lead lead = Rank().Lead;
        Assert.Equal(["AA", "BB"], lead.Leaders.Select(l => l.ToString()));
        Assert.Equal(1, lead.Ratio);
        Assert.Equal(RiskLevel.Low, lead.Risk!.Level);
    }

    [Fact]
    public void A_whole_count_gives_every_country_the_work_once()
    {
        Standing[] figures = [.. Rank(Counting.Whole).Countries.Select(c => c.Figures)];
        Assert.Equal([2, 2, 9], figures.Select(f => f.Works));
        Assert.Equal([1.1, 1.1, 0], figures.Select(f => Math.Round(f.TopCredit, 10)));
        // Of the located works of the top, 1 + 0.1 + 0.1; the work of both counts for both.
        Assert.Equal(1.1 / 1.2, figures[0].ShareOfTop!.Value, 12);
        Assert.Equal(0.55, figures[0].TopRate!.Value, 12);
    }

    [Fact]
    public void The_H_index_counts_whole_works_of_the_window()
    {
        Assert.Equal([2, 2, 3], Rank().Countries.Select(c => c.Figures.HIndex));
    }

    [Fact]
    public void The_top_rate_is_top_credit_by_publications()
    {
        Assert.Equal(0.6 / 1.5, Rank().Countries[0].Figures.TopRate!.Value, 12);
    }

    [Fact]
    public void A_year_without_works_and_a_threshold_of_zero_are_said()
    {
        MadeUpResults results = new([
            MadeUpWork.Of(1, 2024, 0, "AA:0"),
            MadeUpWork.Of(2, 2024, 0, "BB:4"),
            MadeUpWork.Of(3, 2021, 1, "BB:4"),
        ]);
        TechnologyLeadership ranked = LeadershipRanking.Rank(
            results,
            [0],
            [YearWindow.EndingIn(2024)],
            new LeadershipOptions(),
            TestContext.Current.CancellationToken
        )[0];
        Assert.Equal([2020, 2022, 2023], ranked.Coverage.YearsWithoutWorks);
        Assert.Equal([2024], ranked.Coverage.ZeroThresholds);
        Assert.Equal([2024], ranked.Coverage.YoungYears);
    }

    [Fact]
    public void Without_any_work_nobody_leads_and_nothing_is_zero()
    {
        TechnologyLeadership ranked = LeadershipRanking.Rank(
            s_results,
            [0],
            [YearWindow.EndingIn(2010)],
            new LeadershipOptions(),
            TestContext.Current.CancellationToken
        )[0];
        Assert.Empty(ranked.Countries);
        Assert.Equal(Lead.None, ranked.Lead);
        Assert.Null(ranked.Interval);
        Assert.Null(ranked.Coverage.UnlocatedShare);
    }

    [Theory]
    [InlineData(8, 2, 1, 0, 30, 10, RiskLevel.High)]
    [InlineData(8, 2, 1, 0, 29, 10, RiskLevel.Medium)]
    [InlineData(7, 3, 1, 0, 90, 10, RiskLevel.Medium)]
    [InlineData(5, 5, 1, 0, 20, 10, RiskLevel.Medium)]
    [InlineData(5, 5, 1, 0, 19, 10, RiskLevel.Low)]
    [InlineData(4, 6, 1, 0, 90, 10, RiskLevel.Low)]
    // Tied at the tenth place: 7 sure, 2 places for 4 tied, 2 of them in the leading country make 8.
    [InlineData(7, 2, 4, 2, 30, 10, RiskLevel.High)]
    [InlineData(7, 2, 4, 1, 30, 10, RiskLevel.Medium)]
    [InlineData(10, 0, 1, 0, 5, 0, RiskLevel.High)]
    public void Monopoly_risk_follows_its_rule(
        int places,
        int left,
        int tied,
        int tiedInLeader,
        int first,
        int second,
        RiskLevel expected
    ) => Assert.Equal(expected, MonopolyRisk.Judge(places, left, tied, tiedInLeader, first, second));
}
