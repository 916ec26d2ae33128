using System.Collections.Immutable;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;

namespace Regalia.Presentation.Scenarios;

/// <summary>A country as it is beside one scenario.</summary>
/// <param name="Result">The run.</param>
/// <param name="Outcome">The outcome that is shown.</param>
/// <param name="Cautions">What a reader may expect to change but does not.</param>
public sealed record ScenarioComparison(ScenarioResult Result, ScenarioOutcome Outcome, ImmutableArray<string> Cautions)
{
    /// <summary>The evidence that an assumed value replaces; null where the framework does not score it.</summary>
    internal IndicatorScore? Before(string indicator) =>
        Result.Indicators.FirstOrDefault(i => string.Equals(i.Indicator.Id, indicator, StringComparison.Ordinal));

    /// <summary>The weight that the framework states.</summary>
    internal double StatedWeight(string code) =>
        Result.Framework.Composites.FirstOrDefault(c => Same(c.Code, code))?.Weight
        ?? Result.Framework.Indicators.First(i => Same(i.Code, code)).Weight;

    /// <summary>Weights under the scenario: those assumed, and those that an indicator joins with.</summary>
    internal IEnumerable<AssumedWeight> Weights =>
        Outcome.Scenario.Weights.Concat(
            Result
                .Framework.Overlay.Weights.Where(w =>
                    Result.Framework.NotYetMeasured.Any(i => Same(i.Code, w.Code))
                    && Outcome.Scenario.Values.Any(v => v.Value is not null && Same(v.Indicator, w.Code))
                    && !Outcome.Scenario.Weights.Any(given => Same(given.Code, w.Code))
                )
                .Select(w => new AssumedWeight(w.Code, w.Weight))
        );

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
