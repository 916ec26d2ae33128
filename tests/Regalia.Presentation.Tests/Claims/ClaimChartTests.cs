using System.Globalization;
using System.Xml.Linq;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Claims;

namespace Regalia.Presentation.Tests.Claims;

public class ClaimChartTests
{
    private static readonly ClaimReading Plain = new()
    {
        Id = "plain",
        Words = "what is made up",
        Filter = "state",
        IsMain = true,
    };

    private static readonly ClaimDefinition Tripled = new()
    {
        Id = "tripled",
        Kind = ClaimKind.Ratio,
        Before = ClaimWindow.Years(2015, 2015),
        After = ClaimWindow.Years(2022, 2022),
        Claimed = 3,
        Readings = [Plain],
    };

    private static readonly ClaimDefinition Share = Tripled with
    {
        Id = "share",
        Kind = ClaimKind.Share,
        ClaimedBefore = 0.4,
        Claimed = 0.6,
    };

    [Fact]
    public void A_claim_that_records_cannot_check_has_no_picture() =>
        Assert.Null(ClaimCheckReport.Svg(new("led", "One led", null, "nowhere", null, "because", [])));

    [Fact]
    public void Each_source_has_a_line_and_what_is_claimed_and_no_change_are_named()
    {
        string text = Words(
            Of(
                Tripled,
                Finding(Tripled, "one@2023", Count(6), Count(50), 8.3, 3.6, 24),
                Finding(Tripled, "two@2023", Count(0), Count(9), double.PositiveInfinity, 2.1, double.PositiveInfinity),
                Finding(Tripled, "three@2023", null, null, null, null, null)
            )
        );

        Assert.Contains("one@2023|x8.3 [3.6, 24]", text, StringComparison.Ordinal);
        Assert.Contains("two@2023|from none, at least x2.1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("three@2023", text, StringComparison.Ordinal);
        Assert.Contains("no change", text, StringComparison.Ordinal);
        Assert.Contains("claimed: 3", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_are_given_as_counts_and_both_claimed_shares_are_named()
    {
        string text = Words(Of(Share, Finding(Share, "one@2023", Count(7, 19), Count(24, 51), 0.1, -0.15, 0.33)));

        Assert.Contains("one@2023|7 of 19, 24 of 51", text, StringComparison.Ordinal);
        Assert.Contains("claimed 2015", text, StringComparison.Ordinal);
        Assert.Contains("claimed 2022", text, StringComparison.Ordinal);
        Assert.Contains("Hollow: 2015; full: 2022.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_show_is_said() =>
        Assert.Contains(
            "There is nothing to show.",
            Words(Of(Tripled, Finding(Tripled, "one@2023", null, null, null, null, null))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void It_is_the_same_under_any_culture(string name)
    {
        CheckedClaim[] claims =
        [
            Of(Tripled, Finding(Tripled, "one@2023", Count(6), Count(50), 8.3, 3.6, 24)),
            Of(Share, Finding(Share, "one@2023", Count(7, 19), Count(24, 51), 0.1, -0.15, 0.33)),
        ];
        CultureInfo before = CultureInfo.CurrentCulture;
        string?[] here = [.. claims.Select(ClaimCheckReport.Svg)];
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Assert.Equal(here, claims.Select(ClaimCheckReport.Svg));
            Assert.Equal("+10 points [−15, +33]", ClaimCheckWords.Change(claims[1].Findings[0]));
            Assert.Equal("7 of 19 = 37 % [19, 59]", ClaimCheckWords.Count(claims[1].Findings[0].First));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Words(CheckedClaim claim) =>
        string.Join(
            '|',
            XDocument
                .Parse(ClaimCheckReport.Svg(claim)!)
                .Descendants()
                .Where(e => e.Name.LocalName == "text")
                .Select(e => e.Value)
        );

    private static CheckedClaim Of(ClaimDefinition claim, params ClaimFinding[] findings) =>
        new(claim.Id, "Something is stated", "3", "nowhere", claim, null, [.. findings]);

    private static ClaimFinding Finding(
        ClaimDefinition claim,
        string snapshot,
        ClaimCount? first,
        ClaimCount? second,
        double? value,
        double? lower,
        double? upper
    ) =>
        new()
        {
            Claim = claim,
            Reading = Plain,
            Scope = ClaimScope.AsRecorded,
            Snapshots = [snapshot],
            First = first,
            Second = second,
            Value = value,
            Lower = lower,
            Upper = upper,
            Verdict = ClaimVerdict.DirectionOnly,
            Why = "made up",
            Cautions = [],
        };

    private static ClaimCount Count(int count, int? of = null) =>
        new()
        {
            Window = ClaimWindow.Years(2015, 2015),
            Count = count,
            Most = count,
            Share = of is { } whole ? ShareInterval.From(count, whole) : null,
            Unknown = 0,
            Unlocated = 0,
            Records = [],
            Others = [],
        };
}
