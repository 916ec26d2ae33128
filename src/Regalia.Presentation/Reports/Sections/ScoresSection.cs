using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>The scores with their intervals, drawn and as a table.</summary>
internal static class ScoresSection
{
    internal static Section Of(ReportScope scope) =>
        new(
            "scores",
            "Scores with intervals",
            [
                new Figure(
                    IntervalDotsChart.Of(
                        new ChartHead(
                            "chart-scores",
                            "Scores of " + scope.Country.Name,
                            string.Join(
                                "; ",
                                Shown(scope).Select(s => s.Name + " " + ReportFigures.Between(s.Value, s.Low, s.High))
                            ) + "."
                        ),
                        [.. Shown(scope).Select(Dot)]
                    ) with
                    {
                        Data = Table(scope),
                    },
                    "Scores from 0 to 100. The bar holds 90 % of the draws, the mark is the median."
                )
                {
                    ShowsTable = true,
                },
            ]
        );

    private static IEnumerable<CompositeScore> Shown(ReportScope scope) =>
        CompositeCodes.Shown.Select(code => scope.Assessed[code]);

    private static IntervalDot Dot(CompositeScore score) =>
        new(score.Name, ReportFigures.Of(score)) { Remark = score.Value is null ? ReportFigures.Unknown : null };

    private static DataTable Table(ReportScope scope) =>
        new(
            "scores-table",
            "Scores of " + scope.Country.Name + ", 0 to 100",
            [
                new DataColumn("Score"),
                new DataColumn("What it says"),
                new DataColumn("90 % interval", IsNumber: true),
                new DataColumn("Median", IsNumber: true),
                new DataColumn("Evidence there", IsNumber: true),
            ],
            Rows(scope)
        )
        {
            IsSortable = false,
            Note = "Evidence there: the share of the weight for which there is a value at all (coverage).",
        };

    private static ImmutableArray<DataRow> Rows(ReportScope scope) =>
        [
            .. scope.Assessed.Composites.Select(score => new DataRow([
                CompositeCodes.Shown.Contains(score.Code, StringComparer.Ordinal)
                    ? Prose.Strong(score.Name)
                    : (Prose)score.Name,
                Meaning(scope, score.Code),
                ReportFigures.Interval(score.Value, score.Low, score.High),
                ReportFigures.Median(score.Value, score.Low, score.High),
                ReportFigures.Percent(score.Coverage),
            ])),
        ];

    private static string Meaning(ReportScope scope, string code) =>
        code switch
        {
            CompositeCodes.Exposure => "What there is to steal; higher is worse",
            CompositeCodes.Threat => "How often reports say that somebody comes for it; higher is worse",
            CompositeCodes.Preparedness => "Law, defence and response at home; higher is better",
            CompositeCodes.Guardrails => "International commitments; higher is better",
            CompositeCodes.Readiness => "Preparedness and guardrails together; higher is better",
            CompositeCodes.Pressure => "Exposure and threat together; higher is worse",
            _ => "Part of "
                + scope
                    .Assessed[
                        scope
                            .Framework.Composites.First(c => string.Equals(c.Code, code, StringComparison.Ordinal))
                            .Parent
                            ?? code
                    ]
                    .Name.ToLowerInvariant(),
        };
}
