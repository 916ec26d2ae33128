using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Bundles.Tables;

namespace Regalia.Presentation.Indicators;

/// <summary>An indicator in every country of an assessment, and which of its figures may be shown.</summary>
internal sealed class IndicatorSubject
{
    internal IndicatorSubject(AssessmentResult result, Indicator indicator, bool includeRestricted)
        : this(new BundleScope(result, [], includeRestricted), indicator) { }

    internal IndicatorSubject(BundleScope scope, Indicator indicator)
    {
        Scope = scope;
        Indicator = indicator;
        Place = scope.Result.Framework.Indicators.FirstOrDefault(i =>
            string.Equals(i.Code, indicator.Id, StringComparison.Ordinal)
        );
        var values = new IndicatorValues(scope.Release, scope.Result.Selection);
        Cells = [.. scope.Countries.Select(c => new IndicatorCell(c, Score(c) ?? Unscored(values, c)))];
    }

    internal BundleScope Scope { get; }

    internal AssessmentResult Result => Scope.Result;

    internal Indicator Indicator { get; }

    /// <summary>Its place in the framework; null for one that only others are computed from.</summary>
    internal WeightedIndicator? Place { get; }

    /// <summary>Whether values become scores.</summary>
    internal bool IsScored => Place is { Weight: > 0 };

    /// <summary>What each country has, in the order of the assessment.</summary>
    internal ImmutableArray<IndicatorCell> Cells { get; }

    /// <summary>The composite it belongs to; its dimension where the framework does not name it.</summary>
    internal string Parent =>
        Place is { } place
            ? Result.Framework.Composites.First(c => string.Equals(c.Code, place.Parent, StringComparison.Ordinal)).Name
        : Indicator.Dimension is { Length: > 0 } dimension ? char.ToUpperInvariant(dimension[0]) + dimension[1..]
        : "";

    /// <summary>Its weight in pressure or readiness; null where it is not scored.</summary>
    internal double? EffectiveWeight => IsScored && Cells is [var first, ..] ? first.Score.EffectiveWeight : null;

    /// <summary>Countries with a value.</summary>
    internal int Present => Cells.Count(c => c.Score.IsPresent);

    /// <summary>Countries with a value that was read in a source.</summary>
    internal int Verified => Cells.Count(c => c.Score is { IsPresent: true, IsVerified: true });

    /// <summary>Ids of the sources of all its values, by id.</summary>
    internal ImmutableArray<string> Sources =>
        [
            .. Cells
                .SelectMany(c => Scope.Terms.Sources(c.Score))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Names of the licences that forbid passing values of it on, whether they are shown here or not.</summary>
    internal ImmutableArray<string> Restricting =>
        [
            .. Cells
                .SelectMany(c => Scope.Terms.Restricting(c.Score))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Ids of the licences for whose sake a country's figures are not shown; empty if they are.</summary>
    internal ImmutableArray<string> Withheld(IndicatorCell cell) => Scope.Withheld(cell.Score);

    /// <summary>Why there is no value, in words: unknown, not applicable, not selected.</summary>
    internal string WhyMissing(IndicatorCell cell) =>
        ValuesTable.Why(Scope, cell.Country.Code, Indicator).Replace('_', ' ');

    private IndicatorScore? Score(CountryAssessment country) =>
        country.Indicators.FirstOrDefault(i => string.Equals(i.Indicator.Id, Indicator.Id, StringComparison.Ordinal));

    private IndicatorScore Unscored(IndicatorValues values, CountryAssessment country)
    {
        IndicatorValue? value = values.Find(country.Country.Code, Indicator.Id);
        return new IndicatorScore(
            Indicator,
            Place?.Parent ?? "",
            EffectiveWeight: 0,
            value,
            Estimate: null,
            IsPresent: value is not null,
            IsVerified: value?.Status == VerificationStatus.Sourced,
            AsCoded: null,
            Value: null,
            Low: null,
            High: null
        );
    }
}
