using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;

namespace Regalia.Assessment.Scoring;

/// <summary>One indicator of one country before the draws.</summary>
/// <param name="Country">The country.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Place">Its place and weight in the framework.</param>
/// <param name="Evidence">The value; null where it is missing or estimated from incident counts.</param>
/// <param name="Estimate">The value of an indicator that is estimated from incident counts.</param>
/// <param name="AsCoded">Score of the value as published, 0 to 100; NaN where missing.</param>
internal sealed record Cell(
    Iso3 Country,
    Indicator Indicator,
    WeightedIndicator Place,
    IndicatorValue? Evidence,
    double? Estimate,
    double AsCoded
)
{
    public bool IsPresent => !double.IsNaN(AsCoded);

    // Incident counts are tabulated from the records themselves.
    public bool IsVerified => IsPresent && (Evidence is null || Evidence.Status == VerificationStatus.Sourced);
}
