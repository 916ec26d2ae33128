using CsCheck;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Tests.Trends;

public class TrendTests
{
    private const Judgement Y = Judgement.Yes;
    private const Judgement N = Judgement.No;
    private const Judgement U = Judgement.Unknown;
    private const RecordLevel I = RecordLevel.Incident;

    private static readonly string[] criteria = ["state", "private"];

    private static readonly RecordFacts facts = MadeFacts.Of(
        "2023-02",
        (2016, "DEU", I, Y, Y),
        (2016, "DEU;MYS", I, Y, Y),
        (2016, "MYS;VNM", I, U, Y),
        (2018, "", I, Y, Y),
        (2019, "BRA", I, N, Y),
        (2021, "MYS;VNM", I, Y, Y),
        (0, "VNM", I, Y, Y),
        (0, "VNM", I, N, Y),
        (2025, "VNM", RecordLevel.Actor, Y, Y)
    );

    [Fact]
    public void Years_are_counted_with_their_zeros_and_what_is_left_out_is_told()
    {
        Trend trend = Trend.Count(facts, Query("state"));
        Assert.Equal([2016, 2017, 2018, 2019, 2020, 2021], trend.Cells.Select(c => c.Year!.Value));
        Assert.Equal([2, 0, 1, 0, 0, 1], trend.Cells.Select(c => c.Count));
        Assert.Equal([1, 0, 0, 0, 0, 0], trend.Cells.Select(c => c.Unknown));
        Assert.Equal([false, false, false, false, false, true], trend.Cells.Select(c => c.IsIncomplete));
        Assert.Equal(0, trend.Cells[1].Interval.Lower);
        Assert.Equal(3.689, trend.Cells[1].Interval.Upper, 1e-3);
        Assert.Equal((4, 1, 1, 0, 1), (trend.Counted, trend.Unknown, trend.Undated, trend.Outside, trend.OtherLevels));
        Assert.Equal((2016, 2021, 2021), (trend.FirstYear, trend.LastYear, trend.IncompleteFrom));
        Assert.Contains("Counts what somebody wrote down.", trend.Warnings);
        Assert.Contains("Without a year, and not counted: 1 record.", trend.Warnings);
        Assert.Contains(trend.Warnings, w => w.Contains("1 record of other levels", StringComparison.Ordinal));
    }

    [Fact]
    public void Groups_count_a_record_in_each_of_its_countries_once()
    {
        Trend trend = Trend.Count(facts, Query("state", "country"));
        Assert.Equal(
            [("DEU", 2, 0), ("MYS", 2, 1), ("VNM", 2, 1), ("unlocated", 1, 0)],
            trend.Cells.Select(c => (c.Group, c.Count, c.Unknown))
        );
        Assert.Equal((5, 1, 0), (trend.Counted, trend.Unlocatable, trend.Undated));
        Assert.Contains(trend.Warnings, w => w.Contains("may sum to more", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_countries_of_one_region_are_one_record_of_the_region()
    {
        Trend trend = Trend.Count(facts, Query("state", "year,region") with { From = 2021, To = 2021 });
        TrendCell cell = Assert.Single(trend.Cells);
        Assert.Equal((2021, "southeast-asia", 1), (cell.Year, cell.Group, cell.Count));
        Assert.Equal(3, trend.Outside);
    }

    [Fact]
    public void A_group_that_is_there_is_there_in_every_year()
    {
        Trend trend = Trend.Count(facts, Query("state", "year,region"));
        Assert.Equal(6 * 3, trend.Cells.Length);
        Assert.Equal(["western-europe", "southeast-asia", "unlocated"], trend.Cells.Take(3).Select(c => c.Group));
    }

    [Fact]
    public void Mixed_levels_are_refused_unless_one_is_chosen()
    {
        var fault = Assert.Throws<TrendException>(() => Trend.Count(facts, new TrendQuery()));
        Assert.Contains("8 of level incident, 1 of level actor", fault.Message);
        Assert.Contains("--level incident", fault.Message);
        fault = Assert.Throws<TrendException>(() => Trend.Count(facts, new TrendQuery { Level = RecordLevel.Report }));
        Assert.Contains("has no records of level report", fault.Message);
        RecordFacts pure = MadeFacts.Of("2023", (2020, "", RecordLevel.Actor, Y, Y));
        Assert.Equal(RecordLevel.Actor, Trend.Count(pure, new TrendQuery()).Level);
    }

    [Fact]
    public void The_window_cuts_and_does_not_widen()
    {
        Trend trend = Trend.Count(facts, Query("state") with { From = 1990, To = 2017 });
        Assert.Equal([2016, 2017], trend.Cells.Select(c => c.Year!.Value));
        Assert.Equal(2, trend.Outside);
        Assert.Empty(Trend.Count(facts, Query("state") with { From = 2040 }).Cells);
        Assert.Throws<TrendException>(() => Trend.Count(facts, Query("state") with { From = 2018, To = 2017 }));
    }

    [Fact]
    public void Without_years_records_without_one_are_counted_too()
    {
        Trend trend = Trend.Count(facts, Query("state", ""));
        TrendCell cell = Assert.Single(trend.Cells);
        Assert.Equal((null, null, 5), (cell.Year, cell.Group, cell.Count));
        Assert.Equal(0, trend.Undated);
    }

    [Fact]
    public void Years_of_disclosure_are_others()
    {
        Trend trend = Trend.Count(facts, Query("state") with { Basis = YearBasis.Disclosed });
        Assert.Equal([2017, 2018, 2019, 2020, 2021, 2022], trend.Cells.Select(c => c.Year!.Value));
    }

    [Theory]
    [InlineData("2023-02", 2021)]
    [InlineData("2023-02-06", 2021)]
    [InlineData("2023", 2021)]
    [InlineData("of old", 2020)]
    public void Years_less_than_two_before_the_vintage_are_incomplete(string vintage, int from)
    {
        RecordFacts named = MadeFacts.Of(vintage, (2016, "", I, Y, Y), (2021, "", I, Y, Y));
        Assert.Equal(from, Trend.Count(named, new TrendQuery()).IncompleteFrom);
    }

    [Fact]
    public void No_records_are_no_years()
    {
        Trend trend = Trend.Count(MadeFacts.Of("2023"), new TrendQuery());
        Assert.Empty(trend.Cells);
        Assert.Null(trend.FirstYear);
        Assert.Equal(0, Assert.Single(Trend.Count(MadeFacts.Of("2023"), Query("", "")).Cells).Count);
    }

    [Fact]
    public void Cells_hold_what_a_plain_recount_finds_and_list_exactly_their_records() =>
        Gen.Select(
                Gen.Select(
                    Gen.Int[2010, 2020],
                    Gen.Int[0, 5],
                    Gen.Int[0, 2],
                    Gen.Int[0, 2],
                    (year, list, state, @private) =>
                        (
                            year == 2010 ? 0 : year,
                            new[] { "", "DEU", "DEU;MYS", "MYS;VNM", "XXX", "USA" }[list],
                            I,
                            (Judgement)state,
                            (Judgement)@private
                        )
                ).Array[0, 60],
                Gen.Int[0, 4]
            )
            .Sample(
                (rows, by) =>
                {
                    RecordFacts made = MadeFacts.Of("2023", rows);
                    string axes = new[] { "", "year", "region", "country", "year,country" }[by];
                    TrendQuery query = Query("state and private", axes) with { Level = null };
                    Trend trend = Trend.Count(made, query);
                    foreach (TrendCell cell in trend.Cells)
                    {
                        var members = rows.Where(r =>
                                (cell.Year is null || r.Item1 == cell.Year)
                                && (cell.Group is null || Groups(r.Item2, axes).Contains(cell.Group))
                            )
                            .ToList();
                        Assert.Equal(members.Count(r => r.Item4 == Y && r.Item5 == Y), cell.Count);
                        Assert.Equal(
                            members.Count(r => r.Item4 != N && r.Item5 != N && (r.Item4 == U || r.Item5 == U)),
                            cell.Unknown
                        );
                        Assert.Equal(cell.Count, Trend.Members(made, query, cell.Year, cell.Group).Length);
                    }

                    Assert.Equal(trend.Counted, Trend.Members(made, query).Length);
                    if (!axes.Contains("country", StringComparison.Ordinal) && axes != "region")
                    {
                        Assert.Equal(trend.Counted, trend.Cells.Sum(c => c.Count));
                    }
                    else
                    {
                        Assert.True(trend.Counted <= trend.Cells.Sum(c => c.Count));
                    }
                }
            );

    [Theory]
    [InlineData("year", true, TrendGroup.Whole)]
    [InlineData(" Region , YEAR", true, TrendGroup.Region)]
    [InlineData("country", false, TrendGroup.Country)]
    [InlineData("", false, TrendGroup.Whole)]
    public void Axes_are_read(string text, bool byYear, TrendGroup group)
    {
        TrendAxes axes = TrendAxes.Parse(text);
        Assert.Equal(new TrendAxes(byYear, group), axes);
        Assert.Equal(axes, TrendAxes.Parse(axes.ToString()));
    }

    [Theory]
    [InlineData("yaer", "did you mean year?")]
    [InlineData("region,country", "cannot be had at once")]
    [InlineData("year,year", "take one out")]
    [InlineData("month", "choose one of these")]
    public void Axes_that_cannot_be_had_are_refused(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FilterException>(() => TrendAxes.Parse(text)).Message);

    [Fact]
    public void What_the_years_asked_for_leave_out_is_told()
    {
        Trend trend = Trend.Count(facts, Query("state") with { From = 2017, To = 2020 });
        Assert.Equal(3, trend.Outside);
        Assert.Contains("Outside the years asked for, and not counted: 3 records.", trend.Warnings);
    }

    [Fact]
    public void Dates_after_the_vintage_are_doubted()
    {
        RecordFacts late = MadeFacts.Of("2023-02", (2020, "DEU", I, Y, Y), (2563, "DEU", I, Y, Y));
        Assert.Contains(
            Trend.Count(late, Query("state")).Warnings,
            w => w.StartsWith("Dates go up to 2563, after the vintage (2023)", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            Trend.Count(facts, Query("state")).Warnings,
            w => w.StartsWith("Dates go up", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Without_years_no_count_is_said_to_be_corrected()
    {
        VintageCounts[] vintages =
        [
            new("made@1", new(2021, 6, 30), System.Collections.Immutable.ImmutableSortedDictionary<int, int>.Empty),
            VintageCounts.Of(facts, Query("state"))!,
        ];
        Trend trend = Trend.Count(facts, Query("state", "country") with { Lag = ReportingLag.Estimate(vintages) });
        Assert.All(trend.Cells, c => Assert.Null(c.Corrected));
        Assert.Contains("No correction for late records: it is made year by year; count by year.", trend.Warnings);
    }

    [Fact]
    public void Thousands_of_records_are_written_with_a_comma() =>
        Assert.Contains(
            "Without a year, and not counted: 1,200 records.",
            Trend
                .Count(
                    MadeFacts.Of("2023-02", [(2020, "", I, Y, Y), .. Enumerable.Repeat((0, "", I, Y, Y), 1_200)]),
                    Query("state")
                )
                .Warnings
        );

    private static string[] Groups(string list, string axes)
    {
        string[] countries = list.Split(';', StringSplitOptions.RemoveEmptyEntries);
        string[] groups = axes.Contains("region", StringComparison.Ordinal)
            ?
            [
                .. countries
                    .Select(c =>
                        c switch
                        {
                            "DEU" => "western-europe",
                            "USA" => "northern-america",
                            "XXX" => "",
                            _ => "southeast-asia",
                        }
                    )
                    .Where(g => g.Length > 0),
            ]
            : countries;
        return groups.Length == 0 ? [Trend.Unlocated] : groups;
    }

    private static TrendQuery Query(string filter, string by = "year") =>
        new()
        {
            Level = I,
            Filter = RecordFilter.Parse(filter, criteria),
            By = TrendAxes.Parse(by),
        };
}
