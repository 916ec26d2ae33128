using Regalia.Assessment.Checklists;
using Regalia.Assessment.Plans;
using Regalia.Evidence;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Tests.Overlays;
using Regalia.Presentation.Views;
using Regalia.Presentation.Views.Own;

namespace Regalia.Presentation.Tests.Views;

/// <summary>The pages on measures and on the method, made from the release of the tests.</summary>
internal static class MeasurePages
{
    public static ViewSource Source(AssessmentFixture fixture, bool showsRestricted = true)
    {
        ChecklistReading reading = ChecklistReader.Read(fixture.Result.Release);
        Assert.True(reading.Checklist is not null, string.Join('\n', reading.Faults));
        return new ViewSource(fixture.Result, reading.Checklist, showsRestricted);
    }

    public static Country Country(ViewSource source, string code) => source.Release.Country(Iso3.Parse(code))!;

    /// <summary>One of each kind, what may be chosen in it included.</summary>
    public static IEnumerable<View> OneOfEach(ViewSource source)
    {
        Country vietNam = Country(source, "VNM");
        yield return GuardrailsView.Of(source, new GuardrailsChoice());
        yield return GuardrailsView.Of(source, new GuardrailsChoice { Countries = [vietNam], Type = "treaty" });
        yield return InstrumentView.Of(source, source.Release.Instruments[0]);
        yield return CoverageView.Of(source, vietNam);
        yield return LayersView.Of(source);
        yield return CountryLayersView.Of(source, vietNam);
        yield return PracticesView.Of(source, new PracticesChoice());
        yield return PracticesView.Of(source, new PracticesChoice { SimilarTo = vietNam, Stage = "prevent" });
        yield return PracticesView.Of(
            source,
            new PracticesChoice
            {
                Gap = source.Release.Indicator("PRE_NCSI"),
                Approach = "due-diligence",
                Stage = "recover",
            }
        );
        yield return PracticeView.Of(source, source.Release.Practices[0]);
        yield return ActionPlanView.Of(source, vietNam);
        yield return WhatIfView.Of(source, new WhatIfChoice { Country = vietNam });
        yield return WhatIfView.Of(
            source,
            new WhatIfChoice
            {
                Country = vietNam,
                Values = ["PRE_LAW_ECONESP=1"],
                Weights = ["defensive=0.5"],
            }
        );
        yield return MethodView.Of(source);
        yield return DataView.Of(source);
        yield return AboutView.Of(source);
    }

    /// <summary>The pages of files on one's own machine.</summary>
    public static IEnumerable<View> Own(ViewSource source)
    {
        yield return OwnAnswersView.Of(
            source,
            OwnAnswersOfVietNam.Assess(source.Result, OwnAnswersOfVietNam.Overlay())
        );
        yield return OwnPlanView.Of(source, Plan(source));
    }

    public static Plan Plan(ViewSource source) =>
        SuggestedPlan.Of(source.Result, Country(source, "VNM"), source.Checklist).Plan;
}
