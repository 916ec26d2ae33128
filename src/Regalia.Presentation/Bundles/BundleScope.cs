using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles.Tables;
using Regalia.Presentation.Overlays;

namespace Regalia.Presentation.Bundles;

/// <summary>What a bundle is about: an assessment, the countries chosen, and which values may be shown.</summary>
internal sealed class BundleScope
{
    internal BundleScope(
        AssessmentResult result,
        IReadOnlyList<Iso3> countries,
        bool includeRestricted,
        DateOnly? made = null,
        OverlayAssessment? own = null
    )
    {
        Result = result;
        IncludeRestricted = includeRestricted;
        Made = made;
        Own = own;
        Terms = new EvidenceTerms(result);
        foreach (Iso3 code in countries)
        {
            if (!result.Countries.Any(c => c.Country.Code == code))
            {
                throw new ArgumentException(
                    $"\"{code.ToString()}\" is no country of this assessment",
                    nameof(countries)
                );
            }
        }
        Countries = [.. result.Countries.Where(c => countries.Count == 0 || countries.Contains(c.Country.Code))];
        if (own is not null && (Countries is not [var only] || only.Country.Code != own.Result.Country.Code))
        {
            throw new ArgumentException("an own assessment goes with its one country", nameof(countries));
        }
    }

    internal AssessmentResult Result { get; }

    internal EvidenceRelease Release => Result.Release;

    internal bool IncludeRestricted { get; }

    internal DateOnly? Made { get; }

    /// <summary>The own assessment that goes with it; null for public evidence alone.</summary>
    internal OverlayAssessment? Own { get; }

    /// <summary>The tables of the bundle, in order.</summary>
    internal ImmutableArray<BundleTable> Tables =>
        [
            .. AssessmentBundle.AllTables,
            .. Result.Release.CountedIncidents.IsEmpty ? [] : (BundleTable[])[new IncidentsTable()],
            .. Result.Release.Technology is null ? [] : (BundleTable[])[new TechnologiesTable()],
            .. Own is null ? [] : (BundleTable[])[new OverlayTable()],
        ];

    internal EvidenceTerms Terms { get; }

    /// <summary>The countries chosen, in the order of the assessment.</summary>
    internal ImmutableArray<CountryAssessment> Countries { get; }

    /// <summary>Ids of the licences that keep an indicator's figures out of this bundle; empty if it may be shown.</summary>
    internal ImmutableArray<string> Withheld(IndicatorScore score) => IncludeRestricted ? [] : Terms.Restricting(score);

    /// <summary>The same for the indicator of a gap or a driver.</summary>
    internal ImmutableArray<string> Withheld(CountryAssessment country, Indicator indicator) =>
        Withheld(country.Indicators.First(i => string.Equals(i.Indicator.Id, indicator.Id, StringComparison.Ordinal)));

    /// <summary>The same for the score of a composite as coded, from which a figure could be worked back.</summary>
    internal ImmutableArray<string> Withheld(CountryAssessment country, CompositeScore composite) =>
        IncludeRestricted ? [] : Terms.Revealing(country, composite.Code);
}
