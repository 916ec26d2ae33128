using Regalia.Assessment;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Framework;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Views;

namespace Regalia.Web.Tests.Harness;

/// <summary>The bundled release, assessed once for all tests with few draws: what a page says is tested elsewhere.</summary>
internal static class ServedAssessment
{
    private const int Draws = 200;
    private static readonly Lazy<ViewSource> Made = new(Assess);

    public static ViewSource Source => Made.Value;

    private static ViewSource Assess()
    {
        string data = Repository.Path("data");
        EvidenceRelease release = ReleaseReader.Read(data).Release!;
        AssessmentFramework framework = FrameworkReader.Read(data).Framework!;
        return new ViewSource(
            Assessor.Assess(release, framework, new AssessmentOptions { Draws = Draws, Compare = true }),
            ChecklistReader.Read(release).Checklist!,
            ShowsRestricted: true
        );
    }
}
