using Regalia.Assessment.Plans;

namespace Regalia.Assessment.Tests.Plans;

/// <summary>What a plan lacks is advice, each time with what to do.</summary>
public sealed class PlanReviewTests
{
    [Fact]
    public void A_new_plan_lacks_owners_and_days_alone() =>
        Assert.All(
            PlanReview.Of(PlanSample.VietNam.Plan),
            finding => Assert.Equal("no owner and no due day", finding.Says)
        );

    [Fact]
    public void A_day_before_that_of_a_prerequisite_is_found()
    {
        Plan plan = Set("A01", ("due", "2027-06-30"), ("owner", "x"));
        plan = Set(plan, "A02", ("due", "2027-03-31"), ("owner", "x"));
        Assert.Equal(
            "due 2027-03-31, before A01 on which it depends (2027-06-30)",
            Assert.Single(PlanReview.Of(plan), f => f.Action == "A02").Says
        );
        Assert.DoesNotContain(PlanReview.Of(plan), f => f.Action == "A01");
    }

    [Fact]
    public void Done_without_proof_and_before_its_prerequisite_is_found()
    {
        Plan plan = Set("A02", ("status", "done"), ("proof", ""));
        Assert.Equal(
            ["done, while A01 on which it depends is proposed", "done without proof"],
            PlanReview.Of(plan).Where(f => f.Action == "A02").Select(f => f.Says)
        );
    }

    [Fact]
    public void What_waits_for_something_dropped_is_found()
    {
        Plan plan = Set("A01", ("status", "dropped"));
        Assert.Contains(PlanReview.Of(plan), f => f.Action == "A02" && f.Says == "depends on A01, which was dropped");
        Assert.DoesNotContain(PlanReview.Of(plan), f => f.Action == "A01");
    }

    [Fact]
    public void Next_steps_wait_for_nothing_that_is_not_done()
    {
        Plan plan = PlanSample.VietNam.Plan;
        Assert.Contains(plan.NextSteps, a => a.Id == "A01");
        Assert.DoesNotContain(plan.NextSteps, a => a.Id == "A02");
        Plan done = Set("A01", ("status", "done"));
        Assert.DoesNotContain(done.NextSteps, a => a.Id == "A01");
        Assert.Contains(done.NextSteps, a => a.Id == "A02");
        Assert.DoesNotContain(Set("A01", ("status", "dropped")).NextSteps, a => a.Id == "A02");
    }

    private static Plan Set(string id, params (string Key, string Value)[] values) =>
        Set(PlanSample.VietNam.Plan, id, values);

    private static Plan Set(Plan plan, string id, params (string Key, string Value)[] values) =>
        PlanEdit
            .Set(plan, id, [.. values.Select(v => KeyValuePair.Create(v.Key, v.Value))], BundledRelease.Release)
            .Plan!;
}
