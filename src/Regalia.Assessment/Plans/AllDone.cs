using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scenarios;

namespace Regalia.Assessment.Plans;

/// <summary>
/// Where the country would stand if every scored action of the plan reached its target, as reckoned when the plan was
/// made. Hypothetical: never to be mistaken for an assessment. Unlike the rises of the actions it holds them all at once.
/// </summary>
/// <param name="Readiness">Readiness in points, 0 to 100: median of the draws.</param>
/// <param name="Low">5 % of the draws are lower.</param>
/// <param name="High">5 % of the draws are higher.</param>
/// <param name="Labels">Share of the draws that gave each label; empty where there is too little evidence for one.</param>
public sealed record AllDone(double Readiness, double Low, double High, ImmutableArray<LabelProbability> Labels)
{
    /// <summary>What a scenario gives, to two decimals and four, as files show it; null where readiness has no value.</summary>
    public static AllDone? Of(ScenarioOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome[CompositeCodes.Readiness].After is { Value: { } value, Low: { } low, High: { } high }
            ? new AllDone(
                Rounded(value, 2),
                Rounded(low, 2),
                Rounded(high, 2),
                [
                    .. (outcome.Label.Probabilities ?? []).Select(label => new LabelProbability(
                        label.Label,
                        Rounded(label.Probability, 4)
                    )),
                ]
            )
            : null;
    }

    private static double Rounded(double number, int decimals) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero);
}
