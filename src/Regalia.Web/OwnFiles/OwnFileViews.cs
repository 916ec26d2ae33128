using Regalia.Assessment;
using Regalia.Assessment.Overlays;
using Regalia.Presentation.Views;
using Regalia.Presentation.Views.Own;

namespace Regalia.Web.OwnFiles;

/// <summary>Makes the view of a file, each once.</summary>
/// <param name="source">What it is held against.</param>
/// <param name="stopping">Ends the draws when the server ends.</param>
internal sealed class OwnFileViews(ViewSource source, CancellationToken stopping)
{
    private readonly Dictionary<string, Task<View>> _views = new(StringComparer.Ordinal);
    private readonly Lock _changing = new();

    /// <summary>The view of a file.</summary>
    public Task<View> OfAsync(OpenFile file)
    {
        lock (_changing)
        {
            if (!_views.TryGetValue(file.Id, out Task<View>? view))
            {
                _views.Add(file.Id, view = Task.Run(() => Make(file.File), stopping));
            }
            return view;
        }
    }

    /// <summary>Forgets the view of a file that is closed.</summary>
    public void Forget(OpenFile file)
    {
        lock (_changing)
        {
            _views.Remove(file.Id);
        }
    }

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
