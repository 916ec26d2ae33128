using Regalia.Assessment;
using Regalia.Assessment.Checklists;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

/// <summary>What views draw from: the fixture's release, assessed once with every pair compared.</summary>
internal static class ViewSources
{
    private static readonly Lock Once = new();
    private static AssessmentResult? _compared;

    public static ViewSource Of(AssessmentFixture fixture, bool showsRestricted = true)
    {
        lock (Once)
        {
            _compared ??= Assessor.Assess(
                fixture.Result.Release,
                fixture.Result.Framework,
                new AssessmentOptions { Draws = fixture.Result.Draws, Compare = true }
            );
            return Of(_compared, showsRestricted);
        }
    }

    public static ViewSource Of(AssessmentResult result, bool showsRestricted) =>
        new(result, ChecklistReader.Read(result.Release).Checklist!, showsRestricted);
}
