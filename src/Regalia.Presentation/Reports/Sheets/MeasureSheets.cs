using Regalia.Assessment.Gaps;
using Regalia.Presentation.Json;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Reports.Sections;
using Regalia.Presentation.Workbooks;

namespace Regalia.Presentation.Reports.Sheets;

/// <summary>Gaps, practices and plan as sheets.</summary>
internal static class MeasureSheets
{
    internal static Sheet Gaps(ReportScope scope) =>
        SheetOf.Rows<(int Index, Gap Item)>(
            "Gaps",
            scope.Assessed.Gaps.Index(),
            ("Place", 8, g => SheetCell.Number(g.Index + 1)),
            ("Indicator", 24, g => SheetCell.Text(g.Item.Indicator.Id)),
            ("Gap", 38, g => SheetCell.Text(g.Item.Indicator.Name)),
            ("What to do", 44, g => SheetCell.Text(g.Item.Indicator.GapAction)),
            ("Why it counts", 44, g => SheetCell.Text(GapsSection.Reason(scope, g.Item.Indicator))),
            ("Stage", 10, g => SheetCell.Text(g.Item.Indicator.Stage)),
            ("Score as coded", 12, g => Shown(scope, g.Item, SheetCell.Points(g.Item.AsCoded))),
            ("Weight in readiness", 12, g => SheetCell.Number(g.Item.Weight)),
            ("Points of readiness at most", 14, g => Shown(scope, g.Item, SheetCell.Points(g.Item.Points))),
            ("Status", 12, g => SheetCell.Text(g.Item.IsVerified ? "sourced" : "unverified")),
            ("Practices", 20, g => SheetCell.Text(string.Join(", ", g.Item.Practices.Select(m => m.Practice.Id))))
        );

    internal static Sheet Practices(ReportScope scope) =>
        SheetOf.Rows<(Gap Gap, MatchedPractice Match)>(
            "Practices",
            scope.Assessed.Gaps.SelectMany(gap => gap.Practices.Select(match => (gap, match))),
            ("Gap", 30, p => SheetCell.Text(p.Gap.Indicator.Name)),
            ("Practice", 10, p => SheetCell.Text(p.Match.Practice.Id)),
            ("Whose", 20, p => SheetCell.Text(PracticesSection.Whose(scope, p.Match.Practice))),
            ("Name", 40, p => SheetCell.Text(p.Match.Practice.Name)),
            ("Since", 8, p => SheetCell.Number(p.Match.Practice.Since)),
            ("Standing", 12, p => SheetCell.Text(p.Match.Practice.Standing.Replace('_', ' '))),
            ("Description", 60, p => SheetCell.Text(p.Match.Practice.Description)),
            ("Asks", 40, p => SheetCell.Text(p.Match.Practice.Asks ?? ReportFigures.Unknown)),
            ("To carry it over", 40, p => SheetCell.Text(p.Match.Practice.Transfer ?? ReportFigures.Unknown)),
            ("Likeness, 0 to 1", 12, p => SheetCell.Points(p.Match.Similarity.Score)),
            ("Alike and different", 44, p => SheetCell.Text(p.Match.Similarity.Reason)),
            ("Status", 12, p => SheetCell.Text(StatusWords.Of(p.Match.Practice.Status))),
            ("Read at", 44, p => SheetCell.Text(p.Match.Practice.Address ?? ReportFigures.Unknown))
        );

    internal static Sheet Plan(ReportScope scope) =>
        SheetOf.Rows<PlanRow>(
            "Plan",
            scope.Plan.Rows,
            ("Id", 7, r => SheetCell.Text(r.Action.Id)),
            ("Action", 44, r => SheetCell.Text(r.Action.Action)),
            ("Stage", 10, r => SheetCell.Text(r.Gap?.Indicator.Stage)),
            ("Gap", 30, r => SheetCell.Text(r.Gap?.Indicator.Name)),
            ("Effort (assumption)", 12, r => SheetCell.Number(r.Action.Effort)),
            ("5 % less than", 10, r => SheetCell.Points(r.Action.Readiness?.Low)),
            ("Expected rise of readiness (hypothetical)", 16, r => SheetCell.Points(r.Action.Readiness?.Value)),
            ("5 % more than", 10, r => SheetCell.Points(r.Action.Readiness?.High)),
            ("After", 10, r => SheetCell.Text(string.Join(", ", r.Action.DependsOn))),
            ("Owner", 20, r => SheetCell.Text(r.Action.Owner ?? "nobody yet")),
            ("Due", 12, r => r.Action.Due is { } due ? SheetCell.Day(due) : SheetCell.Text("no day yet")),
            ("Status", 12, r => SheetCell.Text(PlanWords.Status(r.Action.Status))),
            ("Cost", 14, r => SheetCell.Text(r.Action.Cost ?? "not estimated")),
            ("Proof", 44, r => SheetCell.Text(r.Action.Proof ?? "not named")),
            ("Practices", 20, r => SheetCell.Text(PlanWords.Trace(r.Action))),
            ("Note", 30, r => SheetCell.Text(r.Action.Note)),
            ("Marking", 18, r => SheetCell.Text(Assessment.Markings.TlpMarkings.Label(r.Action.Marking)))
        );

    private static SheetCell Shown(ReportScope scope, Gap gap, SheetCell cell) =>
        scope.Hides(gap.Indicator) ? SheetCell.Text(ReportFigures.Withheld) : cell;
}
