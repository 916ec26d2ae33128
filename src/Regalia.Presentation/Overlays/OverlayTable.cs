using System.Collections.Immutable;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Scenarios;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Overlays;

/// <summary>overlay.csv: own answers beside public values. Only in bundles that were made with an overlay.</summary>
internal sealed class OverlayTable : BundleTable
{
    internal const string FileName = "overlay.csv";
    private const string NoScore = "the answer has no score";

    internal override string File => FileName;

    internal override string Description =>
        "Own answers beside public values: own assessment, not public; each row has its marking.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Text("question", "Id of the question; of the indicator, where it asks about one."),
            BundleColumn.Text("name", "Name of the indicator, or the question itself."),
            BundleColumn.Text("dimension", "Dimension of the indicator.", "a question of one's own"),
            BundleColumn.Text("stage", "Stage of protection.", "none", "prevent, deter, detect, recover"),
            BundleColumn.Text("marking", "How far the row may be shared, TLP 2.0."),
            BundleColumn.Text(
                "answer",
                "The answer.",
                "answered by a number, or by registered sectors",
                "yes, partly, no, unknown, not_applicable"
            ),
            BundleColumn.Number("number", "", "", "The number answered.", "answered by a word"),
            BundleColumn.Text("confidence", "How sure of it.", "not given: counts as low", "high, medium, low"),
            BundleColumn.Text("evidence", "What it rests on.", "not given"),
            BundleColumn.Text("ministry", "Whose question it is.", "not given"),
            BundleColumn.Text("on", "When it was answered.", "not given"),
            BundleColumn.Text("public_status", "Status of the public value.", "not scored publicly yet"),
            BundleColumn.Number(
                "public_raw",
                "unit of the indicator",
                "",
                "The public value.",
                BundleColumn.WithheldOrMissing
            ),
            BundleColumn.Score("public_as_coded", "Its score."),
            BundleColumn.Number(
                "own_raw",
                "unit of the indicator",
                "",
                "The value that the answer stands for.",
                NoScore
            ),
            BundleColumn.Score("own_as_coded", "Its score.", NoScore),
            BundleColumn.Score("own_low", "5 % of the draws of the own score are lower.", NoScore),
            BundleColumn.Score("own_high", "5 % of the draws of the own score are higher.", NoScore),
            Points("difference", "Own minus public score as coded."),
            .. OverlayWords.Axes.SelectMany(axis =>
                (BundleColumn[])
                    [
                        Points(axis, $"Change of {axis} if this answer alone were public: median of the draws."),
                        Points(axis + "_low", "5 % of the draws change less."),
                        Points(axis + "_high", "5 % of the draws change more."),
                    ]
            ),
            BundleColumn.Text("advice", "What follows."),
            BundleColumn.Text(
                "counts_as_evidence",
                "What the checklist takes for evidence.",
                "answered by registered sectors"
            ),
            BundleColumn.Withheld,
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        var terms = new OverlayTerms(scope);
        foreach (OwnScore own in scope.Own?.Answers ?? [])
        {
            bool shown = !terms.IsWithheld(own);
            rows.Text(scope.Own!.Extract.Overlay.Country.ToString())
                .Text(own.Question)
                .Text(own.Name)
                .Text(own.Indicator?.Dimension)
                .Text(own.Indicator?.Stage ?? own.Item?.Stage)
                .Text(own.Marking.Label())
                .Text(own.Answer?.Answer)
                .Number(own.Answer?.Number)
                .Text(own.Answer?.Confidence)
                .Text(own.Answer?.Evidence)
                .Text(own.Answer?.Ministry)
                .Text(own.Answer?.On)
                .Text(own.Public is { } known ? StatusWords.Of(known) : null)
                .Number(shown ? own.Public?.Raw : null)
                .Number(shown ? own.Public?.AsCoded : null)
                .Number(own.Assumed?.Value)
                .Number(own.Own?.AsCoded)
                .Number(own.Own?.Low)
                .Number(own.Own?.High)
                .Number(shown ? own.Difference : null);
            foreach (string axis in OverlayWords.Axes)
            {
                ScoreEffect? effect = own.On(axis);
                rows.Number(shown ? effect?.Change : null)
                    .Number(shown ? effect?.Low : null)
                    .Number(shown ? effect?.High : null);
            }
            rows.Text(OverlayWords.Sentence(own, !shown)).Text(own.Item?.Evidence).List(terms.Withheld(own)).EndRow();
        }
    }

    private static BundleColumn Points(string name, string description) =>
        BundleColumn.Number(
            name,
            "points",
            "-100 to 100",
            description,
            "withheld if the column withheld names a licence, otherwise there is no such number"
        );
}
