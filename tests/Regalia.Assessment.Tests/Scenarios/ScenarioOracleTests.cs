using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;

namespace Regalia.Assessment.Tests.Scenarios;

/// <summary>
/// The same question asked another way: the value is written into a copy of the release, and the whole assessment runs.
/// </summary>
public sealed class ScenarioOracleTests
{
    private const int Value = 3;
    private const int State = 5;

    [Theory]
    [InlineData("VNM", "PRE_LAW_TRADESECRET", "1")]
    [InlineData("BRA", "PRE_INCIDENT_DUTY", "1")]
    [InlineData("IDN", "PRE_FDI_SCREEN", "0")]
    public void A_coded_value_scores_as_if_it_stood_in_the_release(string iso3, string indicator, string value)
    {
        using var copy = new ReleaseCopy();
        copy.Cell("observations.csv", iso3 + "," + indicator + ",", Value, _ => value);
        CountryAssessment written = copy.Assess(Assumptions.Few).Country(iso3);
        IndicatorScore replaced = written.Indicator(indicator);
        Assert.Equal(double.Parse(value, System.Globalization.CultureInfo.InvariantCulture), replaced.Raw);

        var scenario = new Scenario(
            "as written",
            [new AssumedValue(indicator, replaced.Raw, replaced.IsVerified ? 0.03 : 0.15, 0)]
        );
        AssertSame(written, Assert.Single(Assumptions.Assess(iso3, scenario).Outcomes));
    }

    [Fact]
    public void Weights_score_as_if_they_stood_in_the_framework()
    {
        using var copy = new ReleaseCopy();
        Rewrite(
            copy,
            "framework.yaml",
            text =>
                text.Replace(
                        "    weight: 0.10\n    aggregate",
                        "    weight: 0.30\n    aggregate",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "PRE_CERT, parent: reactive, weight: 0.25",
                        "PRE_CERT, parent: reactive, weight: 0.50",
                        StringComparison.Ordinal
                    )
        );
        CountryAssessment written = copy.Assess(Assumptions.Few).Country("VNM");
        ScenarioResult result = Assumptions.Assess(
            "VNM",
            new Scenario("weights", [])
            {
                Weights = [new AssumedWeight("guardrails", 0.3), new AssumedWeight("PRE_CERT", 0.5)],
            }
        );
        AssertSame(written, Assert.Single(result.Outcomes));
        Assert.Equal(BundledRelease.Assess(Assumptions.Few).Country("VNM").Composites, result.Composites);
    }

    [Fact]
    public void An_indicator_that_joins_scores_as_if_the_framework_weighed_it()
    {
        using var copy = new ReleaseCopy();
        Rewrite(
            copy,
            "framework.yaml",
            // Scored by the framework, it needs no weight for the day that it is answered.
            text =>
                string.Join(
                        '\n',
                        text.Split('\n')
                            .Where(l => !l.Contains("{ code: PRE_LEAD_BODY, weight:", StringComparison.Ordinal))
                    )
                    .Replace(
                        "code: PRE_LEAD_BODY, parent: defensive, weight: 0,",
                        "code: PRE_LEAD_BODY, parent: defensive, weight: 0.15,",
                        StringComparison.Ordinal
                    )
        );
        Rewrite(
            copy,
            "indicators.csv",
            text =>
                string.Join(
                    '\n',
                    text.Split('\n')
                        .Select(l =>
                            l.StartsWith("PRE_LEAD_BODY,", StringComparison.Ordinal)
                                ? l.Replace(",not_measured,", ",coded,", StringComparison.Ordinal)
                                : l
                        )
                )
        );
        string other = File.ReadLines(Path.Combine(copy.Folder, "observations.csv"))
            .First(l => l.StartsWith("VNM,PRE_IP_OUTREACH,", StringComparison.Ordinal));
        string[] cells = other.Split(',');
        cells[1] = "PRE_LEAD_BODY";
        cells[Value] = "3";
        cells[State] = "value";
        copy.Rows("observations.csv", rows => rows.Append(string.Join(',', cells)));
        CountryAssessment written = copy.Assess(Assumptions.Few).Country("VNM");
        bool verified = written.Indicator("PRE_LEAD_BODY").IsVerified;
        ScenarioResult result = Assumptions.Assess(
            "VNM",
            new Scenario("joins", [new AssumedValue("PRE_LEAD_BODY", 3, verified ? 0.03 : 0.15, 0)])
        );
        AssertSame(written, Assert.Single(result.Outcomes));
    }

    [Fact]
    public void What_is_left_out_leaves_its_weight_to_its_siblings()
    {
        ScenarioResult result = Assumptions.Assess("BRA", Assumptions.Of(("PRE_CERT", null)));
        ScenarioOutcome outcome = Assert.Single(result.Outcomes);
        Dictionary<string, double> coded = result.Indicators.ToDictionary(
            i => i.Indicator.Id,
            i => i.AsCoded ?? double.NaN
        );
        double reactive =
            (
                (0.15 * coded["PRE_FIRST"])
                + (0.30 * coded["PRE_WGI_RL"])
                + (0.15 * coded["PRE_WJP_CIVIL"])
                + (0.15 * coded["PRE_WJP_CRIM"])
            ) / 0.75;
        Assert.Equal(reactive, outcome["reactive"].After.AsCoded!.Value, 1e-10);
        Assert.Equal(0.75, outcome["reactive"].After.Coverage, 1e-12);
        Assert.False(Assert.Single(outcome.Indicators).IsPresent);
        Assert.Null(outcome.Indicators[0].Value);
        Assert.Equal(outcome["legislative"].Before, outcome["legislative"].After);
    }

    private static void Rewrite(ReleaseCopy copy, string file, Func<string, string> change)
    {
        string path = Path.Combine(copy.Folder, file);
        string before = File.ReadAllText(path);
        string after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(path, after);
    }

    private static void AssertSame(CountryAssessment written, ScenarioOutcome outcome)
    {
        Assert.Equal(written.Label.Shown, outcome.Label.Shown);
        Assert.Equal(written.Label.Probabilities, outcome.Label.Probabilities);
        Assert.Equal(written.Composites, outcome.Effects.Select(e => e.After));
        Assert.All(
            outcome.Indicators,
            i =>
            {
                IndicatorScore there = written.Indicator(i.Indicator.Id);
                Assert.Equal((there.Value, there.Low, there.High), (i.Value, i.Low, i.High));
                Assert.Equal(there.EffectiveWeight, i.EffectiveWeight);
            }
        );
    }
}
