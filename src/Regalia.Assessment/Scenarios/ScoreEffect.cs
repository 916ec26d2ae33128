using Regalia.Assessment.Scoring;

namespace Regalia.Assessment.Scenarios;

/// <summary>What a scenario does to one composite.</summary>
/// <param name="Before">The composite as assessed.</param>
/// <param name="After">The composite under the scenario.</param>
/// <param name="Change">Median over the draws of after minus before, both under the same draw; null where either is missing.</param>
/// <param name="Low">5 % of the draws change less.</param>
/// <param name="High">5 % of the draws change more.</param>
public sealed record ScoreEffect(
    CompositeScore Before,
    CompositeScore After,
    double? Change,
    double? Low,
    double? High
);
