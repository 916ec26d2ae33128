using CsCheck;
using Regalia.Assessment.Scenarios;
using Regalia.Evidence;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Scenarios;

public sealed class ScenarioRefusalTests
{
    private static readonly string[] Starts = ["", "L1", "PRE_NCSI", "guardrails", "T1"];

    [Theory]
    [InlineData("THR_RATE", "incident counts")]
    [InlineData("THR_ESPIONAGE_SHARE", "incident counts")]
    [InlineData("THR_TREND", "incident counts")]
    [InlineData("CTX_GDP", "input of EXP_RD_USD and EXP_IP_RECEIPTS_GDP")]
    [InlineData("PRE_GCI_TECH", "input of PRE_GCI_TOC")]
    [InlineData("PRE_WGI_CC", "context")]
    [InlineData("CTX_GDP_PC", "context")]
    public void What_cannot_be_assumed_says_why(string id, string reason)
    {
        Indicator indicator = BundledRelease.Release.Indicator(id)!;
        string? why = ScenarioAssessor.WhyNot(BundledRelease.Release, BundledRelease.Framework, indicator);
        Assert.NotNull(why);
        Assert.Contains(reason, why, StringComparison.Ordinal);
        Assert.EndsWith(".", why, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Assumptions.Assess("BRA", Assumptions.Of((id, 1))));
    }

    [Fact]
    public void What_has_no_weight_at_all_says_so()
    {
        var framework = BundledRelease.Framework with
        {
            Overlay = BundledRelease.Framework.Overlay with { Weights = [] },
        };
        Indicator indicator = BundledRelease.Release.Indicator("PRE_LEAD_BODY")!;
        Assert.Contains(
            "no weight",
            ScenarioAssessor.WhyNot(BundledRelease.Release, framework, indicator),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_scored_or_answerable_indicator_but_threat_can_be_assumed()
    {
        string[] free =
        [
            .. BundledRelease
                .Release.Indicators.Where(i =>
                    ScenarioAssessor.WhyNot(BundledRelease.Release, BundledRelease.Framework, i) is null
                )
                .Select(i => i.Id),
        ];
        Assert.Equal(
            BundledRelease
                .Framework.Indicators.Select(i => i.Code)
                .Where(i => i is not ("THR_RATE" or "THR_ESPIONAGE_SHARE" or "THR_TREND"))
                .Order(StringComparer.Ordinal),
            free.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("PRE_CERT", 0.7)]
    [InlineData("PRE_NCSI", 101)]
    [InlineData("PRE_NCSI", double.NaN)]
    [InlineData("EXP_PAT_RES", -1)]
    [InlineData("EXP_PAT_RES", double.PositiveInfinity)]
    [InlineData("PRE_LEAD_BODY", 2.5)]
    [InlineData("NOPE", 1)]
    public void A_value_that_cannot_be_is_refused(string id, double value) =>
        Assert.Throws<ArgumentException>(() => Assumptions.Assess("BRA", Assumptions.Of((id, value))));

    [Fact]
    public void Twice_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Assumptions.Assess("BRA", Assumptions.Of(("PRE_CERT", 0), ("PRE_CERT", 1)))
        );

    [Theory]
    [InlineData(0.6, 0)]
    [InlineData(-0.1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0.1, -1)]
    [InlineData(0.1, double.NaN)]
    public void An_error_that_cannot_be_is_refused(double flagError, double sd) =>
        Assert.Throws<ArgumentException>(() =>
            Assumptions.Assess("BRA", new Scenario("x", [new AssumedValue("PRE_CERT", 1, flagError, sd)]))
        );

    [Theory]
    [InlineData("nope", 1)]
    [InlineData("pressure", 1)]
    [InlineData("guardrails", -1)]
    [InlineData("guardrails", 1001)]
    [InlineData("guardrails", double.NaN)]
    [InlineData("PRE_LEAD_BODY", 0.2)]
    public void A_weight_that_cannot_be_is_refused(string code, double weight) =>
        Assert.Throws<ArgumentException>(() =>
            Assumptions.Assess("BRA", new Scenario("x", []) { Weights = [new AssumedWeight(code, weight)] })
        );

    [Theory]
    [InlineData("L1=1", "PRE_LAW_TRADESECRET", 1.0)]
    [InlineData("pre_law_tradesecret = 0.5", "PRE_LAW_TRADESECRET", 0.5)]
    [InlineData("PRE_WGI_RL=-1.25", "PRE_WGI_RL", -1.25)]
    [InlineData("EXP_RD_USD=2e9", "EXP_RD_USD", 2e9)]
    [InlineData("R4=NA", "PRE_WGI_RL", null)]
    public void Values_are_read_as_people_write_them(string text, string id, double? value)
    {
        ScenarioReading reading = Read([text], []);
        Assert.Empty(reading.Faults);
        AssumedValue assumed = Assert.Single(reading.Scenario!.Values);
        Assert.Equal((id, value, 0.03, 0.0), (assumed.Indicator, assumed.Value, assumed.FlagError, assumed.Sd));
    }

    [Theory]
    [InlineData("L1=0,5", FaultKind.Content, "0, 0.5, 1")]
    [InlineData("L1=", FaultKind.Content, "0, 0.5, 1")]
    [InlineData("L1=NaN", FaultKind.Content, "0, 0.5, 1")]
    [InlineData("D7=1,000", FaultKind.Content, "0 to 100")]
    [InlineData("L1", FaultKind.Content, "INDICATOR=VALUE")]
    [InlineData("=1", FaultKind.Missing, "id or short code")]
    [InlineData("PRE_LAW_TRADSECRET=1", FaultKind.Missing, "did you mean \"PRE_LAW_TRADESECRET\"?")]
    [InlineData("T1=3", FaultKind.Content, "incident counts")]
    public void What_cannot_be_read_says_what_was_expected(string text, FaultKind kind, string said)
    {
        ScenarioReading reading = Read([text], []);
        Assert.Null(reading.Scenario);
        Fault fault = Assert.Single(reading.Faults);
        Assert.Equal(kind, fault.Kind);
        Assert.Contains(said, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_indicator_under_two_names_is_still_twice()
    {
        Fault fault = Assert.Single(Read(["L1=1", "PRE_LAW_TRADESECRET=0"], []).Faults);
        Assert.Contains("each indicator set once", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_is_set_warns_of_what_stays()
    {
        Assert.Equal(
            ["EXP_RD_USD is computed from EXP_RD_GDP and stays as it is: set it too if it should move."],
            Read(["E1=2"], []).Cautions
        );
        Assert.Empty(Read(["E1=2", "EXP_RD_USD=3e9"], []).Cautions);
        Assert.Empty(Read(["L1=1"], []).Cautions);
    }

    /// <summary>Whatever is written, it is read or refused with a reason, and never a crash.</summary>
    [Fact]
    public void Anything_at_all_is_read_or_refused() =>
        Gen.Select(Gen.String[0, 12], Gen.Int[0, 4].Select(n => Starts[n]))
            .Sample(
                (rest, start) =>
                {
                    string[] texts = [start + rest, start + "=" + rest];
                    ScenarioReading reading = Read(texts, texts);
                    Assert.True(reading.Scenario is null ? reading.Faults.Length > 0 : reading.Faults.IsEmpty);
                },
                iter: 2000
            );

    private static ScenarioReading Read(string[] values, string[] weights) =>
        ScenarioReader.Read(BundledRelease.Release, BundledRelease.Framework, "test", values, weights);
}
