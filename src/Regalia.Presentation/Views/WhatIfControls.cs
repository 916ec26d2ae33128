using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Scenarios;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>What may be assumed: the values of measures and the weights of pillars.</summary>
internal static class WhatIfControls
{
    private const double GreatestWeight = 1;
    private const double WeightStep = 0.05;

    internal static Controls Of(ViewSource source, Country country, Scenario scenario)
    {
        CountryAssessment assessed = source.Result.Countries.First(c => c.Country.Code == country.Code);
        return new Controls(
            "assume",
            "Choose what to assume",
            PageAddress.WhatIf(country.Code) with
            {
                Query = [],
            },
            [
                new ChoiceField(
                    "c",
                    "Country",
                    [
                        .. source
                            .Release.Countries.OrderBy(c => c.Name, StringComparer.Ordinal)
                            .Select(c => new ControlOption(c.Code.ToString(), c.Name)),
                    ],
                    [country.Code.ToString()]
                ),
                .. assessed.Indicators.Where(i => IsOffered(source, country, i)).Select(i => Value(scenario, i)),
                .. source
                    .Framework.Composites.Where(c => WhatIfView.Pillars.Contains(c.Code, StringComparer.Ordinal))
                    .Select(c => Weight(scenario, c)),
            ],
            "Show what would change"
        );
    }

    /// <summary>A value as the address has it: <c>PRE_LAW_ECONESP:1</c>; NA leaves the indicator out.</summary>
    internal static string Assigned(Indicator indicator, double? value) =>
        indicator.Id + ":" + (value is { } number ? Digits.Of(number) : "NA");

    private static bool IsOffered(ViewSource source, Country country, IndicatorScore score) =>
        score.Indicator.Dimension is CompositeCodes.Preparedness or CompositeCodes.Guardrails
        && ScenarioAssessor.WhyNot(source.Release, source.Framework, score.Indicator) is null
        && !WhatIfTerms.IsWithheld(source, country, score.Indicator.Id);

    private static ChoiceField Value(Scenario scenario, IndicatorScore score)
    {
        Indicator indicator = score.Indicator;
        string chosen = scenario.Values.FirstOrDefault(v =>
            string.Equals(v.Indicator, indicator.Id, StringComparison.Ordinal)
        )
            is { } assumed
            ? Assigned(indicator, assumed.Value)
            : "";
        ImmutableArray<ControlOption> options =
        [
            new("", "As released: " + ChangeFigures.Evidence(score)),
            .. Offered(indicator).Select(v => new ControlOption(Assigned(indicator, v), Words(indicator, v))),
            new(Assigned(indicator, value: null), "Left out"),
        ];
        return new ChoiceField(
            "set",
            indicator.Name,
            options.Any(o => string.Equals(o.Value, chosen, StringComparison.Ordinal))
                ? options
                : options.Add(new ControlOption(chosen, chosen.Split(':')[^1])),
            [chosen]
        )
        {
            Hint = indicator.Unit,
        };
    }

    // Of a measured indicator a few values across its scale; the address takes any.
    private static IEnumerable<double> Offered(Indicator indicator) =>
        indicator.Steps.IsEmpty
            ? ((double[])[1, 0.75, 0.5, 0.25, 0]).Select(part =>
                Math.Round(
                    indicator.Low!.Value + (part * (indicator.High!.Value - indicator.Low.Value)),
                    2,
                    MidpointRounding.AwayFromZero
                )
            )
            : indicator.Steps.OrderDescending();

    private static string Words(Indicator indicator, double value) =>
        Figures.Raw(value)
        + (
            value.Equals(indicator.Steps.IsEmpty ? indicator.High!.Value : indicator.Steps[^1]) ? ", in full"
            : value.Equals(indicator.Steps.IsEmpty ? indicator.Low!.Value : indicator.Steps[0]) ? ", not at all"
            : ""
        );

    private static NumberField Weight(Scenario scenario, Composite pillar)
    {
        double? given = scenario
            .Weights.FirstOrDefault(w => string.Equals(w.Code, pillar.Code, StringComparison.Ordinal))
            ?.Weight;
        return new NumberField(
            pillar.Code,
            "Weight of " + pillar.Name.ToLowerInvariant(),
            given,
            Least: 0,
            Math.Max(GreatestWeight, given ?? 0),
            WeightStep,
            pillar.Weight
        )
        {
            Hint = "Relative to its siblings; as released " + Figures.Raw(pillar.Weight) + ".",
        };
    }
}
