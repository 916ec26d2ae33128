using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Scoring;

/// <summary>From a country's number back to everything it rests on.</summary>
/// <param name="Country">The country.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Weight">Weight among its siblings in the framework; null where the framework does not name it.</param>
/// <param name="Value">The value that is scored, with its inputs; null where missing or estimated from incident counts.</param>
/// <param name="Score">Score as coded, 0 to 100; null where missing or not scored.</param>
/// <param name="Estimate">For an indicator of threat: the mean of the estimates over the tabulations; null otherwise.</param>
/// <param name="Observations">Every observation of the release, the newest first, explicit unknowns included.</param>
/// <param name="Estimates">For an indicator of threat: what each tabulation gives.</param>
/// <param name="Cautions">What the release warns of.</param>
public sealed record EvidenceTrail(
    Country Country,
    Indicator Indicator,
    double? Weight,
    IndicatorValue? Value,
    double? Score,
    double? Estimate,
    ImmutableArray<Observation> Observations,
    ImmutableArray<(ThreatWindow Window, ThreatPosterior Posterior)> Estimates,
    ImmutableArray<Caution> Cautions
)
{
    /// <summary>Follows one number.</summary>
    public static EvidenceTrail Of(
        EvidenceRelease release,
        AssessmentFramework framework,
        Country country,
        Indicator indicator
    ) => Of(release, framework, country, indicator, ThreatModel.Fit(release, EvidenceSelection.None, framework.Threat));

    /// <summary>Follows the numbers of one indicator for all countries, in the order of their codes.</summary>
    public static ImmutableArray<EvidenceTrail> OfAll(
        EvidenceRelease release,
        AssessmentFramework framework,
        Indicator indicator
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        var threat = ThreatModel.Fit(release, EvidenceSelection.None, framework.Threat);
        return [.. release.Countries.OrderBy(c => c.Code).Select(c => Of(release, framework, c, indicator, threat))];
    }

    /// <summary>Follows one number with a model of threat that has been fitted before, for fitting takes its time.</summary>
    /// <param name="release">The release.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="country">The country.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="threat">The model of this release and framework, with all evidence counting.</param>
    public static EvidenceTrail Of(
        EvidenceRelease release,
        AssessmentFramework framework,
        Country country,
        Indicator indicator,
        ThreatModel threat
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(threat);
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(indicator);
        IndicatorValue? value = new IndicatorValues(release, EvidenceSelection.None).Find(country.Code, indicator.Id);
        bool estimated = ThreatModel.Estimates(indicator.Id);
        bool scorable = indicator.Low is not null && indicator.High is not null && indicator.Transformation is not null;
        (double Value, double Score)? estimate =
            estimated && threat.Counts(country.Code)
                ? threat.AsCoded(country.Code, indicator, framework.Threat.RateFloor)
                : null;
        double? score =
            estimate is { } threatened ? threatened.Score
            : value is not null && scorable ? GoalpostsOf.Indicator(indicator).Score(value.Value)
            : null;
        return new EvidenceTrail(
            country,
            indicator,
            framework
                .Indicators.FirstOrDefault(i => string.Equals(i.Code, indicator.Id, StringComparison.Ordinal))
                ?.Weight,
            value,
            score,
            estimate?.Value,
            release.ObservationsOf(indicator.Id, country.Code),
            estimated ? [.. threat.Windows.Select(w => (w, w.Countries[country.Code]))] : [],
            [.. release.Cautions.Where(c => Concerns(c, country, indicator))]
        );
    }

    private static bool Concerns(Caution caution, Country country, Indicator indicator) =>
        (
            caution.Countries.Contains("*", StringComparer.Ordinal)
            || caution.Countries.Contains(country.Code.ToString(), StringComparer.Ordinal)
        )
        && (
            string.Equals(caution.Key, indicator.Id, StringComparison.Ordinal)
            || indicator.Inputs.Contains(caution.Key, StringComparer.Ordinal)
        );
}
