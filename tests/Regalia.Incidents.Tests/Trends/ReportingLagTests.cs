using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Tests.Trends;

public class ReportingLagTests
{
    private static readonly VintageCounts first = Counts(
        "made@1",
        new(2021, 6, 30),
        (2018, 90),
        (2019, 60),
        (2020, 20),
        (2021, 5)
    );
    private static readonly VintageCounts second = Counts(
        "made@2",
        new(2022, 1, 15),
        (2018, 95),
        (2019, 80),
        (2020, 55),
        (2021, 30)
    );
    private static readonly VintageCounts latest = Counts(
        "made@3",
        new(2023, 6, 30),
        (2018, 100),
        (2019, 100),
        (2020, 100),
        (2021, 80),
        (2022, 40)
    );

    [Fact]
    public void Completeness_is_the_earlier_count_over_the_latest_by_age()
    {
        ReportingLag lag = ReportingLag.Estimate([latest, first, second]);
        Assert.Null(lag.Reason);
        Assert.Equal(["made@1", "made@2", "made@3"], lag.Vintages);

        // 2021 and 2022 are younger than two years in the latest vintage and say nothing.
        // Age 0: 2020 in the first (20/100). Age 1: 2019 in the first, 2020 in the second (115/200).
        // Age 2: 2018 in the first, 2019 in the second (170/200). Age 3: 2018 in the second (95/100).
        Assert.Equal(
            [(0, 20, 100), (1, 115, 200), (2, 170, 200), (3, 95, 100)],
            lag.Shares.Select(s => (s.Age, s.Earlier, s.Latest))
        );
        Assert.Equal(0.575, lag.Shares[1].Completeness);
        Assert.Equal(ShareInterval.Exact(115, 200, 0.975), (lag.Shares[1].Lower, lag.Shares[1].Upper));
    }

    [Fact]
    public void Two_copies_of_one_state_count_once()
    {
        ReportingLag lag = ReportingLag.Estimate([latest, first, second, first with { Name = "made@1-again" }]);
        Assert.Equal(["made@1", "made@2", "made@3"], lag.Vintages);
        Assert.Equal((20, 100), (lag.Shares[0].Earlier, lag.Shares[0].Latest));
    }

    [Fact]
    public void A_count_is_divided_by_the_completeness_of_its_age()
    {
        ReportingLag lag = ReportingLag.Estimate([first, second, latest]);
        CorrectedCount corrected = lag.Correct(40, 2022, latest.Day)!.Value;
        PoissonInterval interval = PoissonInterval.Of(40, 0.975);
        (double lower, double upper) = ShareInterval.Exact(20, 100, 0.975);
        Assert.Equal(200, corrected.Value, 1e-9);
        Assert.Equal(interval.Lower / upper, corrected.Lower, 1e-12);
        Assert.Equal(interval.Upper / lower, corrected.Upper, 1e-12);
        Assert.Equal(0.2, corrected.Completeness);
    }

    [Fact]
    public void A_year_that_is_not_over_or_too_old_is_not_corrected()
    {
        ReportingLag lag = ReportingLag.Estimate([first, second, latest]);
        Assert.Null(lag.Correct(3, 2023, latest.Day));
        Assert.Null(lag.Correct(3, 2010, latest.Day));
    }

    [Fact]
    public void Years_of_five_and_more_are_one_age()
    {
        ReportingLag lag = ReportingLag.Estimate([
            Counts("a", new(2020, 12, 31), (2000, 9), (2010, 8)),
            Counts("b", new(2022, 12, 31), (2000, 10), (2010, 10)),
        ]);
        Assert.Equal((5, 17, 20), (lag.Shares[0].Age, lag.Shares[0].Earlier, lag.Shares[0].Latest));
        Assert.Equal(100 / 0.85, lag.Correct(100, 1990, new(2022, 12, 31))!.Value.Value, 1e-9);
    }

    [Fact]
    public void Records_that_were_taken_out_do_not_make_it_more_than_whole()
    {
        ReportingLag lag = ReportingLag.Estimate([
            Counts("a", new(2020, 12, 31), (2015, 12)),
            Counts("b", new(2022, 12, 31), (2015, 10)),
        ]);
        Assert.Equal((12, 10, 1d), (lag.Shares[0].Earlier, lag.Shares[0].Latest, lag.Shares[0].Completeness));
    }

    [Fact]
    public void A_year_that_an_earlier_vintage_missed_whole_corrects_nothing()
    {
        ReportingLag lag = ReportingLag.Estimate([
            Counts("a", new(2020, 12, 31)),
            Counts("b", new(2022, 12, 31), (2019, 10)),
        ]);
        Assert.Equal(0, lag.Shares[0].Completeness);
        Assert.Null(lag.Correct(7, 2021, new(2022, 12, 31)));
    }

    [Fact]
    public void Where_vintages_do_not_allow_it_the_reason_is_told()
    {
        Assert.Contains("two vintages", ReportingLag.Estimate([]).Reason);
        Assert.Contains("two vintages", ReportingLag.Estimate([latest]).Reason);
        Assert.Contains(
            "a year older",
            ReportingLag.Estimate([Counts("a", new(2022, 12, 31), (2015, 1)), latest]).Reason
        );
        ReportingLag none = ReportingLag.Estimate([Counts("a", new(2020, 12, 31)), Counts("b", new(2022, 12, 31))]);
        Assert.Contains("widen the filter", none.Reason);
        Assert.Null(none.Correct(3, 2020, latest.Day));
    }

    [Fact]
    public void A_trend_carries_its_corrected_counts()
    {
        RecordFacts before = Facts("2021-06-30", (2019, 6), (2020, 2));
        RecordFacts after = Facts("2023-06-30", (2019, 10), (2020, 10), (2022, 4));
        TrendQuery query = new();
        ReportingLag lag = ReportingLag.Estimate([VintageCounts.Of(before, query)!, VintageCounts.Of(after, query)!]);
        Trend trend = Trend.Count(after, query with { Lag = lag });

        // 2020 is of age 2, of which nothing is known; 2021 of age 1, of which the first had 6 of 10.
        Assert.Equal([null, null, 0d, 20d], trend.Cells.Select(c => c.Corrected?.Value));
        Assert.Contains(trend.Warnings, w => w.Contains("made@2021-06-30, made@2023-06-30", StringComparison.Ordinal));
        Trend without = Trend.Count(after, query with { Lag = ReportingLag.Estimate([]) });
        Assert.Contains(
            without.Warnings,
            w => w.StartsWith("No correction for late records", StringComparison.Ordinal)
        );
        Assert.Null(VintageCounts.Of(Facts("of old", (2020, 1)), query));
    }

    [Fact]
    public void Older_years_that_vintages_show_to_be_short_are_incomplete_too()
    {
        // By the two-year rule 2021 and later; of age 2 a vintage had 40 of 100 and of age 3 all.
        RecordFacts facts = Facts("2023-06-30", (2018, 5), (2019, 5), (2020, 5), (2021, 5));
        ReportingLag lag = ReportingLag.Estimate([
            Counts("a", new(2021, 6, 30), (2017, 100), (2018, 40), (2019, 5)),
            Counts("b", new(2023, 6, 30), (2017, 100), (2018, 100), (2019, 100)),
        ]);
        Assert.Equal(2021, Trend.Count(facts, new()).IncompleteFrom);
        Assert.Equal(2020, Trend.Count(facts, new() { Lag = lag }).IncompleteFrom);
    }

    private static RecordFacts Facts(string vintage, params (int Year, int Count)[] years) =>
        MadeFacts.Of(
            vintage,
            [
                .. years.SelectMany(y =>
                    Enumerable.Repeat((y.Year, "", RecordLevel.Incident, Judgement.Yes, Judgement.Yes), y.Count)
                ),
            ]
        );

    private static VintageCounts Counts(string name, DateOnly day, params (int Year, int Count)[] years) =>
        new(name, day, years.ToImmutableSortedDictionary(y => y.Year, y => y.Count));
}
