using Regalia.Assessment.Framework;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Scenarios;
using static Regalia.Assessment.Tests.Overlays.OwnAnswers;

namespace Regalia.Assessment.Tests.Overlays;

/// <summary>Viet Nam: party to neither the Budapest Convention nor Wassenaar, both read at the source.</summary>
public sealed class OverlayAssessmentTests
{
    // Weights of framework.yaml, written out: guardrails .10 of readiness, Budapest .15 and Wassenaar .10 of guardrails.
    private const double Budapest = 100 * 0.10 * 0.15 / (0.20 + 0.20 + 0.15 + 0.05 + 0.10 + 0.10 + 0.10 + 0.10);

    private static readonly AssessmentOptions Few = new() { Draws = 2500 };

    [Fact]
    public void A_yes_where_public_says_no_raises_the_score_by_its_weight()
    {
        OverlayAssessment own = Assess(Overlay(Said("GRD_BUDAPEST", "yes")));
        OwnScore row = Assert.Single(own.Answers);
        Assert.Equal((0.0, 100.0, 100.0), (row.Public!.AsCoded, row.Own!.AsCoded, row.Difference));
        Assert.Equal(Budapest, CodedChange(own.Own, CompositeCodes.Readiness), 9);
        Assert.Equal(10 * Budapest, CodedChange(own.Own, CompositeCodes.Guardrails), 9);
        Assert.Equal(0, CodedChange(own.Own, CompositeCodes.Preparedness), 9);
        Assert.Equal(OwnScoreAdvice.Publish, row.Advice);
        Assert.InRange(row.Readiness!.Change!.Value, 0.8 * Budapest, 1.2 * Budapest);
        Assert.True(row.Readiness.Low < row.Readiness.Change && row.Readiness.Change < row.Readiness.High);
        Assert.Equal([row], own.ToPublish);
    }

    [Fact]
    public void Public_scores_are_those_of_the_assessment_to_the_last_digit()
    {
        OverlayAssessment own = Assess(Overlay(Said("GRD_BUDAPEST", "yes")));
        CountryAssessment known = BundledRelease.FewDraws.Country("VNM");
        Assert.Equal(known.Composites.AsEnumerable(), own.Result.Composites.AsEnumerable());
        Assert.Equal(
            known.Indicators.Select(i => (i.Indicator.Id, i.AsCoded, i.Value, i.Low, i.High)),
            own.Result.Indicators.Select(i => (i.Indicator.Id, i.AsCoded, i.Value, i.Low, i.High))
        );
        Assert.Equal(known.Label.Shown, own.Result.Label.Shown);
    }

    [Fact]
    public void As_coded_single_answers_add_up_where_each_replaces_a_value_and_only_there()
    {
        OverlayAnswer[] replacing = [Said("GRD_BUDAPEST", "yes"), Said("PRE_IP_OUTREACH", "partly")];
        OverlayAssessment plain = Assess(Overlay(replacing));
        Assert.True(plain.AddsUpAsCoded);
        Assert.Equal(Together(plain), Singly(plain), 9);

        OverlayAssessment joined = Assess(
            Overlay([.. replacing, Said("PRE_LEAD_BODY", "yes"), Said("PRE_CROWN_LIST", "not_applicable")])
        );
        Assert.False(joined.AddsUpAsCoded);
        Assert.NotEqual(Together(joined), Singly(joined), 3);
    }

    [Fact]
    public void What_is_not_scored_publicly_joins_with_its_own_weight()
    {
        OverlayAssessment own = Assess(Overlay(Said("PRE_REMEDY", "partly")));
        OwnScore row = Assert.Single(own.Answers);
        Assert.Null(row.Public);
        Assert.Null(row.Difference);
        Assert.Equal(50, row.Own!.AsCoded);
        Assert.Equal(OwnScoreAdvice.NotScoredYet, row.Advice);
        // Reactive: the five stated weights make 1, remedy joins with .20: (before + .20 x 50) / 1.20.
        ScoreEffect reactive = own.Own["reactive"];
        Assert.Equal((reactive.Before.AsCoded!.Value + (0.20 * 50)) / 1.20, reactive.After.AsCoded!.Value, 9);
        Assert.Empty(own.ToPublish);
    }

    [Fact]
    public void Not_applicable_leaves_its_weight_to_the_siblings()
    {
        OverlayAssessment own = Assess(Overlay(Said("GRD_WASSENAAR", "not_applicable")));
        OwnScore row = Assert.Single(own.Answers);
        Assert.Equal(OwnScoreAdvice.LeftOut, row.Advice);
        Assert.Null(row.Own);
        Assert.Null(row.Difference);
        // Wassenaar is 0 with .10 of 1: the other nine tenths now carry all.
        ScoreEffect guardrails = own.Own[CompositeCodes.Guardrails];
        Assert.Equal(guardrails.Before.AsCoded!.Value / 0.9, guardrails.After.AsCoded!.Value, 9);
    }

    [Theory]
    [InlineData("PRE_LAW_TRADESECRET", "no", OwnScoreAdvice.CorrectPublicRecord)]
    [InlineData("PRE_LAW_TRADESECRET", "yes", OwnScoreAdvice.Same)]
    [InlineData("PRE_IP_OUTREACH", "yes", OwnScoreAdvice.Publish)]
    [InlineData("PRE_IP_OUTREACH", "unknown", OwnScoreAdvice.NoScore)]
    [InlineData("OWN_DRILLS", "yes", OwnScoreAdvice.NoScore)]
    [InlineData("THR_RATE", "no", OwnScoreAdvice.NoScore)]
    public void Advice_follows_from_the_two_scores(string question, string word, OwnScoreAdvice advice)
    {
        OwnScore row = Assert.Single(Assess(Overlay(Said(question, word))).Answers);
        Assert.Equal(advice, row.Advice);
        Assert.Equal(advice == OwnScoreAdvice.NoScore, row.Assumed is null);
        Assert.Equal(advice == OwnScoreAdvice.NoScore, row.NotAssumed is not null);
    }

    [Theory]
    [InlineData("PRE_NCSI", 95, OwnScoreAdvice.AskPublisher)]
    [InlineData("PRE_NCSI", 5, OwnScoreAdvice.AskPublisher)]
    [InlineData("PRE_GCI_TOC", 60, OwnScoreAdvice.AskPublisher)] // the sum of three published scores
    public void What_others_publish_is_theirs_to_correct(string question, double number, OwnScoreAdvice advice)
    {
        OverlayAssessment own = Assess(Overlay(Number(question, number)));
        Assert.Equal(advice, Assert.Single(own.Answers).Advice);
        Assert.Empty(own.ToPublish);
    }

    [Fact]
    public void Less_confidence_is_a_wider_interval()
    {
        double[] widths =
        [
            .. new[] { "high", "medium", "low" }.Select(confidence =>
            {
                OwnScore row = Assert.Single(Assess(Overlay(Number("PRE_NCSI", 60, confidence))).Answers);
                return row.Own!.High!.Value - row.Own.Low!.Value;
            }),
        ];
        Assert.True(widths[0] < widths[1] && widths[1] < widths[2], string.Join(' ', widths));
        OwnScore silent = Assert.Single(Assess(Overlay(Number("PRE_NCSI", 60, confidence: null))).Answers);
        Assert.Equal(widths[2], silent.Own!.High - silent.Own.Low);
    }

    [Fact]
    public void What_brings_most_is_to_be_published_first()
    {
        OverlayAssessment own = Assess(
            Overlay(Said("GRD_BUDAPEST", "yes"), Said("PRE_IP_OUTREACH", "yes"), Said("GRD_WASSENAAR", "yes"))
        );
        Assert.Equal(["PRE_IP_OUTREACH", "GRD_BUDAPEST", "GRD_WASSENAAR"], own.ToPublish.Select(o => o.Question));
    }

    [Fact]
    public void Registered_sectors_enter_exposure_on_its_scale()
    {
        OverlayAssessment own = Assess(With([Sector("a", 100, false)]));
        OwnScore row = Assert.Single(own.Answers);
        Assert.Equal(("EXP_CROWN_JEWELS", "exposure", 100.0), (row.Question, row.Axis, row.Own!.AsCoded));
        Assert.Equal(4, own.CrownJewels!.Value);
        // Stock: the stated weights make 1, the jewels join with .20.
        ScoreEffect stock = own.Own[CompositeCodes.Stock];
        Assert.Equal((stock.Before.AsCoded!.Value + (0.20 * 100)) / 1.20, stock.After.AsCoded!.Value, 9);
        Assert.True(row.On(CompositeCodes.Exposure)!.Change > 0);
        Assert.Equal(0, row.Readiness!.Change);
    }

    [Fact]
    public void Nothing_answered_changes_nothing()
    {
        OverlayAssessment own = Assess(Overlay(Said("GRD_BUDAPEST", null)));
        Assert.Empty(own.Answers);
        Assert.All(own.Own.Effects, effect => Assert.Equal(0, effect.Change));
        Assert.Equal(1, own.Own.LabelStays);
        Assert.Equal(Checklist.Items.Length, own.Unanswered);
    }

    [Fact]
    public void What_is_left_out_does_not_count()
    {
        Overlay overlay = With(
            [Sector("secret", 50, false, TlpMarking.Red), Sector("open", 50, true, TlpMarking.Green)],
            Said("GRD_BUDAPEST", "yes", marking: TlpMarking.Red),
            Said("PRE_IP_OUTREACH", "yes", marking: TlpMarking.Green)
        );
        OverlayAssessment part = Assess(overlay, TlpMarking.Green);
        OverlayAssessment same = Assess(Overlay(Said("PRE_IP_OUTREACH", "yes", marking: TlpMarking.Green)));
        Assert.True(part.Extract.IsPartial);
        Assert.Equal(same.Own.Effects.AsEnumerable(), part.Own.Effects.AsEnumerable());
        // The open sector alone is a register of its own; the rest of a larger one says nothing of the whole.
        Assert.Equal(["PRE_IP_OUTREACH"], part.Answers.Select(a => a.Question));
        Assert.Null(part.CrownJewels);
    }

    private static double CodedChange(ScenarioOutcome outcome, string composite) =>
        outcome[composite].After.AsCoded!.Value - outcome[composite].Before.AsCoded!.Value;

    private static double Together(OverlayAssessment own) => CodedChange(own.Own, CompositeCodes.Readiness);

    private static double Singly(OverlayAssessment own) =>
        own.Answers.Where(a => a.Alone is not null).Sum(a => CodedChange(a.Alone!, CompositeCodes.Readiness));

    private static OverlayAssessment Assess(Overlay overlay, TlpMarking? limit = null) =>
        OverlayAssessment.Assess(
            BundledRelease.Release,
            BundledRelease.Framework,
            Checklist,
            OverlayExtract.Of(overlay, limit),
            Few,
            TestContext.Current.CancellationToken
        );
}
