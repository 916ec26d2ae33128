using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Assessment.Gaps;

/// <summary>What a country lacks in one indicator of preparedness or guardrails.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="AsCoded">Its score as published, below 100.</param>
/// <param name="Shortfall">(100 - score) / 100.</param>
/// <param name="Weight">Effective weight of the indicator in readiness.</param>
/// <param name="Confidence">Chance that the value is right: 1 minus the error of a flag of its status.</param>
/// <param name="Points">Points of readiness to gain at most: 100 x shortfall x weight.</param>
/// <param name="Priority">Points x confidence: the order of the list.</param>
/// <param name="IsVerified">Whether the value has been checked at its source.</param>
/// <param name="Practices">What other countries do about it, the most similar country first; may be empty.</param>
public sealed record Gap(
    Indicator Indicator,
    double AsCoded,
    double Shortfall,
    double Weight,
    double Confidence,
    double Points,
    double Priority,
    bool IsVerified,
    ImmutableArray<MatchedPractice> Practices
);
