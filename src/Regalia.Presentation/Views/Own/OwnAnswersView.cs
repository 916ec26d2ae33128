using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Overlays;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views.Own;

/// <summary>A country as public evidence shows it beside what its agency knows, as read from a file on this machine.</summary>
public static class OwnAnswersView
{
    /// <summary>Makes the view; its marking is that of the answers taken in.</summary>
    /// <param name="source">The public assessment.</param>
    /// <param name="own">The own one, made with the same seed and draws.</param>
    public static View Of(ViewSource source, OverlayAssessment own)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(own);
        var scope = new BundleScope(source.Result, [own.Result.Country.Code], source.ShowsRestricted, made: null, own);
        var table = new OverlayTable();
        TlpMarking marking = own.Extract.Marking;
        return new View(
            "own-answers-" + own.Result.Country.Code.ToString(),
            new Publication(
                "Own assessment of " + own.Result.Country.Name,
                "Public evidence gives "
                    + Prose.Strong(own.Result.Label.Shown)
                    + "; with your own answers it would be "
                    + Prose.Strong(own.Own.Label.Shown)
                    + ". "
                    + OverlayWords.Basis(own),
                [
                    new Note(
                        NoteKind.Private,
                        OverlayWords.MarkingLine(own)
                            + ". Read from a file on this machine; it is shown here and goes nowhere."
                    ),
                    .. OverlayWords.LeftOut(own) is { } leftOut ? new[] { new Note(NoteKind.Caution, leftOut) } : [],
                    Labels(own),
                    Scores(own),
                    .. OwnAnswersTables.Of(scope, own),
                    .. OwnAnswersTables.Sectors(own),
                    new Note(NoteKind.Reading, ReleaseLine.NotAspi),
                    MeasureWords.Basis(source.Result),
                ]
            )
            {
                Kicker = marking.Label() + ", " + OverlayAssessment.Mark,
                Marking = marking,
            },
            () => table.Write(scope).Text,
            () => OverlayBundle.Json(scope),
            table.Columns(scope)
        )
        {
            Command =
                "regalia assess "
                + own.Result.Country.Code.ToString()
                + " --overlay FILE --marking "
                + marking.Word()
                + " --include-restricted --out DIR",
        };
    }

    private static Section Labels(OverlayAssessment own)
    {
        string name = own.Result.Country.Name;
        return new Section(
            "labels",
            "Label",
            [
                new Figure(
                    LabelProbabilityChart.Of(
                        new ChartHead(
                            "own-labels",
                            "Probability of each label: " + name,
                            "Public evidence: "
                                + own.Result.Label.Shown
                                + ". With own answers: "
                                + own.Own.Label.Shown
                                + ", not public."
                        ),
                        [
                            new LabelShares("Public evidence", own.Result.Label.Probabilities),
                            new LabelShares("With own answers", own.Own.Label.Probabilities),
                        ]
                    ),
                    "Share of the draws that gave each label. " + ReleaseLine.NotAspi
                ),
                new Facts([
                    new("From public evidence", Words(own.Result.Label)),
                    new("With own answers, not public", Words(own.Own.Label)),
                ]),
                .. OverlayWords.Stability(own) is { } stability ? new[] { new Paragraph(stability) } : [],
            ]
        );
    }

    private static Prose Words(LabelOutcome label) =>
        OverlayWords.Label(label)
        + (
            label.Probabilities is { } all
                ? ": " + string.Join(", ", all.Select(p => p.Label + " " + Figures.Percent(p.Probability)))
                : ""
        );

    private static Section Scores(OverlayAssessment own) =>
        new(
            "scores",
            "Scores",
            [
                new Figure(
                    IntervalDotsChart.Of(
                        new ChartHead(
                            "own-scores",
                            "Public and own scores: " + own.Result.Country.Name,
                            "The 90 % interval and the median of each score, from public evidence and with own answers."
                        ),
                        [
                            .. CompositeCodes
                                .Shown.Select(code => own.Own[code])
                                .SelectMany(e =>
                                    (IntervalDot[])
                                        [Dot("Public", e.Before, e.Before.Name), Dot("Own", e.After, e.Before.Name)]
                                ),
                        ]
                    ),
                    "The 90 % interval first, then the median."
                ),
                new DataTable(
                    "score-table",
                    "Scores, 0 to 100",
                    [
                        new("Score"),
                        new("Public", IsNumber: true),
                        new("Own", IsNumber: true),
                        new("Change", IsNumber: true),
                    ],
                    [
                        .. CompositeCodes
                            .Shown.Select(code => own.Own[code])
                            .Select(e => new DataRow([
                                e.Before.Name,
                                Score(e.Before),
                                Score(e.After),
                                new DataCell(e.Change is null ? "none" : OverlayWords.Points(e)) { Number = e.Change },
                            ])),
                    ]
                )
                {
                    IsSortable = false,
                    Note = "Change: median over the draws of own minus public, both under the same draw.",
                },
            ]
        );

    private static IntervalDot Dot(string name, CompositeScore score, string group) =>
        new(name, Interval(score)) { Group = group, Remark = score.Value is null ? "no evidence" : null };

    private static DataCell Score(CompositeScore score) =>
        new(MeasureWords.Score(score.Low, score.Value, score.High))
        {
            Number = score.Value,
            Interval = Interval(score),
        };

    private static ScoreInterval? Interval(CompositeScore score) =>
        score is { Low: { } low, Value: { } value, High: { } high } ? new ScoreInterval(low, value, high) : null;
}
