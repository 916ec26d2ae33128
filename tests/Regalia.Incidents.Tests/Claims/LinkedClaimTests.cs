using Regalia.Incidents.Claims;
using Regalia.Incidents.Classification;
using static Regalia.Incidents.Tests.Claims.MadeClaims;

namespace Regalia.Incidents.Tests.Claims;

public sealed class LinkedClaimTests
{
    [Fact]
    public void Without_links_each_record_counts_and_nothing_is_said_of_cases() =>
        Assert.Equal(
            [ClaimScope.AsRecorded, ClaimScope.AsRecorded],
            Two().Check().Run(Ratio(3, Plain)).Select(f => f.Scope)
        );

    [Fact]
    public void A_case_that_a_source_has_twice_is_one_in_the_year_of_its_earlier_record()
    {
        // Records 0 and 2 of the first source are one case, of 2015; so are 3 and 4, of 2020.
        var findings = Two().Linked((0, 2), (3, 4)).Run(Ratio(3, Plain));
        ClaimFinding before = findings.Single(f => f.Scope == ClaimScope.AsRecorded && f.Snapshots[0] == "one@2030");
        ClaimFinding after = findings.Single(f => f.Scope == ClaimScope.EachCaseOnce && f.Snapshots[0] == "one@2030");

        Assert.Equal((2, 3), (before.First!.Count, before.Second!.Count));
        Assert.Equal((2, 1), (after.First!.Count, after.Second!.Count));
        Assert.Equal(["one:0", "one:1"], after.First.Records.Select(r => r.ToString()));
        Assert.Equal(["one:3"], after.Second.Records.Select(r => r.ToString()));
    }

    [Fact]
    public void Where_nothing_is_linked_cases_are_records()
    {
        var findings = Two().Linked().Run(Ratio(3, Plain));

        foreach (ClaimFinding record in findings.Where(f => f.Scope == ClaimScope.AsRecorded))
        {
            ClaimFinding cases = findings.Single(f =>
                f.Scope == ClaimScope.EachCaseOnce && f.Snapshots[0] == record.Snapshots[0]
            );
            Assert.Equal(record.First!.Records.AsEnumerable(), cases.First!.Records);
            Assert.Equal(record.Second!.Records.AsEnumerable(), cases.Second!.Records);
            Assert.Equal((record.Value, record.Verdict, record.Why), (cases.Value, cases.Verdict, cases.Why));
        }
        Assert.Equal((3, 4), (findings[^1].First!.Count, findings[^1].Second!.Count));
    }

    [Fact]
    public void All_sources_count_each_case_once_if_any_member_meets_the_filter()
    {
        // Record 8 is two:3: of 2020 there, of 2015 in source one, and not known to be of a state.
        var findings = Two().Linked((0, 8), (2, 7)).Run(Ratio(3, Plain));
        ClaimFinding all = findings[^1];

        Assert.Equal(ClaimScope.AllSources, all.Scope);
        Assert.Equal(["one@2030", "two@2030"], all.Snapshots);
        // 2015: one:0 with two:3, one:1, one:2 with two:2; 2020: one:3, one:4, two:4.
        Assert.Equal((3, 3), (all.First!.Count, all.Second!.Count));
        Assert.Contains(ClaimCoverage.MixedUnits, all.Cautions);
    }

    [Fact]
    public void A_case_is_in_the_part_if_any_member_is()
    {
        MadeClaims made = new MadeClaims()
            .With("one", "2030", [new("2015", "CHL"), new("2020", "CHL")])
            .With("two", "2030", [new("2015", "NZL"), new("2020")]);

        ClaimFinding all = made.Linked((0, 2), (1, 3)).Run(Share(Plain))[^1];

        Assert.Equal((1, 1), (all.First!.Count, all.First.Share!.Value.Of));
        Assert.Equal((0, 1), (all.Second!.Count, all.Second.Share!.Value.Of));
    }

    [Fact]
    public void A_source_that_does_not_cover_both_ends_is_not_among_all()
    {
        MadeClaims made = Two().With("three", "2030", [.. Times(50, "2020")]);

        ClaimFinding all = made.Linked().Run(Ratio(3, Plain))[^1];
        ClaimFinding alone = new MadeClaims()
            .With("one", "2030", [new("2015"), new("2020")])
            .Linked()
            .Run(Ratio(3, Plain))[^1];

        Assert.Equal(["one@2030", "two@2030"], all.Snapshots);
        Assert.Equal(ClaimVerdict.CannotBeChecked, alone.Verdict);
        Assert.Equal("fewer than two sources of the store cover both ends", alone.Why);
    }

    [Fact]
    public void Of_a_rate_the_more_exact_date_of_a_case_counts()
    {
        MadeClaims made = new MadeClaims()
            .With("one", "2030", [.. Times(7, "2013-04"), new("2015"), new("2011"), new("2019")])
            .With("two", "2030", [new("2015-11-02"), new("2011"), new("2019")]);
        ClaimReading reading = Plain with { After = new(new(2015, 10, 1), new(2018, 9, 30)) };

        ClaimFinding all = made.Linked((7, 10)).Run(Rate(reading))[^1];

        Assert.Equal((7, 7), (all.First!.Count, all.First.Most));
        Assert.Equal((1, 1), (all.Second!.Count, all.Second.Most));
    }

    [Fact]
    public void The_more_exact_date_counts_whichever_record_has_it_first()
    {
        // The last day of 2015 and "2015" end on one day: the day is the more exact one, in either order.
        foreach ((string first, string second) in new[] { ("2015", "2015-12-31"), ("2015-12-31", "2015") })
        {
            ClaimFinding cases = new MadeClaims()
                .With("one", "2030", [new(first), new(second), .. Times(6, "2013-04"), new("2011"), new("2019")])
                .Linked((0, 1))
                .Run(Rate(Plain with { After = new(new(2015, 10, 1), new(2018, 9, 30)) }))[1];

            Assert.Equal(ClaimScope.EachCaseOnce, cases.Scope);
            Assert.Equal((6, 6, 1, 1), (cases.First!.Count, cases.First.Most, cases.Second!.Count, cases.Second.Most));
        }
    }

    [Fact]
    public void What_has_no_date_is_said_of_each_source_by_its_name()
    {
        ClaimFinding all = new MadeClaims()
            .With("one", "2030", [new("2015"), new("2020"), new(null)])
            .With("two", "2030", [new("2015"), new("2020"), new(null)])
            .Linked()
            .Run(Ratio(3, Plain))[^1];

        Assert.Equal(
            ["Without a date, and in no window: 1 of one@2030.", "Without a date, and in no window: 1 of two@2030."],
            all.Cautions.Where(c => c.StartsWith("Without a date", StringComparison.Ordinal))
        );
    }

    // Source one: records 0 to 4; source two: 5 to 9.
    private static MadeClaims Two() =>
        new MadeClaims()
            .With("one", "2030", [new("2015"), new("2015"), new("2020"), new("2020"), new("2020")])
            .With(
                "two",
                "2030",
                [new("2010"), new("2021"), new("2015"), new("2020", "", Judgement.Unknown), new("2020")]
            );
}
