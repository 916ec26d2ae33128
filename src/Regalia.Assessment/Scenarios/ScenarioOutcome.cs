using System.Collections.Immutable;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;

namespace Regalia.Assessment.Scenarios;

/// <summary>What becomes of a country under a scenario. Hypothetical: never to be mistaken for an assessment.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Effects">Every composite of the framework, in its order.</param>
/// <param name="Indicators">The indicators of the scenario, with their scores under it.</param>
/// <param name="Label">The label under the scenario.</param>
/// <param name="LabelStays">Share of the draws in which the label is the same as before; null where there is none.</param>
/// <param name="LabelBetter">Share of the draws in which it is a better one (less vulnerable).</param>
/// <param name="LabelWorse">Share of the draws in which it is a worse one.</param>
public sealed record ScenarioOutcome(
    Scenario Scenario,
    ImmutableArray<ScoreEffect> Effects,
    ImmutableArray<IndicatorScore> Indicators,
    LabelOutcome Label,
    double? LabelStays,
    double? LabelBetter,
    double? LabelWorse
)
{
    /// <summary>The effect on a composite.</summary>
    /// <exception cref="InvalidOperationException">The framework has no such composite.</exception>
    public ScoreEffect this[string composite] =>
        Effects.First(e => string.Equals(e.Before.Code, composite, StringComparison.Ordinal));
}
