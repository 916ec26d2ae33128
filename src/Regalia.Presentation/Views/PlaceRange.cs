using System.Globalization;
using Regalia.Assessment;
using Regalia.Evidence;

namespace Regalia.Presentation.Views;

/// <summary>
/// Between which places a country stands on a composite, the highest score first. Only countries that the evidence tells apart
/// from it move an end: with so many above it for sure, and so many below it, it stands somewhere in between.
/// </summary>
/// <param name="First">Highest place that is possible.</param>
/// <param name="Last">Lowest place.</param>
internal sealed record PlaceRange(int First, int Last)
{
    /// <summary>"5 to 9"; a single place is said to be told apart from all others.</summary>
    internal string Shown =>
        First == Last
            ? string.Create(CultureInfo.InvariantCulture, $"{First}, told apart")
            : string.Create(CultureInfo.InvariantCulture, $"{First} to {Last}");

    /// <summary>The range of a country among all that were assessed; null where nothing was compared.</summary>
    internal static PlaceRange? Among(AssessmentResult result, string composite, Iso3 country)
    {
        CountryComparison[] pairs =
        [
            .. result.Comparisons.Where(p =>
                p.A == country && string.Equals(p.Composite, composite, StringComparison.Ordinal)
            ),
        ];
        if (pairs.Length == 0)
        {
            return null;
        }
        int above = pairs.Count(p => p.ProbabilityAbove < CountryComparison.DistinguishableBelow);
        int below = pairs.Count(p => p.ProbabilityAbove > CountryComparison.DistinguishableAbove);
        return new PlaceRange(above + 1, pairs.Length + 1 - below);
    }
}
