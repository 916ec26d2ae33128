using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Overlays;

/// <summary>Looks through an overlay for answers that contradict each other or lack what makes them count.</summary>
public static class OverlayCheck
{
    /// <summary>Checks an overlay. The same input gives the same findings in the same order.</summary>
    /// <param name="overlay">The overlay.</param>
    /// <param name="release">The release it was written for.</param>
    /// <param name="checklist">The checklist of the release.</param>
    /// <param name="today">The day against which dates are held.</param>
    public static OverlayFindings Of(Overlay overlay, EvidenceRelease release, Checklist checklist, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(checklist);
        IndicatorValues values = new(release, EvidenceSelection.None);
        ImmutableDictionary<string, PublicAnswer> known = checklist.Items.ToImmutableDictionary(
            item => item.Id,
            item => PublicAnswer.Of(item, values, overlay.Country),
            StringComparer.Ordinal
        );
        IEnumerable<OverlayFinding> found =
        [
            .. overlay
                .Answers.Where(a => a.IsAnswered)
                .SelectMany(a => AnswerRules.Check(a, overlay, checklist, today)),
            .. overlay
                .Answers.Where(a => a.IsAnswered)
                .Select(a => PublicRules.Check(a, checklist.Find(a.Question), known))
                .OfType<OverlayFinding>(),
            .. new ConsistencyRules(overlay, known).Check(),
        ];
        return new OverlayFindings(
            [.. found.OrderBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal)],
            Count(null, overlay.Answers),
            [
                .. overlay
                    .Answers.GroupBy(a => checklist.Find(a.Question)?.Stage, StringComparer.Ordinal)
                    .OrderBy(g => g.Key is null ? int.MaxValue : Checklist.Stages.IndexOf(g.Key))
                    .Select(g => Count(g.Key, g)),
            ],
            [
                .. overlay
                    .Answers.GroupBy(a => a.Ministry, StringComparer.Ordinal)
                    .OrderBy(g => g.Key is null)
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => Count(g.Key, g)),
            ],
            [
                .. checklist
                    .Items.Select(i => i.Id)
                    .Where(id =>
                        overlay.Part is null
                        && overlay.Answers.All(a => !string.Equals(a.Question, id, StringComparison.Ordinal))
                    ),
            ]
        );
    }

    private static AnswerCount Count(string? group, IEnumerable<OverlayAnswer> answers)
    {
        OverlayAnswer[] all = [.. answers];
        return new AnswerCount(group, all.Count(a => a.IsAnswered), all.Length);
    }
}
