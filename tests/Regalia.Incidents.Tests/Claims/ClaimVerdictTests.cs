using Regalia.Incidents.Claims;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using static Regalia.Incidents.Tests.Claims.MadeClaims;

namespace Regalia.Incidents.Tests.Claims;

public sealed class ClaimVerdictTests
{
    // Exact conditional binomial intervals: 10 and 30 give 1.42 to 6.88; 10 and 12, 0.48 to 3.1; 100 and 150, 1.16 to 1.95;
    // 1 and 3, 0.24 to 157.5; 10 and 9, 0.32 to 2.5.
    [Theory]
    [InlineData(10, 30, ClaimVerdict.Reproduces, "the claimed 3 lies in the interval")]
    [InlineData(100, 150, ClaimVerdict.DirectionOnly, "by less than the claimed 3")]
    [InlineData(10, 120, ClaimVerdict.DirectionOnly, "by more than the claimed 3")]
    [InlineData(10, 12, ClaimVerdict.DirectionOnly, "no change is not excluded; the claimed 3 lies in the interval")]
    [InlineData(10, 9, ClaimVerdict.DoesNotReproduce, "it does not rise")]
    [InlineData(1, 3, ClaimVerdict.CannotBeChecked, "too few records")]
    [InlineData(0, 0, ClaimVerdict.CannotBeChecked, "nothing was counted")]
    [InlineData(0, 20, ClaimVerdict.DirectionOnly, "from none, at least x4.9")]
    public void A_ratio_is_judged_by_its_interval(int before, int after, ClaimVerdict verdict, string why)
    {
        ClaimFinding finding = new MadeClaims()
            .With("one", "2030", [.. Times(before, "2015"), .. Times(after, "2020"), new("2014"), new("2021")])
            .Check()
            .Run(Ratio(3, Plain))
            .Single();

        Assert.Equal((before, after), (finding.First!.Count, finding.Second!.Count));
        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(why, finding.Why, StringComparison.Ordinal);
        Assert.Equal(before + after, finding.First.Records.Length + finding.Second.Records.Length);
    }

    [Theory]
    [InlineData(40, 100, 60, 100, ClaimVerdict.Reproduces, "both claimed shares lie in their intervals")]
    [InlineData(10, 100, 60, 100, ClaimVerdict.DirectionOnly, "a claimed share lies outside of its interval")]
    [InlineData(45, 100, 50, 100, ClaimVerdict.DirectionOnly, "no change is not excluded")]
    [InlineData(60, 100, 60, 100, ClaimVerdict.DoesNotReproduce, "it does not rise")]
    [InlineData(2, 5, 3, 5, ClaimVerdict.CannotBeChecked, "too few records")]
    [InlineData(0, 0, 3, 5, ClaimVerdict.CannotBeChecked, "there is no share of nothing")]
    public void A_share_is_judged_by_both_shares_and_their_difference(
        int part1,
        int of1,
        int part2,
        int of2,
        ClaimVerdict verdict,
        string why
    )
    {
        ClaimFinding finding = new MadeClaims()
            .With(
                "one",
                "2030",
                [
                    .. Times(part1, "2015", "NZL"),
                    .. Times(of1 - part1, "2015", "CHL"),
                    .. Times(part2, "2020", "CHL;NZL"),
                    .. Times(of2 - part2, "2020", "CHL"),
                    // Nobody knows where: in neither, and said.
                    .. Times(4, "2020"),
                    new("2014"),
                ]
            )
            .Check()
            .Run(Share(Plain))
            .Single();

        Assert.Equal((part1, of1), (finding.First!.Count, finding.First.Share!.Value.Of));
        Assert.Equal((part2, of2), (finding.Second!.Count, finding.Second.Share!.Value.Of));
        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(why, finding.Why, StringComparison.Ordinal);
        Assert.Equal(4, finding.Second.Unlocated);
        Assert.Contains(
            finding.Cautions,
            c => c.Contains("Without a known country, and left out: 0 in 2015, 4 in 2020")
        );
    }

    [Fact]
    public void Those_without_a_country_may_be_counted_in_the_whole()
    {
        ClaimFinding finding = new MadeClaims()
            .With("one", "2030", [.. Times(4, "2015", "NZL"), .. Times(6, "2015"), .. Times(9, "2020", "NZL")])
            .Check()
            .Run(Share(Plain with { CountsUnlocated = true }))
            .Single();

        Assert.Equal((4, 10), (finding.First!.Count, finding.First.Share!.Value.Of));
    }

    [Fact]
    public void An_open_question_is_a_bound_and_no_more()
    {
        MadeClaims made = new MadeClaims().With(
            "one",
            "2030",
            [
                .. Times(5, "2015"),
                .. Times(5, "2020"),
                new("2020", "", Judgement.Unknown),
                new("2020", "", Judgement.No),
                new(null),
            ]
        );
        ClaimReading bound = Plain with { Filter = "private", OrUnknown = "state" };
        ClaimFinding strict = made.Check().Run(Ratio(3, Plain)).Single();

        Assert.Equal(5, strict.Second!.Count);
        Assert.Equal(1, strict.Second.Unknown);
        Assert.Contains(strict.Cautions, c => c.Contains("0 in 2015, 1 in 2020"));
        Assert.Contains("Without a date, and in no window: 1 of one@2030.", strict.Cautions);
        Assert.Equal(6, made.Check().Run(Ratio(3, bound)).Single().Second!.Count);
    }

    [Fact]
    public void Years_that_a_source_does_not_cover_cannot_be_checked_and_it_says_which()
    {
        Assert.Equal("its records end in 2019", Why("2030", [.. Times(9, "2015"), .. Times(9, "2019")]));
        Assert.Equal("its records begin in 2016", Why("2030", [.. Times(9, "2016"), .. Times(9, "2020")]));
        Assert.Equal(
            "its state is of 2020-06-30, before 2020 ends",
            Why("2020-06", [.. Times(9, "2015"), .. Times(9, "2020")])
        );
        // A stray record does not make a year.
        Assert.Equal(
            "its records end in 2019",
            Why("2030", [.. Times(9, "2015"), .. Times(30, "2019"), .. Times(1, "2020")])
        );
        Assert.Equal("it does not say when incidents became known", Why("2030", [new(null)]));
        Assert.Equal(
            "none of its records is an incident",
            Why("2030", [new Row("2015") { Level = RecordLevel.Report }])
        );
        ClaimFinding victims = new MadeClaims()
            .With(
                MadeFacts.Source("one", RecordLevel.VictimImpact),
                "2030",
                [new Row("2015") { Level = RecordLevel.VictimImpact }]
            )
            .Check()
            .Run(Ratio(3, Plain))
            .Single();
        Assert.Equal("its unit is a victim, not an incident", victims.Why);

        static string Why(string vintage, params Row[] rows)
        {
            ClaimFinding finding = new MadeClaims().With("one", vintage, rows).Check().Run(Ratio(3, Plain)).Single();
            Assert.Equal(ClaimVerdict.CannotBeChecked, finding.Verdict);
            Assert.Null(finding.First);
            return finding.Why;
        }
    }

    [Fact]
    public void What_is_still_coming_in_may_hide_a_rise_but_does_not_undo_one()
    {
        ClaimFinding falling = Find(10, 9);
        ClaimFinding rising = Find(10, 30);

        Assert.Equal(ClaimVerdict.CannotBeChecked, falling.Verdict);
        Assert.Contains("still coming in", falling.Why, StringComparison.Ordinal);
        Assert.Equal(ClaimVerdict.Reproduces, rising.Verdict);
        Assert.EndsWith("; more may still come in", rising.Why, StringComparison.Ordinal);
        Assert.Contains("Records of 2019 and later are still coming in to one@2021-02.", rising.Cautions);

        static ClaimFinding Find(int before, int after) =>
            new MadeClaims()
                .With("one", "2021-02", [.. Times(before, "2015"), .. Times(after, "2020")])
                .Check()
                .Run(Ratio(3, Plain))
                .Single();
    }

    [Theory]
    [InlineData(6, 4, ClaimVerdict.CannotBeChecked, "no rise yet, but records of the last years are still coming in")]
    [InlineData(40, 60, ClaimVerdict.Reproduces, "more may still come in")]
    public void Of_a_share_too_nothing_is_said_against_a_rise_while_records_are_coming_in(
        int part1,
        int part2,
        ClaimVerdict verdict,
        string why
    )
    {
        int of = part1 < 10 ? 60 : 100;
        ClaimFinding finding = new MadeClaims()
            .With(
                "one",
                "2021-02",
                [
                    .. Times(part1, "2015", "NZL"),
                    .. Times(of - part1, "2015", "CHL"),
                    .. Times(part2, "2020", "NZL"),
                    .. Times(of - part2, "2020", "CHL"),
                ]
            )
            .Check()
            .Run(Share(Plain))
            .Single();

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(why, finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_of_the_pen_years_ahead_does_not_stretch_what_a_source_covers()
    {
        ClaimFinding finding = new MadeClaims()
            .With("one", "1.0", [.. Times(9, "2015"), .. Times(30, "2018"), new("2031")])
            .Check()
            .Run(Ratio(3, Plain))
            .Single();

        Assert.Equal("its records end in 2018", finding.Why);
    }

    [Fact]
    public void How_much_the_source_holds_of_everything_is_said_beside_a_change()
    {
        ClaimCheck check = new MadeClaims()
            .With(
                "one",
                "2030",
                [
                    .. Times(6, "2015"),
                    .. Times(20, "2020"),
                    .. Times(30, "2020").Select(r => r with { State = Judgement.No }),
                    .. Times(4, "2013-05"),
                    .. Times(3, "2017"),
                    new("2012"),
                ]
            )
            .Check();

        Assert.Contains(
            "All its records of these levels, a year, for comparison: 6 in 2015, 50 in 2020.",
            check.Run(Ratio(3, Plain)).Single().Cautions
        );
        // Of months, the years that lie in them wholly.
        Assert.Contains(
            "All its records of these levels, a year, for comparison: 2 in 2013 to 2014, 1.5 in 2016 to 2017.",
            check.Run(Rate(Plain with { After = new(new(2015, 10, 1), new(2018, 9, 30)) })).Single().Cautions
        );
    }

    [Fact]
    public void Three_years_round_an_end_and_all_rows_of_a_source()
    {
        MadeClaims made = new MadeClaims().With(
            "one",
            "2030",
            [
                .. Times(2, "2014"),
                .. Times(3, "2015"),
                .. Times(4, "2016"),
                .. Times(7, "2020"),
                .. Times(8, "2021"),
                new("2015") { Level = RecordLevel.Actor },
            ]
        );

        ClaimFinding three = made.Check().Run(Ratio(3, Plain with { Years = 3 })).Single();
        ClaimFinding rows = made.Check().Run(Ratio(3, Plain with { Level = ReadingLevel.EveryRow })).Single();

        Assert.Equal((9, 15), (three.First!.Count, three.Second!.Count));
        Assert.Equal("2014 to 2016", three.First.Window.ToString());
        Assert.Equal((4, 7), (rows.First!.Count, rows.Second!.Count));
        Assert.Contains(rows.Cautions, c => c.StartsWith("Levels are mixed", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_that_do_not_ask_the_question_say_so()
    {
        ClaimFinding finding = new MadeClaims()
            .With("one", "2030", [new("2015")])
            .Check()
            .Run(Ratio(3, Plain with { Filter = "theft" }))
            .Single();

        Assert.Equal(ClaimVerdict.CannotBeChecked, finding.Verdict);
        Assert.StartsWith("the rules do not judge it: Filter, character 1", finding.Why, StringComparison.Ordinal);
    }
}
