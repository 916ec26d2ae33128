using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;

namespace Regalia.Assessment.Tests.Scenarios;

/// <summary>The country as it is comes out of a scenario run as it comes out of the assessment.</summary>
public sealed class ScenarioBaseTests
{
    public static TheoryData<bool, bool> Selections =>
        new()
        {
            { false, false },
            { true, false },
            { false, true },
        };

    [Theory]
    [MemberData(nameof(Selections))]
    public void Every_country_is_digit_for_digit_what_the_assessment_gives(bool verifiedOnly, bool open)
    {
        AssessmentOptions options = new()
        {
            Draws = 2500,
            Seed = 5,
            Selection = new(verifiedOnly, open),
        };
        AssessmentResult assessed = BundledRelease.Assess(options);
        Assert.Equal(27, assessed.Countries.Length);
        foreach (CountryAssessment country in assessed.Countries)
        {
            ScenarioResult alone = Assumptions.Assess(
                country.Country.Code.ToString(),
                options,
                Assumptions.Of(("PRE_LAW_TRADESECRET", 1), ("PRE_LEAD_BODY", 4))
            );
            Assert.Equal(country.Composites, alone.Composites);
            Assert.Equal(country.Indicators.Select(Figures), alone.Indicators.Select(Figures));
            Assert.Equal(country.Label.Shown, alone.Label.Shown);
            Assert.Equal(country.Label.Probabilities, alone.Label.Probabilities);
            Assert.Equal(country.Label.IsNearMark, alone.Label.IsNearMark);
        }
    }

    [Fact]
    public void Nothing_assumed_changes_nothing_at_all()
    {
        ScenarioResult result = Assumptions.Assess("VNM", new Scenario("nothing", []));
        ScenarioOutcome outcome = Assert.Single(result.Outcomes);
        Assert.All(outcome.Effects, e => Assert.Equal((0, 0, 0), (e.Change, e.Low, e.High)));
        Assert.All(outcome.Effects, e => Assert.Equal(e.Before, e.After));
        Assert.Equal((1, 0, 0), (outcome.LabelStays, outcome.LabelBetter, outcome.LabelWorse));
        Assert.Equal(result.Label.Probabilities, outcome.Label.Probabilities);
    }

    /// <summary>The value that is there, with the error that it has: every draw is the same.</summary>
    [Theory]
    [InlineData("VNM")]
    [InlineData("BRA")]
    [InlineData("AUS")]
    [InlineData("IDN")]
    public void The_coded_value_that_is_there_changes_nothing_at_all(string iso3)
    {
        ScenarioResult plain = Assumptions.Assess(iso3);
        Scenario[] scenarios =
        [
            .. plain
                .Indicators.Where(i => i.IsPresent && !i.Indicator.Steps.IsEmpty)
                .Select(i => new Scenario(
                    i.Indicator.Id,
                    [new AssumedValue(i.Indicator.Id, i.Raw, i.IsVerified ? 0.03 : 0.15, 0)]
                )),
        ];
        Assert.True(scenarios.Length > 15);
        ScenarioResult result = Assumptions.Assess(iso3, scenarios);
        foreach (ScenarioOutcome outcome in result.Outcomes)
        {
            Assert.All(outcome.Effects, e => Assert.Equal((0, 0, 0), (e.Change, e.Low, e.High)));
            Assert.All(outcome.Effects, e => Assert.Equal(e.Before, e.After));
            Assert.Equal(1, outcome.LabelStays);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Threads_change_no_digit(int threads)
    {
        Scenario[] scenarios =
        [
            Assumptions.Of(("PRE_LAW_TRADESECRET", 1)),
            Assumptions.Of(("PRE_NCSI", 90), ("PRE_LEAD_BODY", 3)),
            Assumptions.Of(("PRE_LEAD_BODY", 1), ("PRE_REMEDY", 2)),
            Assumptions.Of(("PRE_WGI_RL", null), ("PRE_WJP_CIVIL", null)),
        ];
        string[] one = Figures(1, scenarios);
        Assert.Equal(one, Figures(threads, scenarios));
        Assert.NotEqual(one, Figures(1, [.. scenarios.Reverse()]));
    }

    private static object Figures(IndicatorScore i) =>
        (i.Indicator.Id, i.EffectiveWeight, i.Raw, i.AsCoded, i.Value, i.Low, i.High, i.IsPresent, i.IsVerified);

    private static string[] Figures(int threads, Scenario[] scenarios) =>
        [
            .. Assumptions
                .Assess("VNM", new AssessmentOptions { Draws = 5000, Threads = threads }, scenarios)
                .Outcomes.SelectMany(Assumptions.Digits),
        ];
}
