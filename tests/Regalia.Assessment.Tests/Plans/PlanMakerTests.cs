using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Plans;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Plans;

/// <summary>From the gaps of the bundled release to plans.</summary>
public sealed class PlanMakerTests
{
    public static TheoryData<string> Countries => [.. BundledRelease.Release.Countries.Select(c => c.Code.ToString())];

    [Theory]
    [MemberData(nameof(Countries))]
    public void Every_gap_has_an_action_or_a_reason_and_nothing_comes_too_early(string country)
    {
        PlanMaking making = PlanSample.Make(country);
        var gaps = BundledRelease.FewDraws.Country(country).Gaps.Select(g => g.Indicator.Id);
        string[] planned = [.. making.Plan.Actions.Select(a => a.Gap!), .. making.LeftOut.Select(g => g.Indicator.Id)];
        Assert.Empty(gaps.Except(planned));
        Assert.Equal(planned.Length, planned.Distinct().Count());
        HashSet<string> before = [];
        foreach (PlanAction action in making.Plan.Actions)
        {
            Assert.True(before.IsSupersetOf(action.DependsOn), action.Id + " comes too early");
            before.Add(action.Id);
            Assert.True(action.OwnIdea == action.Practices.IsEmpty);
            Assert.NotNull(action.Proof);
        }
        Assert.Equal(
            Enumerable
                .Range(1, making.Plan.Actions.Length)
                .Select(n => "A" + n.ToString("D2", CultureInfo.InvariantCulture)),
            making.Plan.Actions.Select(a => a.Id)
        );
    }

    [Fact]
    public void No_outreach_without_a_lead_body()
    {
        Plan plan = PlanSample.VietNam.Plan;
        PlanAction lead = plan.Actions.First(a => a.Gap == "PRE_LEAD_BODY");
        PlanAction outreach = plan.Actions.First(a => a.Gap == "PRE_IP_OUTREACH");
        Assert.Equal([lead.Id], outreach.DependsOn);
        Assert.Null(lead.Readiness);
        Assert.Null(lead.Preparedness);
        Assert.Contains("not scored", lead.Note, StringComparison.Ordinal);
        Assert.False(lead.OwnIdea);
    }

    // Readiness has no other part that moves: weight x shortfall, in points.
    [Fact]
    public void The_expected_rise_is_near_what_the_stated_weights_give()
    {
        foreach (PlanAction action in PlanSample.VietNam.Plan.Actions.Where(a => a.Readiness is not null))
        {
            Gap gap = BundledRelease.FewDraws.Country("VNM").Gaps.First(g => g.Indicator.Id == action.Gap);
            double rise = BundledRelease.Framework.Plan.MeasuredRise;
            double points = gap.Indicator.Steps.IsEmpty ? gap.Weight * Math.Min(100 - gap.AsCoded, rise) : gap.Points;
            Assert.InRange(points, action.Readiness!.Low - 0.01, action.Readiness.High + 0.01);
        }
    }

    [Fact]
    public void Targets_are_full_for_flags_and_ten_points_more_for_what_is_measured()
    {
        Plan plan = PlanSample.VietNam.Plan;
        Indicator ncsi = BundledRelease.Release.Indicator("PRE_NCSI")!;
        double now = BundledRelease.FewDraws.Country("VNM").Indicators.First(i => i.Indicator.Id == ncsi.Id).Raw!.Value;
        Assert.Equal(now + 10, plan.Actions.First(a => a.Gap == ncsi.Id).Target!.Value, 4);
        Assert.Equal(1, plan.Actions.First(a => a.Gap == "PRE_LAW_ECONESP").Target);
        Assert.Equal(4, plan.Actions.First(a => a.Gap == "PRE_LEAD_BODY").Target);
    }

    [Fact]
    public void The_order_is_that_of_the_numbers_in_the_file()
    {
        Plan plan = PlanSample.VietNam.Plan;
        var byId = plan.Actions.ToDictionary(a => a.Id);
        var order = ActionOrder.Of(
            plan.Actions.Select(a => new ActionCandidate(
                a.Gap!,
                a.Readiness?.Value,
                a.Effort,
                [.. a.DependsOn.Select(id => byId[id].Gap!)]
            ))
        );
        Assert.Equal(order.Select(c => c.Indicator), plan.Actions.Select(a => a.Gap));
    }

    [Fact]
    public void Same_bytes_on_any_number_of_threads_and_under_any_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach ((int threads, string culture) in new[] { (1, "th-TH"), (2, "tr-TR"), (7, "ar-SA"), (3, "de-DE") })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(PlanSample.Text, PlanSample.Make("VNM", threads: threads).Plan.Document.Text);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Most_takes_the_first_of_the_order()
    {
        PlanMaking five = PlanSample.Make("VNM", most: 5);
        Assert.Equal(5, five.Plan.Actions.Length);
        Assert.Equal(PlanSample.VietNam.Plan.Actions.Length - 5, five.Further);
        Assert.Equal(PlanSample.VietNam.Plan.Actions.Take(5).Select(a => a.Gap), five.Plan.Actions.Select(a => a.Gap));
    }

    [Fact]
    public void A_gap_without_a_measure_is_left_out_and_said()
    {
        AssessmentFramework framework = BundledRelease.Framework;
        PlanRules rules = framework.Plan with
        {
            Measures = [.. framework.Plan.Measures.Where(m => m.Indicator != "PRE_LAW_ECONESP")],
        };
        PlanMaking making = PlanMaker.Make(
            BundledRelease.FewDraws with
            {
                Framework = framework with { Plan = rules },
            },
            BundledRelease.Country("VNM").Country,
            new PlanOptions { Created = PlanSample.Day },
            TestContext.Current.CancellationToken
        );
        // The groups of experts have ended and the G20 takes no members: nobody can plan for a seat in them.
        Assert.Equal(["GRD_G20", "GRD_GGE", "PRE_LAW_ECONESP"], making.LeftOut.Select(l => l.Indicator.Id).Order());
        LeftOutGap left = making.LeftOut.First(l => l.Indicator.Id == "PRE_LAW_ECONESP");
        Assert.Contains("framework.yaml", left.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(making.Plan.Actions, a => a.Gap == "PRE_LAW_ECONESP");
    }
}
