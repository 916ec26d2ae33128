using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
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
    /// <summary>The value put in place of the evidence; null in an assessment.</summary>
    public AssumedValue? Assumed { get; init; }

    public bool IsPresent => !double.IsNaN(AsCoded);

    // Incident counts are tabulated from the records themselves. What is assumed has no source.
    public bool IsVerified =>
        IsPresent && Assumed is null && (Evidence is null || Evidence.Status == VerificationStatus.Sourced);

    /// <summary>The same cell with an assumed value in place of the evidence.</summary>
    public Cell With(AssumedValue assumed) =>
        this with
        {
            Evidence = null,
            Estimate = null,
            Assumed = assumed,
            AsCoded = assumed.Value is { } value ? GoalpostsOf.Indicator(Indicator).Score(value) : double.NaN,
        };
}
