using Regalia.Evidence;
using Regalia.Evidence.Derivation;

namespace Regalia.Assessment.Scoring;

/// <summary>An indicator of one country, 0 to 100, with the evidence it rests on.</summary>
/// <param name="Indicator">Its definition.</param>
/// <param name="Parent">The composite it belongs to.</param>
/// <param name="EffectiveWeight">Its weight in pressure or readiness, 0 to 1: the product of the weights down the path.</param>
/// <param name="Evidence">The value with its sources; null where it is missing or estimated from incident counts.</param>
/// <param name="Estimate">The value of an indicator that is estimated from incident counts: posterior mean over the sources.</param>
/// <param name="IsPresent">False where there is no evidence: the draws then borrow from like countries, or keep the prior of threat; what no country has is left out.</param>
/// <param name="IsVerified">Whether every input has been checked at its source.</param>
/// <param name="AsCoded">Score of the value as published; null where missing.</param>
/// <param name="Value">Median of the draws; null where no country of the release has any evidence for it.</param>
/// <param name="Low">5 % of the draws are lower.</param>
/// <param name="High">5 % of the draws are higher.</param>
public sealed record IndicatorScore(
    Indicator Indicator,
    string Parent,
    double EffectiveWeight,
    IndicatorValue? Evidence,
    double? Estimate,
    bool IsPresent,
    bool IsVerified,
    double? AsCoded,
    double? Value,
    double? Low,
    double? High
)
{
    /// <summary>The value that a scenario assumes, in the indicator's unit; null in an assessment.</summary>
    public double? Assumed { get; init; }

    /// <summary>The value in the indicator's unit, published, derived, estimated or assumed; null where missing.</summary>
    public double? Raw => Evidence?.Value ?? Estimate ?? Assumed;
}
