using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Questions that a reader may come with, as links to their answers.</summary>
internal static class WhatIfExamples
{
    private const string TradeSecretLaw = "PRE_LAW_TRADESECRET";
    private const int GapsShown = 3;

    internal static Section Of(ViewSource source, Country country)
    {
        CountryAssessment assessed = source.Result.Countries.First(c => c.Country.Code == country.Code);
        return new Section(
            "examples",
            "Questions to begin with",
            [
                new BulletList([
                    .. TradeSecrets(assessed),
                    .. assessed
                        .Gaps.Select(g => g.Indicator)
                        .Where(i => !i.Steps.IsEmpty && !IsTradeSecretLaw(i))
                        .Where(i => !WhatIfTerms.IsWithheld(source, country, i.Id))
                        .Take(GapsShown)
                        .Select(i => Question(country, i, i.Steps[^1], "What would change with this in full: ")),
                    Prose.To(
                        "What if commitments abroad weighed three times as much?",
                        PageAddress
                            .WhatIf(country.Code)
                            .With("w", CompositeCodes.Guardrails + ":" + Digits.Of(Tripled(source)))
                    ),
                    Prose.To("Which single measure would move the label most?", PageAddress.WhatIf(country.Code)),
                ]),
            ]
        );
    }

    private static IEnumerable<Prose> TradeSecrets(CountryAssessment assessed)
    {
        if (assessed.Indicators.FirstOrDefault(i => IsTradeSecretLaw(i.Indicator)) is { } law)
        {
            yield return law.AsCoded < 100
                ? Question(assessed.Country, law.Indicator, law.Indicator.Steps[^1], "What would a full law change: ")
                : Question(assessed.Country, law.Indicator, law.Indicator.Steps[0], "What if there were none: ");
        }
    }

    private static Prose Question(Country country, Indicator indicator, double value, string words) =>
        Prose.To(
            words + indicator.Name + "?",
            PageAddress.WhatIf(country.Code).With("set", WhatIfControls.Assigned(indicator, value))
        );

    private static double Tripled(ViewSource source) =>
        3
        * source
            .Framework.Composites.First(c => string.Equals(c.Code, CompositeCodes.Guardrails, StringComparison.Ordinal))
            .Weight;

    private static bool IsTradeSecretLaw(Indicator indicator) =>
        string.Equals(indicator.Id, TradeSecretLaw, StringComparison.Ordinal);
}
