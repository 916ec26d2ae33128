using System.Text;
using Regalia.Evidence;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Tests.Claims;

public sealed class ClaimBookTests
{
    [Fact]
    public void Every_filter_of_the_bundled_readings_can_be_read_and_one_reading_at_least_is_the_main_one()
    {
        Assert.Equal(
            [
                "share-non-advanced-2014-2020",
                "tripled-since-2015",
                "tripled-2017-2022",
                "quadrupled-2015-2022",
                "quadrupled-2015-2023",
                "norm-2015",
            ],
            ClaimBook.Bundled.Claims.Select(c => c.Id)
        );
        foreach (ClaimDefinition claim in ClaimBook.Bundled.Claims)
        {
            Assert.True(claim.Readings[0].IsMain);
            Assert.Equal(claim.Readings.Length, claim.Readings.Select(r => r.Id).Distinct().Count());
            foreach (ClaimReading reading in claim.Readings)
            {
                foreach (string? filter in new[] { reading.Filter, reading.Part, reading.OrUnknown })
                {
                    _ = RecordFilter.Parse(filter ?? "", Classifier.Bundled.Criteria);
                }
            }
        }
    }

    [Fact]
    public void Numbers_and_windows_are_those_of_the_statements()
    {
        ClaimDefinition share = ClaimBook.Bundled.Find("SHARE-non-advanced-2014-2020")!;
        Assert.Equal((0.4, 0.6), (share.ClaimedBefore, share.Claimed));
        Assert.Equal(("2014", "2020"), (share.Before.ToString(), share.After.ToString()));
        ClaimReading three = share.Readings.Single(r => r.Id == "three-years");
        Assert.Equal(("2013 to 2015", "2019 to 2021"), (share.First(three).ToString(), share.Second(three).ToString()));

        ClaimDefinition norm = ClaimBook.Bundled.Find("norm-2015")!;
        Assert.Equal("2012-10 to 2015-09", norm.Before.ToString());
        Assert.Equal(36, norm.Before.Months);
        Assert.Equal(["2015-10 to 2018-09", ""], norm.Readings.Take(2).Select(r => norm.Second(r).ToString()));
        Assert.False(norm.ClaimsRise);
        Assert.Null(ClaimBook.Bundled.Find("norm"));
    }

    [Fact]
    public void Outside_advanced_economies_is_any_victim_elsewhere_and_none_inside_is_stricter()
    {
        ClaimDefinition share = ClaimBook.Bundled.Find("share-non-advanced-2014-2020")!;
        string any = share.Readings.Single(r => r.Id == "outside-advanced").Part!;
        string none = share.Readings.Single(r => r.Id == "no-advanced-victim").Part!;
        RecordFacts facts = MadeFacts.Of(
            "2030",
            (2014, "NZL", Records.RecordLevel.Incident, Judgement.Yes, Judgement.Yes),
            (2014, "CHL", Records.RecordLevel.Incident, Judgement.Yes, Judgement.Yes),
            (2014, "CHL;NZL", Records.RecordLevel.Incident, Judgement.Yes, Judgement.Yes),
            (2014, "", Records.RecordLevel.Incident, Judgement.Yes, Judgement.Yes)
        );

        Assert.Equal([Judgement.No, Judgement.Yes, Judgement.Yes, Judgement.Unknown], Judge(any));
        Assert.Equal([Judgement.No, Judgement.Yes, Judgement.No, Judgement.Unknown], Judge(none));

        Judgement[] Judge(string filter) => RecordFilter.Parse(filter, facts.Criteria).Judge(facts, YearBasis.Started);
    }

    [Theory]
    [InlineData("leadership", "needs the technology results")]
    [InlineData("ratio", "No reading has been written for it")]
    public void A_claim_without_readings_says_why(string kind, string why) =>
        Assert.Contains(
            why,
            ClaimBook.WhyNot(new Claim("x", "Something", kind, 2015, 2022, "3", "nowhere", 2)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "kind: ratio",
        "kind: ratios",
        "line 8, column 11, \"ratios\": expected a kind: one of share, ratio, rate"
    )]
    [InlineData("claimed: \"3\"", "claimed: three", "line 11, column 14, \"three\": expected a number such as 0.40")]
    [InlineData("from: \"2015\"", "from: \"15\"", "expected a year; write it in four digits")]
    [InlineData("filter: state", "filtre: state", "expected filter:; add it")]
    [InlineData("      filter: state", "      filter: state\n      part: region:x", "without one otherwise")]
    [InlineData("readings: r", "readings: s", "expected a set of readings: one of r")]
    [InlineData("to: \"2022\"", "to: \"2022\"\n    two: x", "expected one of")]
    [InlineData("claims:\n", "lists:\n  a: NZL CHX\nclaims:\n", "mend \"CHX\"")]
    public void A_fault_is_named_with_its_place(string text, string other, string message)
    {
        const string Good = """
            readings:
              r:
                - id: one
                  words: all of them
                  filter: state
            claims:
              - id: tripled
                kind: ratio
                from: "2015"
                to: "2022"
                claimed: "3"
                readings: r
            """;
        Assert.Single(ClaimBookReader.Read(Encoding.UTF8.GetBytes(Good), "mine.yaml").Claims);
        var fault = Assert.Throws<UnreadableFileException>(() =>
            ClaimBookReader.Read(
                Encoding.UTF8.GetBytes(Good.Replace(text, other, StringComparison.Ordinal)),
                "mine.yaml"
            )
        );
        Assert.StartsWith("mine.yaml, line", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }
}
