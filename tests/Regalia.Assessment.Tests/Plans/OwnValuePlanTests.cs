using System.Collections.Immutable;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Plans;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Tests.Overlays;

namespace Regalia.Assessment.Tests.Plans;

/// <summary>Values of one's own stand in place of the public ones, in what is planned and in what it should bring.</summary>
public sealed class OwnValuePlanTests
{
    [Fact]
    public void An_own_value_that_is_full_closes_the_gap_and_fulfils_the_prerequisite()
    {
        Plan plan = Make(
            new AssumedValue("PRE_LEAD_BODY", 4, 0.03, 0),
            new AssumedValue("PRE_LAW_ECONESP", 1, 0.03, 0)
        );
        Assert.DoesNotContain(plan.Actions, a => a.Gap is "PRE_LEAD_BODY" or "PRE_LAW_ECONESP");
        Assert.Empty(plan.Actions.First(a => a.Gap == "PRE_IP_OUTREACH").DependsOn);
    }

    [Fact]
    public void What_is_scored_once_it_is_answered_gets_an_expected_rise()
    {
        PlanAction lead = Make(new AssumedValue("PRE_LEAD_BODY", 0, 0.03, 0))
            .Actions.First(a => a.Gap == "PRE_LEAD_BODY");
        // Its weight among its siblings, 0.15 of 1.15, times that of its parents: .35 / .90 of preparedness.
        Assert.InRange(100 * 0.15 / 1.15 * 0.35 / 0.90, lead.Preparedness!.Low, lead.Preparedness.High);
        Assert.True(lead.Preparedness.Low > 1);
        Assert.Null(lead.Note);
    }

    [Fact]
    public void What_does_not_apply_is_not_planned_for()
    {
        Plan plan = Make(new AssumedValue("PRE_LEAD_BODY", null, 0, 0), new AssumedValue("PRE_NCSI", null, 0, 0));
        Assert.DoesNotContain(plan.Actions, a => a.Gap is "PRE_LEAD_BODY" or "PRE_NCSI");
    }

    // Nothing scores a lead body yet: that the question does not arise must reach the plan all the same.
    [Fact]
    public void Not_applicable_counts_where_nothing_is_scored_too()
    {
        Assert.Contains(PlanSample.VietNam.Plan.Actions, a => a.Gap == "PRE_LEAD_BODY");
        Plan plan = Make(Answers(OwnAnswers.Said("PRE_LEAD_BODY", "not_applicable")));
        Assert.DoesNotContain(plan.Actions, a => a.Gap == "PRE_LEAD_BODY");
        Assert.Empty(plan.Actions.First(a => a.Gap == "PRE_IP_OUTREACH").DependsOn);
        Assert.Equal(
            PlanSample.VietNam.Plan.Find("A02")!.Readiness,
            plan.Actions.First(a => a.Gap == PlanSample.VietNam.Plan.Find("A02")!.Gap).Readiness
        );
    }

    [Fact]
    public void Unknown_answers_and_none_leave_the_public_plan_as_it_is()
    {
        Assert.Empty(Answers(OwnAnswers.Said("PRE_LEAD_BODY", "unknown"), OwnAnswers.Said("PRE_CROWN_LIST", null)));
        Plan plan = Make(Answers(OwnAnswers.Said("PRE_LEAD_BODY", "unknown")));
        Assert.True(plan.IsOfOwnAnswers);
        Assert.Equal(PlanSample.VietNam.Plan.Actions.Select(a => a.Gap), plan.Actions.Select(a => a.Gap));
    }

    [Fact]
    public void Answers_that_no_score_uses_are_there_with_their_value()
    {
        OwnAnswer[] answers =
        [
            .. Answers(
                OwnAnswers.Said("THR_RATE", "yes"),
                OwnAnswers.Said("OWN_DRILLS", "yes"),
                OwnAnswers.Said("PRE_LAW_TRADESECRET", "partly"),
                OwnAnswers.Number("PRE_NCSI", 40)
            ),
        ];
        Assert.Equal(
            [("THR_RATE", 1, false), ("PRE_LAW_TRADESECRET", 0.5, true), ("PRE_NCSI", 40.0, true)],
            answers.Select(a => (a.Indicator, a.Value!.Value, a.Assumed is not null))
        );
    }

    // Readiness of one scenario with all targets: no rise alone is as large, and the labels make 1.
    [Fact]
    public void All_actions_at_once_are_reckoned_together()
    {
        AllDone all = PlanSample.VietNam.Plan.AllDone!;
        AllDone three = PlanSample.Make("VNM", most: 3).Plan.AllDone!;
        Assert.InRange(all.Readiness, all.Low, all.High);
        Assert.True(all.Readiness > three.Readiness);
        Assert.Equal(1, all.Labels.Sum(l => l.Probability), 3);
        Assert.Equal(BundledRelease.Framework.Labels.Names, all.Labels.Select(l => l.Label));
        ScenarioOutcome outcome = ScenarioAssessor
            .Assess(
                BundledRelease.Release,
                BundledRelease.Framework,
                BundledRelease.Country("VNM").Country,
                [
                    new Scenario(
                        "all",
                        [
                            .. PlanSample
                                .VietNam.Plan.Actions.Where(a => a.Readiness is not null)
                                .Select(a => new AssumedValue(
                                    a.Gap!,
                                    a.Target,
                                    BundledRelease.Framework.Draws.FlagErrorSourced,
                                    0
                                )),
                        ]
                    ),
                ],
                new AssessmentOptions { Draws = 2500 },
                TestContext.Current.CancellationToken
            )
            .Outcomes[0];
        Assert.Equal(all, AllDone.Of(outcome)! with { Labels = all.Labels });
        Assert.Equal(all.Labels, AllDone.Of(outcome)!.Labels);
    }

    // Half the way is known for sure: the other half is worth weight x 50, whatever the public value says.
    [Fact]
    public void The_rise_starts_from_the_own_value()
    {
        PlanAction half = Make(new AssumedValue("PRE_IP_OUTREACH", 0.5, 0, 0))
            .Actions.First(a => a.Gap == "PRE_IP_OUTREACH");
        PlanAction none = Make(new AssumedValue("PRE_IP_OUTREACH", 0, 0, 0))
            .Actions.First(a => a.Gap == "PRE_IP_OUTREACH");
        Assert.InRange(half.Readiness!.Value / none.Readiness!.Value, 0.48, 0.52);
        Assert.InRange(50 * 0.35 * 0.35, half.Readiness.Low, half.Readiness.High);
    }

    [Fact]
    public void A_basis_that_assumes_nothing_changes_no_digit()
    {
        ImmutableArray<Scenario> scenarios = [new("x", [new("PRE_IP_OUTREACH", 1, 0.03, 0)])];
        Assert.Equal(Effects(scenarios, null), Effects(scenarios, new Scenario("nothing", [])));
    }

    [Fact]
    public void A_scenario_held_against_itself_changes_nothing()
    {
        Scenario own = new("own", [new("PRE_LEAD_BODY", 2, 0.15, 0), new("PRE_NCSI", 50, 0, 10)]);
        Assert.All(
            Effects([own], own),
            effect => Assert.Equal((0.0, 0.0, 0.0), (effect.Change, effect.Low, effect.High))
        );
    }

    private static ImmutableArray<ScoreEffect> Effects(ImmutableArray<Scenario> scenarios, Scenario? basis)
    {
        var options = new AssessmentOptions { Draws = 1500 };
        var country = BundledRelease.Country("VNM").Country;
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ScenarioResult result = basis is null
            ? ScenarioAssessor.Assess(
                BundledRelease.Release,
                BundledRelease.Framework,
                country,
                scenarios,
                options,
                cancellation
            )
            : ScenarioAssessor.AssessAgainst(
                BundledRelease.Release,
                BundledRelease.Framework,
                country,
                basis,
                scenarios,
                options,
                cancellation
            );
        return result.Outcomes[0].Effects;
    }

    private static ImmutableArray<OwnAnswer> Answers(params OverlayAnswer[] answers) =>
        OwnAnswer.Of(
            OwnAnswers.Overlay(answers),
            OwnAnswers.Checklist,
            BundledRelease.Release,
            BundledRelease.Framework
        );

    private static Plan Make(params ImmutableArray<AssumedValue> own) => Make([.. own.Select(OwnAnswer.Of)]);

    private static Plan Make(ImmutableArray<OwnAnswer> own) =>
        PlanMaker
            .Make(
                BundledRelease.FewDraws,
                BundledRelease.Country("VNM").Country,
                new PlanOptions { Created = PlanSample.Day, Own = own },
                TestContext.Current.CancellationToken
            )
            .Plan;
}
