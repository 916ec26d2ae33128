using System.Collections.Immutable;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Scenarios;
using Regalia.Evidence;
using static Regalia.Assessment.Tests.Overlays.OwnAnswers;

namespace Regalia.Assessment.Tests.Overlays;

public sealed class OverlayScenarioTests
{
    [Theory]
    [InlineData("yes", 1)]
    [InlineData("partly", 0.5)]
    [InlineData("no", 0)]
    public void Words_take_the_value_of_their_question(string word, double value)
    {
        AssumedValue assumed = Assert.Single(Values(Said("PRE_LAW_TRADESECRET", word)));
        Assert.Equal(new AssumedValue("PRE_LAW_TRADESECRET", value, 0.03, 0), assumed);
    }

    [Fact]
    public void A_rubric_takes_its_steps() =>
        Assert.Equal(2, Assert.Single(Values(Said("PRE_REMEDY", "partly"))).Value);

    [Theory]
    [InlineData("high", 0.03, 2)]
    [InlineData("medium", 0.09, 5)]
    [InlineData("low", 0.15, 10)]
    [InlineData(null, 0.15, 10)]
    public void Confidence_widens_steps_by_chance_of_error_and_numbers_by_points(
        string? confidence,
        double flagError,
        double sd
    )
    {
        Assert.Equal(
            [new AssumedValue("GRD_BUDAPEST", 1, flagError, 0), new AssumedValue("PRE_NCSI", 61.5, 0, sd)],
            Values(Said("GRD_BUDAPEST", "yes", confidence), Number("PRE_NCSI", 61.5, confidence))
        );
    }

    [Theory]
    [InlineData("high", 2)]
    [InlineData("low", 10)]
    public void A_number_errs_as_the_published_one_does(string confidence, double sd)
    {
        Observation known = BundledRelease.Release.ObservationsOf("PRE_WGI_RL", Iso3.Parse("VNM"))[0];
        double points = known.StandardError!.Value * 100 / (2 - -1.5);
        Assert.True(points > 1);
        AssumedValue assumed = Assert.Single(Values(Number("PRE_WGI_RL", 0.3, confidence)));
        Assert.Equal(Math.Sqrt((sd * sd) + (points * points)), assumed.Sd, 12);
    }

    [Fact]
    public void A_share_of_some_sectors_is_not_that_of_all()
    {
        Overlay overlay = With([Sector("a", 60, false), Sector("b", 40, true, TlpMarking.Red)]);
        Assert.Empty(Of(OverlayExtract.Of(overlay, TlpMarking.Amber).Overlay).Values);
        Assert.Single(Of(OverlayExtract.Of(overlay, TlpMarking.Red).Overlay).Values);
        Assert.Empty(Of(OverlayExtract.Of(overlay, TlpMarking.Clear).Overlay).Values);
    }

    [Fact]
    public void Not_applicable_leaves_out_what_is_scored_and_nothing_else()
    {
        AssumedValue assumed = Assert.Single(
            Values(Said("GRD_WASSENAAR", "not_applicable"), Said("PRE_REMEDY", "not_applicable"))
        );
        Assert.Equal(("GRD_WASSENAAR", (double?)null), (assumed.Indicator, assumed.Value));
    }

    [Theory]
    [InlineData("PRE_LAW_TRADESECRET", "unknown")]
    [InlineData("PRE_LAW_TRADESECRET", null)]
    [InlineData("OWN_DRILLS", "yes")] // a question of one's own
    [InlineData("THR_RATE", "yes")] // estimated from incident counts
    [InlineData("PRE_GONE", "yes")] // no longer asked
    public void What_says_nothing_of_a_score_assumes_nothing(string question, string? word) =>
        Assert.Empty(Values(Said(question, word)));

    [Fact]
    public void An_answer_off_the_scale_is_a_fault_of_the_caller() =>
        Assert.Contains(
            "GRD_WASSENAAR",
            Assert.Throws<ArgumentException>(() => Values(Said("GRD_WASSENAAR", "partly"))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Registered_sectors_answer_for_the_crown_jewels_with_medium_confidence()
    {
        Scenario scenario = Of(With([Sector("a", 60, false), Sector("b", 40, true)]));
        Assert.Equal(new AssumedValue("EXP_CROWN_JEWELS", 2, 0.09, 0), Assert.Single(scenario.Values));
    }

    private static ImmutableArray<AssumedValue> Values(params OverlayAnswer[] answers) => Of(Overlay(answers)).Values;

    private static Scenario Of(Overlay overlay) =>
        OverlayScenario.Of(overlay, Checklist, BundledRelease.Release, BundledRelease.Framework);
}
