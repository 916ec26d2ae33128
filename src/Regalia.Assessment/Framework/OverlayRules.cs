using System.Collections.Immutable;

namespace Regalia.Assessment.Framework;

/// <summary>How an agency's own answers count beside public values.</summary>
/// <param name="Confidence">What each degree of confidence means, the surest first.</param>
/// <param name="Weights">Weights, among their siblings, of indicators that are scored only once they are answered.</param>
public sealed record OverlayRules(
    ImmutableArray<AnswerConfidence> Confidence,
    ImmutableArray<WeightedIndicator> Weights
);
