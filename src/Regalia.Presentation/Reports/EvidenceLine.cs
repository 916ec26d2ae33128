using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Guardrails;
using Regalia.Presentation.Json;
using Regalia.Presentation.Reports.Sections;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Reports;

/// <summary>A piece of evidence in the annex: one observation, position or series of counts; or that there is none.</summary>
/// <param name="Pillar">The pillar of the indicator.</param>
/// <param name="Indicator">The scored indicator.</param>
/// <param name="Read">Id of what was read: the indicator itself, one that it is computed from, or an instrument.</param>
/// <param name="Value">The value in words: "12.5", "0 (none found)", "party", "unknown".</param>
/// <param name="Number">The value; null where there is none or it is no number.</param>
/// <param name="Date">The year or day that it describes; null where none is given.</param>
/// <param name="Source">The source; null where there is none.</param>
/// <param name="Locator">Where in the source; null where not given.</param>
/// <param name="Licence">The licence of the source; null where there is no source.</param>
/// <param name="Status">sourced, unverified; empty where there is nothing to verify.</param>
/// <param name="IsWithheld">Whether the licence keeps the value out of the report.</param>
internal sealed record EvidenceLine(
    string Pillar,
    Indicator Indicator,
    string Read,
    string Value,
    double? Number,
    string? Date,
    Source? Source,
    string? Locator,
    Licence? Licence,
    string Status,
    bool IsWithheld
)
{
    /// <summary>The evidence of a country, in the order of the framework.</summary>
    internal static ImmutableArray<EvidenceLine> Of(ReportScope scope) =>
        [.. scope.Assessed.Indicators.SelectMany(score => Of(scope, score)), .. Covariate(scope)];

    private static IEnumerable<EvidenceLine> Of(ReportScope scope, IndicatorScore score)
    {
        string pillar = IndicatorsSection.Pillar(scope, score);
        return score.Evidence is { } value ? Roots(value).Select(root => Root(scope, pillar, score.Indicator, root))
            : score.Estimate is not null
                ? scope.Result.Threat.Windows.Select(w => Counts(scope, pillar, score.Indicator, w))
            :
            [
                new EvidenceLine(
                    pillar,
                    score.Indicator,
                    score.Indicator.Id,
                    StatusWords.Of(IndicatorsSection.Missing(scope, score.Indicator)),
                    Number: null,
                    Date: null,
                    Source: null,
                    Locator: null,
                    Licence: null,
                    Status: "",
                    IsWithheld: false
                ),
            ];
    }

    // What two inputs share is listed once.
    private static IEnumerable<IndicatorValue> Roots(IndicatorValue value) =>
        EvidenceTerms
            .Roots(value)
            .DistinctBy(root => (root.IndicatorId, root.Year, root.Observation?.Row, root.Position?.Row));

    private static EvidenceLine Root(ReportScope scope, string pillar, Indicator indicator, IndicatorValue root)
    {
        Source? source = scope.Bundle.Terms.SourceOf(root) is { } id ? scope.Release.Source(id) : null;
        bool isPosition = root.Position is not null;
        return new EvidenceLine(
            pillar,
            indicator,
            root.IndicatorId,
            root.Position is { } position
                ? GuardrailWords.Code(position.Commitment).Replace('_', ' ')
                : Figures.Raw(root.Value) + ReportFigures.Zero(root.State),
            isPosition ? null : root.Value,
            isPosition ? root.Position!.Date : Digits.Of(root.Year),
            source,
            EvidenceTerms.LocatorOf(root),
            source is null ? null : scope.Release.LicenceOf(source),
            StatusWords.Of(root.Status),
            !scope.Bundle.IncludeRestricted && scope.Bundle.Terms.IsRestricted(root)
        );
    }

    private static EvidenceLine Counts(ReportScope scope, string pillar, Indicator indicator, ThreatWindow window)
    {
        Source? source = scope.Release.Source(window.Window.SourceId);
        Licence? licence = source is null ? null : scope.Release.LicenceOf(source);
        var counts = window.Countries[scope.Country.Code].Counts;
        return new EvidenceLine(
            pillar,
            indicator,
            "incident_counts",
            counts is null
                ? "not counted for this country; what all countries suggest stands alone"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{counts.Incidents} incidents, {counts.Espionage} of them espionage"
                ),
            counts?.Incidents,
            string.Create(CultureInfo.InvariantCulture, $"{window.Window.From} to {window.Window.To}"),
            source,
            "incident_counts.csv",
            licence,
            counts is null ? "" : StatusWords.Of(VerificationStatus.Sourced),
            !scope.Bundle.IncludeRestricted && licence is { Open: false }
        );
    }

    // The expected rate of incidents follows it, so the scores rest on it as well.
    private static IEnumerable<EvidenceLine> Covariate(ReportScope scope)
    {
        if (scope.Result.Threat.Windows.IsEmpty)
        {
            return [];
        }
        string covariate = scope.Framework.Threat.Covariate;
        return
            new IndicatorValues(scope.Release, scope.Result.Selection).Find(scope.Country.Code, covariate) is { } value
            && scope.Release.Indicator(covariate) is { } indicator
            ? Roots(value).Select(root => Root(scope, "Behind the expected rate of incidents", indicator, root))
            : [];
    }
}
