using Regalia.Assessment.Practices;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;
using Rounded = Regalia.Presentation.Briefs.Figure;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>Every scored indicator, by pillar.</summary>
internal static class IndicatorsSection
{
    internal const string WithheldMeans =
        "Withheld: the publisher has not allowed passing the figure on; score and interval would give it away.";

    internal static Section Of(ReportScope scope) =>
        new(
            "indicators",
            "Indicators by pillar",
            [
                new DataTable(
                    "indicators-table",
                    "Indicators of " + scope.Country.Name,
                    [
                        new DataColumn("Indicator"),
                        new DataColumn("Value", IsNumber: true),
                        new DataColumn("Year", IsNumber: true),
                        new DataColumn("Score: 90 % interval", IsNumber: true),
                        new DataColumn("Median", IsNumber: true),
                        new DataColumn("Weight", IsNumber: true),
                        new DataColumn("Status"),
                    ],
                    [.. scope.Assessed.Indicators.Select(score => Row(scope, score))]
                )
                {
                    IsSortable = false,
                    Note =
                        "Weight: in pressure or in readiness. The score of a missing value is borrowed from like countries, "
                        + "or is what all countries suggest of the threat. "
                        + (scope.Assessed.Indicators.Any(s => scope.Hides(s.Indicator)) ? WithheldMeans : ""),
                },
            ]
        );

    /// <summary>The pillar of an indicator: "Preparedness: Legislative measures".</summary>
    internal static string Pillar(ReportScope scope, IndicatorScore score)
    {
        string name = scope.Assessed[score.Parent].Name;
        string? above = scope
            .Framework.Composites.First(c => string.Equals(c.Code, score.Parent, StringComparison.Ordinal))
            .Parent;
        bool isRoot =
            above is null
            || scope.Framework.Composites.Any(c =>
                c.Parent is null && string.Equals(c.Code, above, StringComparison.Ordinal)
            );
        return isRoot ? name : scope.Assessed[above!].Name + ": " + name;
    }

    /// <summary>Why a value is not there: unknown, or the question does not arise.</summary>
    internal static EvidenceState Missing(ReportScope scope, Indicator indicator) =>
        IndicatorStanding.Of(scope.Release, scope.Result.Selection, scope.Country, indicator).State
        is EvidenceState.NotApplicable
            ? EvidenceState.NotApplicable
            : EvidenceState.Unknown;

    /// <summary>The years that a value describes; of an estimate those that were counted.</summary>
    internal static string Years(ReportScope scope, IndicatorScore score) =>
        score.Evidence is { } value ? Digits.Of(value.Year)
        : score.Estimate is not null && !scope.Result.Threat.Windows.IsEmpty
            ? Digits.Of(scope.Result.Threat.Windows.Min(w => w.Window.From))
                + " to "
                + Digits.Of(scope.Result.Threat.Windows.Max(w => w.Window.To))
        : ReportFigures.Unknown;

    private static DataRow Row(ReportScope scope, IndicatorScore score)
    {
        bool hidden = scope.Hides(score.Indicator);
        return new DataRow([
            new DataCell(score.Indicator.Name) { Detail = score.Indicator.Unit is { } unit ? (Prose)unit : null },
            hidden
                ? ReportFigures.Withheld
                : new DataCell(ReportFigures.Value(score, Missing(scope, score.Indicator))) { Number = score.Raw },
            Years(scope, score),
            hidden ? ReportFigures.Withheld : ReportFigures.Interval(score.Value, score.Low, score.High),
            hidden ? ReportFigures.Withheld : ReportFigures.Median(score.Value, score.Low, score.High),
            new DataCell(Rounded.Percent(score.EffectiveWeight)) { Number = score.EffectiveWeight },
            StatusWords.Of(score) is var status and not "sourced" ? Prose.Strong(status) : (Prose)"sourced",
        ])
        {
            Group = Pillar(scope, score),
        };
    }
}
