using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;

namespace Regalia.Presentation.Bundles;

/// <summary>Which sources a figure rests on, and whose licences stand in the way of passing it on.</summary>
internal sealed class EvidenceTerms(AssessmentResult result)
{
    // Positions carry no source of their own: this one stands for positions.csv.
    private const string PositionSources = "regalia-positions-";

    private readonly EvidenceRelease _release = result.Release;

    private readonly string? _positionSource = result
        .Release.Sources.FirstOrDefault(s => s.Id.StartsWith(PositionSources, StringComparison.Ordinal))
        ?.Id;

    /// <summary>A value and all it was computed from, the value first, every input before what comes after it.</summary>
    internal static IEnumerable<IndicatorValue> Trace(IndicatorValue value) =>
        value.Inputs.SelectMany(Trace).Prepend(value);

    /// <summary>The observations and positions under a value.</summary>
    internal static IEnumerable<IndicatorValue> Roots(IndicatorValue value) =>
        Trace(value).Where(v => v.Inputs.IsEmpty);

    /// <summary>Source of an observation or position; null where it has none.</summary>
    internal string? SourceOf(IndicatorValue root) =>
        root.Observation is { } observation ? observation.Source
        : root.Position is not null ? _positionSource
        : null;

    /// <summary>Where in its source an observation or position was read; null where that is not given.</summary>
    internal static string? LocatorOf(IndicatorValue root) =>
        root.Observation is { } observation ? observation.Locator
        : root.Position is { } position
            ? position.Address ?? $"positions.csv, {position.Jurisdiction}, {position.Instrument}"
        : null;

    /// <summary>Ids of the sources of an indicator's figures, each once, in the order of the formula.</summary>
    internal ImmutableArray<string> Sources(IndicatorScore score) =>
        score switch
        {
            { Evidence: { } value } =>
            [
                .. Roots(value).Select(SourceOf).OfType<string>().Distinct(StringComparer.Ordinal),
            ],
            { Estimate: not null } =>
            [
                .. result.Threat.Windows.Select(w => w.Window.SourceId).Distinct(StringComparer.Ordinal),
            ],
            _ => [],
        };

    /// <summary>Ids of the licences of an indicator's figures, each once.</summary>
    internal ImmutableArray<string> Licences(IndicatorScore score) =>
        [.. Sources(score).Select(s => _release.LicenceOf(s).Id).Distinct(StringComparer.Ordinal)];

    /// <summary>Those of them that are not open.</summary>
    internal ImmutableArray<string> Restricting(IndicatorScore score) =>
        [
            .. Sources(score)
                .Select(_release.LicenceOf)
                .Where(l => !l.Open)
                .Select(l => l.Id)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Those of one observation or position.</summary>
    internal bool IsRestricted(IndicatorValue root) => SourceOf(root) is { } source && !_release.LicenceOf(source).Open;

    /// <summary>
    /// Licences of restricted figures that could be worked back from the score of a composite as coded, everything else
    /// being published: the parts of a shown composite are left out if one figure of them is restricted, a shown
    /// composite only if it is a single one, for one equation does not give two unknowns.
    /// </summary>
    internal ImmutableArray<string> Revealing(CountryAssessment country, string composite)
    {
        ImmutableArray<string>[] restricted =
        [
            .. country.Indicators.Where(i => IsUnder(i.Parent, composite)).Select(Restricting).Where(l => !l.IsEmpty),
        ];
        int harmless = CompositeCodes.Shown.Contains(composite, StringComparer.Ordinal) ? 2 : int.MaxValue;
        return restricted.Length >= harmless ? [] : [.. restricted.SelectMany(l => l).Distinct(StringComparer.Ordinal)];
    }

    private bool IsUnder(string code, string composite)
    {
        for (string? at = code; at is not null; at = ParentOf(at))
        {
            if (string.Equals(at, composite, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private string? ParentOf(string composite) =>
        result.Framework.Composites.First(c => string.Equals(c.Code, composite, StringComparison.Ordinal)).Parent;
}
