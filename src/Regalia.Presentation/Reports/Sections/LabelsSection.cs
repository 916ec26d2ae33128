using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;
using Rounded = Regalia.Presentation.Briefs.Figure;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>The probability of each label, and the table that turns two scores into one.</summary>
internal static class LabelsSection
{
    internal static Section Of(ReportScope scope) =>
        new(
            "labels",
            "Label probabilities",
            [
                new Paragraph(SummarySection.Finding(scope) + Near(scope)),
                .. Probabilities(scope),
                Matrix(scope.Framework.Labels),
                new Note(NoteKind.Reading, Provenance.NotAspi),
            ]
        );

    private static string Near(ReportScope scope) =>
        scope.Assessed.Label.IsNearMark
            ? " This is so near a mark for showing one label or a run of them that another seed may show it differently."
            : "";

    private static IEnumerable<Block> Probabilities(ReportScope scope) =>
        scope.Assessed.Label.Probabilities is { } probabilities
            ?
            [
                new DataTable(
                    "labels-table",
                    "Probability of each label of " + scope.Country.Name,
                    [new DataColumn("Label"), new DataColumn("Probability", IsNumber: true)],
                    [.. probabilities.Select(p => new DataRow([p.Label, ReportFigures.Percent(p.Probability)]))]
                )
                {
                    IsSortable = false,
                },
            ]
            : [];

    private static DataTable Matrix(LabelRules rules) =>
        new(
            "labels-matrix",
            "From two scores to a label",
            [
                new DataColumn("Pressure"),
                .. rules.ReadinessBands.Select((_, i) => new DataColumn("Readiness " + Range(rules.ReadinessBands, i))),
            ],
            [
                .. rules.PressureBands.Select(
                    (_, row) =>
                        new DataRow([
                            Capital(Range(rules.PressureBands, row)),
                            .. rules.Matrix[row].Select(label => (DataCell)rules.Names[label]),
                        ])
                ),
            ]
        )
        {
            IsSortable = false,
            Note = "The bounds are fixed; each draw is read off this table by itself.",
        };

    // "partial (40 to 60)", "weak (below 40)", "strong (80 and more)".
    private static string Range(ImmutableArray<Band> bands, int place)
    {
        string upper = Rounded.Points(bands[place].Below, 0);
        string? lower = place == 0 ? null : Rounded.Points(bands[place - 1].Below, 0);
        string range =
            lower is null ? "below " + upper
            : double.IsFinite(bands[place].Below) ? lower + " to " + upper
            : lower + " and more";
        return bands[place].Name + " (" + range + ")";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
