using System.Runtime.CompilerServices;
using Regalia.Assessment;
using Regalia.Assessment.Overlays;
using Regalia.Presentation.Views;
using Regalia.Presentation.Views.Own;

namespace Regalia.Web.OwnFiles;

/// <summary>Makes the view of an open file, each once.</summary>
/// <param name="source">What it is held against.</param>
/// <param name="stopping">Ends the draws when the server ends.</param>
internal sealed class OwnFileViews(ViewSource source, CancellationToken stopping)
{
    // Held by the open file itself: closed, a file takes its view with it, even if somebody asked for it at the same moment.
    private readonly ConditionalWeakTable<OpenFile, Lazy<Task<View>>> _views = [];

    /// <summary>The view of a file.</summary>
    public Task<View> OfAsync(OpenFile file) =>
        _views.GetValue(file, f => new Lazy<Task<View>>(() => Task.Run(() => Make(f.File), stopping))).Value;

    // With the seed and the draws of the public pages beside it, so that what differs is the answers.
    private View Make(OwnFile file) =>
        file.Overlay is { } overlay
            ? OwnAnswersView.Of(
                source,
                OverlayAssessment.Assess(
                    source.Release,
                    source.Framework,
                    source.Checklist,
                    OverlayExtract.Of(overlay, limit: null),
                    new AssessmentOptions
                    {
                        Seed = source.Result.Seed,
                        Draws = source.Result.Draws,
                        Selection = source.Result.Selection,
                    },
                    stopping
                )
            )
            : OwnPlanView.Of(source, file.Plan!);
}
