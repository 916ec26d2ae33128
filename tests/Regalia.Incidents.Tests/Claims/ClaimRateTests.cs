using Regalia.Incidents.Claims;
using Regalia.Incidents.Trends;
using static Regalia.Incidents.Tests.Claims.MadeClaims;

namespace Regalia.Incidents.Tests.Claims;

public sealed class ClaimRateTests
{
    private static readonly ClaimReading fixedYears = Plain with { After = new(new(2015, 10, 1), new(2018, 9, 30)) };

    [Fact]
    public void Months_decide_and_a_year_that_lies_in_a_window_in_part_is_a_bound()
    {
        ClaimFinding finding = new MadeClaims()
            .With(
                "one",
                "2030",
                [
                    .. Times(6, "2012-10"),
                    .. Times(3, "2015-09-30"),
                    new("2012-09-30"),
                    // The whole year is in the first window.
                    .. Times(2, "2014"),
                    // May be in either, or before.
                    .. Times(4, "2015"),
                    new("2012"),
                    .. Times(5, "2015-10-01"),
                    .. Times(2, "2018"),
                    new("2018-10"),
                    new("2019"),
                ]
            )
            .Check()
            .Run(Rate(fixedYears))
            .Single();

        Assert.Equal((11, 16), (finding.First!.Count, finding.First.Most));
        Assert.Equal((5, 11), (finding.Second!.Count, finding.Second.Most));
        Assert.Equal(36, finding.First.Window.Months);
        Assert.Equal(5.0 / 11, finding.Value!.Value, 1e-12);
        // The extremes of all ways in which the years may fall.
        Assert.Equal(RateRatio.Of(16, 36, 5, 36).Lower, finding.Lower);
        Assert.Equal(RateRatio.Of(11, 36, 11, 36).Upper, finding.Upper);
        Assert.Equal(ClaimVerdict.DirectionOnly, finding.Verdict);
        Assert.StartsWith(
            "11 to 16 in 2012-10 to 2015-09, 5 to 11 in 2015-10 to 2018-09: x0.45 [",
            finding.Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_no_date_lies_in_a_window_for_certain_that_is_the_reason()
    {
        ClaimFinding finding = new MadeClaims()
            .With(
                "one",
                "2030",
                [.. Times(9, "2015"), .. Times(9, "2012"), .. Times(9, "2018"), new("2011"), new("2019")]
            )
            .Check()
            .Run(Rate(fixedYears))
            .Single();

        Assert.Equal(
            (0, 18, 0, 18),
            (finding.First!.Count, finding.First.Most, finding.Second!.Count, finding.Second.Most)
        );
        Assert.EndsWith("none lies in a window for certain", finding.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 10, ClaimVerdict.Reproduces, "a fall is shown")]
    [InlineData(12, 10, ClaimVerdict.DirectionOnly, "it points to a fall")]
    [InlineData(10, 12, ClaimVerdict.DoesNotReproduce, "neither a fall nor a rise is shown")]
    [InlineData(10, 30, ClaimVerdict.DoesNotReproduce, "a rise is shown")]
    [InlineData(5, 0, ClaimVerdict.CannotBeChecked, "fewer than six")]
    [InlineData(6, 0, ClaimVerdict.Reproduces, "a fall is shown")]
    public void A_fall_is_claimed_and_no_number(int before, int after, ClaimVerdict verdict, string why)
    {
        ClaimFinding finding = new MadeClaims()
            .With("one", "2030", [.. Times(before, "2014-02"), .. Times(after, "2017-02"), new("2011"), new("2019")])
            .Check()
            .Run(Rate(fixedYears))
            .Single();

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(why, finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_three_years_end_with_the_vintage_or_with_its_last_year()
    {
        MadeClaims made = new MadeClaims()
            .With("one", "2021-05-17", [new("2011"), .. Times(8, "2013-05"), .. Times(20, "2021-05")])
            .With("two", "2025", [new("2011"), .. Times(8, "2013-05"), .. Times(20, "2021-05")]);

        var findings = made.Check().Run(Rate(Plain));

        Assert.Equal("2018-05 to 2021-04", findings[0].Second!.Window.ToString());
        Assert.Equal("2019 to 2021", findings[1].Second!.Window.ToString());
        Assert.Equal((0, 20), (findings[0].Second!.Count, findings[1].Second!.Count));
        // Fewer so far, but the last years are not all in.
        Assert.Equal(ClaimVerdict.CannotBeChecked, findings[0].Verdict);
    }

    [Fact]
    public void Latest_years_that_overlap_with_those_before_are_no_comparison()
    {
        ClaimFinding finding = new MadeClaims()
            .With("one", "2030", [.. Times(9, "2011"), .. Times(9, "2016")])
            .Check()
            .Run(Rate(Plain))
            .Single();

        Assert.Equal(ClaimVerdict.CannotBeChecked, finding.Verdict);
        Assert.Contains("overlap", finding.Why, StringComparison.Ordinal);
    }
}
