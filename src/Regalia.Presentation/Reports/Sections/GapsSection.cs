using Regalia.Assessment.Gaps;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Publications;
using Rounded = Regalia.Presentation.Briefs.Figure;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>The gaps that are told, and why each matters.</summary>
internal static class GapsSection
{
    internal static Section Of(ReportScope scope) =>
        new(
            "gaps",
            "Gaps, and why they matter",
            scope.Gaps.IsEmpty ? [new Note(NoteKind.Empty, "No gap was found in what is measured.")] : [Table(scope)]
        );

    /// <summary>"about 4 points", "12.2 points": coarse where the score must not be worked back.</summary>
    internal static string Points(Gap gap, bool coarse)
    {
        string points = Rounded.Points(gap.Points, coarse ? 0 : 1);
        return points is "0" or "0.0"
            ? "less than 1 point"
            : (coarse ? "about " : "") + points + (points is "1" ? " point" : " points");
    }

    /// <summary>The indicator's score of a gap, and which zero it is.</summary>
    internal static string Now(ReportScope scope, Gap gap)
    {
        if (scope.Hides(gap.Indicator))
        {
            return ReportFigures.Withheld;
        }
        IndicatorScore score = scope.Assessed.Indicators.First(i => i.Indicator == gap.Indicator);
        return Rounded.Points(gap.AsCoded, 0) + (score.Evidence is { } value ? ReportFigures.Zero(value.State) : "");
    }

    /// <summary>The framework's reason for the weight of an indicator.</summary>
    internal static string Reason(ReportScope scope, Indicator indicator) =>
        scope.Framework.Indicators.First(i => string.Equals(i.Code, indicator.Id, StringComparison.Ordinal)).Reason;

    private static DataTable Table(ReportScope scope) =>
        new(
            "gaps-table",
            "Largest gaps of " + scope.Country.Name,
            [
                new DataColumn("Gap"),
                new DataColumn("Why it counts"),
                new DataColumn("Stage"),
                new DataColumn("Score now", IsNumber: true),
                new DataColumn("Readiness to gain, points at most", IsNumber: true),
                new DataColumn("Status"),
            ],
            [.. scope.Gaps.Select(gap => Row(scope, gap))]
        )
        {
            IsSortable = false,
            Note =
                "In the order of the points to gain times the chance that the value is right. "
                + (
                    scope.Assessed.Gaps.Length > scope.Gaps.Length
                        ? $"{Bundles.Digits.Of(scope.Assessed.Gaps.Length - scope.Gaps.Length)} smaller ones are in the workbook. "
                        : ""
                )
                + (scope.Gaps.Any(g => scope.Hides(g.Indicator)) ? IndicatorsSection.WithheldMeans : ""),
        };

    private static DataRow Row(ReportScope scope, Gap gap)
    {
        bool coarse = scope.Hides(gap.Indicator);
        string points = Points(gap, coarse);
        return new DataRow([
            new DataCell(gap.Indicator.Name) { Detail = Protects(gap.Indicator) },
            Reason(scope, gap.Indicator),
            gap.Indicator.Stage ?? ReportFigures.Unknown,
            new DataCell(Now(scope, gap)) { Number = coarse ? null : gap.AsCoded },
            new DataCell(points.Split(" point")[0]) { Number = coarse ? null : gap.Points },
            gap.IsVerified ? "sourced" : Prose.Strong("unverified"),
        ]);
    }

    private static Prose? Protects(Indicator indicator) =>
        indicator.Layers.IsEmpty
            ? null
            : (Prose)
                (
                    "protects "
                    + string.Join(", ", indicator.Layers.Select(l => ProtectionLayers.Name(l).ToLowerInvariant()))
                ).Replace("ip-intensive", "IP-intensive", StringComparison.Ordinal);
}
