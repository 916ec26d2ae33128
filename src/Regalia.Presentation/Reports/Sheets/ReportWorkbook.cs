using Regalia.Assessment.Framework;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Reports.Sections;
using Regalia.Presentation.Terminal;
using Regalia.Presentation.Workbooks;

namespace Regalia.Presentation.Reports.Sheets;

/// <summary>The tables of a report as a workbook: numbers are numbers, with all their digits.</summary>
internal static class ReportWorkbook
{
    internal static byte[] Write(ReportScope scope, ReportMargins margins) =>
        new Workbook(
            margins.Title,
            scope.Date,
            margins.Marking,
            margins.Release + " · " + margins.Date,
            [
                Summary(scope, margins),
                ScoreSheets.Scores(scope),
                ScoreSheets.Labels(scope),
                ScoreSheets.Indicators(scope),
                MeasureSheets.Gaps(scope),
                MeasureSheets.Practices(scope),
                MeasureSheets.Plan(scope),
                EvidenceSheets.Evidence(scope),
                EvidenceSheets.Licences(scope),
                About(scope, margins),
            ]
        ).ToBytes();

    private static Sheet Summary(ReportScope scope, ReportMargins margins) =>
        Sayings(
            "Summary",
            [
                ("Marking", margins.Marking),
                ("Country", scope.Country.Name + " (" + scope.Country.Code + ")"),
                ("Finding", SummarySection.Finding(scope)),
                .. CompositeCodes
                    .Shown.Select(code => scope.Assessed[code])
                    .Select(c => (c.Name, ReportFigures.Between(c.Value, c.Low, c.High))),
                .. scope
                    .Gaps.Take(3)
                    .Select(
                        (gap, i) =>
                            (
                                "Gap " + Digits.Of(i + 1),
                                gap.Indicator.Name
                                    + (gap.IsVerified ? "" : " (unverified)")
                                    + ": "
                                    + GapsSection.Points(gap, scope.Hides(gap.Indicator))
                                    + " of readiness at most"
                            )
                    ),
                .. scope.Plan.Rows.Take(3).Select((row, i) => ("Action " + Digits.Of(i + 1), row.Action.Action)),
                ("Whose assessment", Provenance.NotAspi),
            ]
        );

    private static Sheet About(ReportScope scope, ReportMargins margins) =>
        Sayings(
            "About",
            [
                ("Marking", margins.Marking),
                ("Release", ReleaseLine.Of(scope.Result)),
                ("Digest", "sha256:" + scope.Release.Digest),
                ("Date", margins.Date),
                ("Intervals", "90 % of the draws lie between \"5 % of draws lower\" and \"5 % of draws higher\"."),
                ("Withheld", IndicatorsSection.WithheldMeans),
                (
                    "Unknown",
                    "Unknown, not applicable, none found and no are four different things; an empty cell has no number."
                ),
                (
                    "Plan",
                    PlanWords.Hypothetical
                        + " Made "
                        + PlanWords.Day(scope.Plan.Plan.Created)
                        + ", basis: "
                        + PlanWords.Basis(scope.Plan.Plan)
                        + "."
                ),
                ("Whose assessment", Provenance.NotAspi),
                ("Cite as", CitationSection.Citation(scope)),
                ("Licence", "Regalia's own work: CC BY 4.0. Figures of others keep the terms on the sheet Licences."),
            ]
        );

    private static Sheet Sayings(string name, IEnumerable<(string What, string Says)> rows) =>
        SheetOf.Rows<(string What, string Says)>(
            name,
            rows,
            ("What", 22, r => SheetCell.Text(r.What)),
            ("Says", 100, r => SheetCell.Text(r.Says))
        );
}
