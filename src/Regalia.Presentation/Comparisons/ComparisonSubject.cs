using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Comparisons;

/// <summary>The countries that a comparison is about and the composite that it is about first.</summary>
internal sealed class ComparisonSubject
{
    private readonly FrozenDictionary<(Iso3 A, Iso3 B), CountryComparison> _pairs;

    /// <summary>Chooses the countries.</summary>
    /// <param name="source">What to draw from.</param>
    /// <param name="codes">The countries, two or more.</param>
    /// <param name="composite">Code of one of the shown composites.</param>
    internal ComparisonSubject(ViewSource source, IEnumerable<Iso3> codes, string composite)
    {
        Source = source;
        Composite = composite;
        HashSet<Iso3> chosen = [.. codes];
        Scope = new BundleScope(source.Result, [.. chosen], source.ShowsRestricted);
        // One order whatever the address says; a score that is missing comes last, and never counts as 0.
        Countries =
        [
            .. Scope
                .Countries.OrderByDescending(c => c[composite].Value ?? double.NegativeInfinity)
                .ThenBy(c => c.Country.Code),
        ];
        _pairs = source
            .Result.Comparisons.Where(p =>
                chosen.Contains(p.A)
                && chosen.Contains(p.B)
                && string.Equals(p.Composite, composite, StringComparison.Ordinal)
            )
            .ToFrozenDictionary(p => (p.A, p.B));
    }

    internal ViewSource Source { get; }

    internal BundleScope Scope { get; }

    internal string Composite { get; }

    /// <summary>The countries, the highest median of the composite first.</summary>
    internal ImmutableArray<CountryAssessment> Countries { get; }

    /// <summary>Name of the composite as it reads inside a sentence.</summary>
    internal string CompositeName => Countries[0][Composite].Name.ToLowerInvariant();

    /// <summary>Few enough to be shown country by country in every part.</summary>
    internal bool IsSmall => Countries.Length <= Most;

    /// <summary>So many countries may be chosen; more are only shown if it is all of them.</summary>
    internal const int Most = 11;

    internal CountryComparison Pair(CountryAssessment a, CountryAssessment b) =>
        _pairs[(a.Country.Code, b.Country.Code)];

    /// <summary>Every pair once, the country with the higher median first.</summary>
    internal IEnumerable<(CountryAssessment Upper, CountryAssessment Lower, CountryComparison Pair)> Pairs =>
        from upper in Enumerable.Range(0, Countries.Length)
        from lower in Enumerable.Range(upper + 1, Countries.Length - upper - 1)
        select (Countries[upper], Countries[lower], Pair(Countries[upper], Countries[lower]));

    internal static IndicatorScore Score(CountryAssessment country, string indicator) =>
        country.Indicators.First(i => string.Equals(i.Indicator.Id, indicator, StringComparison.Ordinal));

    /// <summary>Whether a code is one of the composites that are compared.</summary>
    internal static bool IsCompared(string composite) =>
        CompositeCodes.Shown.Contains(composite, StringComparer.Ordinal);
}
