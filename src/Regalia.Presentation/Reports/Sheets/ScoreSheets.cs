using System.Collections.Immutable;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Json;
using Regalia.Presentation.Reports.Sections;
using Regalia.Presentation.Workbooks;

namespace Regalia.Presentation.Reports.Sheets;

/// <summary>Scores, labels and indicators as sheets, with all digits. What may not be passed on is the word "withheld".</summary>
internal static class ScoreSheets
{
    internal static Sheet Scores(ReportScope scope) =>
        SheetOf.Rows<CompositeScore>(
            "Scores",
            scope.Assessed.Composites,
            ("Score", 26, c => SheetCell.Text(c.Name)),
            ("Code", 16, c => SheetCell.Text(c.Code)),
            ("5 % of draws lower", 12, c => SheetCell.Points(c.Low)),
            ("Median", 12, c => SheetCell.Points(c.Value)),
            ("5 % of draws higher", 12, c => SheetCell.Points(c.High)),
            ("Evidence there (share of weight)", 14, c => SheetCell.Number(c.Coverage)),
            ("Part of", 18, c => SheetCell.Text(Parent(scope, c.Code)))
        );

    internal static Sheet Labels(ReportScope scope) =>
        SheetOf.Rows<LabelProbability>(
            "Labels",
            scope.Assessed.Label.Probabilities ?? [],
            ("Label", 28, p => SheetCell.Text(p.Label)),
            ("Probability", 14, p => SheetCell.Number(p.Probability)),
            ("Shown", 10, p => SheetCell.Text(IsShown(scope, p.Label) ? "yes" : "no"))
        );

    internal static Sheet Indicators(ReportScope scope) =>
        SheetOf.Rows<IndicatorScore>(
            "Indicators",
            scope.Assessed.Indicators,
            ("Indicator", 24, s => SheetCell.Text(s.Indicator.Id)),
            ("Name", 40, s => SheetCell.Text(s.Indicator.Name)),
            ("Pillar", 32, s => SheetCell.Text(IndicatorsSection.Pillar(scope, s))),
            ("Value", 16, s => Shown(scope, s, SheetCell.Number(s.Raw))),
            ("State", 14, s => SheetCell.Text(State(scope, s))),
            ("Unit", 26, s => SheetCell.Text(s.Indicator.Unit)),
            ("Year", 8, s => SheetCell.Number(s.Evidence?.Year)),
            ("5 % of draws lower", 12, s => Shown(scope, s, SheetCell.Points(s.Low))),
            ("Median score", 12, s => Shown(scope, s, SheetCell.Points(s.Value))),
            ("5 % of draws higher", 12, s => Shown(scope, s, SheetCell.Points(s.High))),
            ("Score as coded", 12, s => Shown(scope, s, SheetCell.Points(s.AsCoded))),
            ("Weight", 10, s => SheetCell.Number(s.EffectiveWeight)),
            ("Status", 12, s => SheetCell.Text(StatusWords.Of(s))),
            ("Withheld by", 18, s => SheetCell.Text(string.Join(", ", scope.Bundle.Withheld(s))))
        );

    private static SheetCell Shown(ReportScope scope, IndicatorScore score, SheetCell cell) =>
        scope.Hides(score.Indicator) ? SheetCell.Text(ReportFigures.Withheld) : cell;

    private static string State(ReportScope scope, IndicatorScore score) =>
        score.Evidence is { } value ? StatusWords.Of(value.State)
        : score.Estimate is not null ? "estimated"
        : StatusWords.Of(IndicatorsSection.Missing(scope, score.Indicator));

    private static bool IsShown(ReportScope scope, string label) =>
        scope.Assessed.Label.Range is ImmutableArray<string> range && range.Contains(label, StringComparer.Ordinal);

    private static string? Parent(ReportScope scope, string code) =>
        scope.Framework.Composites.First(c => string.Equals(c.Code, code, StringComparison.Ordinal)).Parent
            is { } parent
            ? scope.Assessed[parent].Name
            : null;
}
