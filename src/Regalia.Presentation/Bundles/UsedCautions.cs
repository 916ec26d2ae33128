using Regalia.Assessment;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;

namespace Regalia.Presentation.Bundles;

/// <summary>The release's warnings about the values and practices that the assessment of a country uses.</summary>
internal static class UsedCautions
{
    /// <summary>Each warning with the indicator it touches, in the order of the release.</summary>
    internal static IEnumerable<(Caution Caution, Indicator Indicator)> Of(
        AssessmentResult result,
        CountryAssessment country
    )
    {
        string code = country.Country.Code.ToString();
        foreach (Caution caution in result.Release.Cautions)
        {
            foreach (Indicator indicator in Touched(caution, code, country))
            {
                yield return (caution, indicator);
            }
        }
    }

    private static IEnumerable<Indicator> Touched(Caution caution, string code, CountryAssessment country)
    {
        bool here =
            caution.Countries.Contains("*", StringComparer.Ordinal)
            || caution.Countries.Contains(code, StringComparer.Ordinal);
        return caution.Table switch
        {
            "observations" when here => Using(country, v => Is(v.IndicatorId, caution.Key)),
            "positions" or "instruments" when here => Using(country, v => Is(v.Position?.Instrument, caution.Key)),
            "practices" => country
                .Gaps.Where(g => g.Practices.Any(m => Is(m.Practice.Id, caution.Key)))
                .Select(g => g.Indicator),
            _ => [],
        };
    }

    private static IEnumerable<Indicator> Using(CountryAssessment country, Func<IndicatorValue, bool> concerned) =>
        country
            .Indicators.Where(i => i.Evidence is { } value && EvidenceTerms.Trace(value).Any(concerned))
            .Select(i => i.Indicator);

    private static bool Is(string? text, string key) => string.Equals(text, key, StringComparison.Ordinal);
}
