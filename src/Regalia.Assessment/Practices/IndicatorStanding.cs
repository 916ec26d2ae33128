using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Practices;

/// <summary>Where a country stands on an indicator.</summary>
/// <param name="Country">The country.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="State">value, none found, no, unknown or not applicable: never one for another.</param>
/// <param name="Value">The value; null where unknown or not applicable.</param>
/// <param name="Score">Its score as coded, 0 to 100; null where there is no value.</param>
public sealed record IndicatorStanding(
    Country Country,
    Indicator Indicator,
    EvidenceState State,
    IndicatorValue? Value,
    double? Score
)
{
    /// <summary>Whether the country has a value that leaves something to do: a score below 100.</summary>
    public bool IsGap => Score < 100;

    /// <summary>Whether the value was read at its source; false where there is none.</summary>
    public bool IsVerified => Value?.Status == VerificationStatus.Sourced;

    /// <summary>Looks one up. Values that the selection leaves out are unknown.</summary>
    public static IndicatorStanding Of(
        EvidenceRelease release,
        EvidenceSelection selection,
        Country country,
        Indicator indicator
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(indicator);
        IndicatorValue? value = new IndicatorValues(release, selection).Find(country.Code, indicator.Id);
        return new IndicatorStanding(
            country,
            indicator,
            value?.State ?? WithoutValue(release, selection, country, indicator),
            value,
            value is not null && indicator.IsScored ? GoalpostsOf.Indicator(indicator).Score(value.Value) : null
        );
    }

    /// <summary>Unknown, unless the newest observation says that the question does not arise.</summary>
    private static EvidenceState WithoutValue(
        EvidenceRelease release,
        EvidenceSelection selection,
        Country country,
        Indicator indicator
    ) =>
        release.ObservationsOf(indicator.Id, country.Code) is [{ State: EvidenceState.NotApplicable } newest, ..]
        && selection.Admits(release, newest)
            ? EvidenceState.NotApplicable
            : EvidenceState.Unknown;
}
