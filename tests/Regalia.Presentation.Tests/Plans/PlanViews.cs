using Regalia.Assessment.Plans;
using Regalia.Presentation.Plans;

namespace Regalia.Presentation.Tests.Plans;

/// <summary>The plan of Viet Nam as readers see it, and with something changed.</summary>
internal static class PlanViews
{
    public static PlanView VietNam(AssessmentFixture fixture) => View(fixture, Make(fixture));

    /// <summary>The plan with values set: the id of an action and pairs of key and text.</summary>
    public static PlanView With(AssessmentFixture fixture, string id, params (string Key, string Text)[] values) =>
        With(fixture, Make(fixture), id, values);

    public static PlanView With(
        AssessmentFixture fixture,
        Plan plan,
        string id,
        params (string Key, string Text)[] values
    )
    {
        PlanReading reading = PlanEdit.Set(
            plan,
            id,
            [.. values.Select(v => KeyValuePair.Create(v.Key, v.Text))],
            fixture.Result.Release
        );
        Assert.True(reading.Plan is not null, string.Join('\n', reading.Faults));
        return View(fixture, reading.Plan);
    }

    private static PlanView View(AssessmentFixture fixture, Plan plan) =>
        PlanView.Of(plan, fixture.Result.Release, fixture.Result.Framework);

    private static Plan Make(AssessmentFixture fixture) =>
        PlanMaker
            .Make(
                fixture.Result,
                fixture.Country(AssessmentFixture.VietNam).Country,
                new PlanOptions { Created = new DateOnly(2026, 11, 23) },
                TestContext.Current.CancellationToken
            )
            .Plan;
}
