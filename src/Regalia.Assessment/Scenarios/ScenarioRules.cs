using Regalia.Assessment.Framework;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Indices;

namespace Regalia.Assessment.Scenarios;

/// <summary>What can be assumed at all.</summary>
internal static class ScenarioRules
{
    /// <summary>The largest weight that a framework may state.</summary>
    public const double MostWeight = 1000;

    /// <summary>Why an indicator cannot be assumed, in one sentence; null where it can.</summary>
    public static string? WhyNot(EvidenceRelease release, AssessmentFramework framework, Indicator indicator)
    {
        if (ThreatModel.Estimates(indicator.Id))
        {
            return indicator.Id + " is estimated from incident counts; no value of it can be assumed.";
        }
        bool scored = framework.Scored.Any(i => Same(i.Code, indicator.Id));
        bool joins = framework.Overlay.Weights.Any(i => Same(i.Code, indicator.Id));
        if (!scored && !joins)
        {
            string[] users =
            [
                .. framework
                    .Scored.Select(i => release.Indicator(i.Code))
                    .OfType<Indicator>()
                    .Where(i => i.Inputs.Contains(indicator.Id, StringComparer.Ordinal))
                    .Select(i => i.Id),
            ];
            return users.Length > 0
                    ? indicator.Id + " is scored only as an input of " + string.Join(" and ", users) + "; assume that."
                : string.Equals(indicator.Dimension, "context", StringComparison.Ordinal)
                    ? indicator.Id + " is context: it is shown beside the scores and enters none of them."
                : indicator.Id + " has no weight in the framework, neither of its own nor once it is answered.";
        }
        return indicator is { Low: not null, High: not null, Transformation: not null }
            ? null
            : indicator.Id + " has no goalposts, so that no value of it has a score.";
    }

    /// <summary>What an indicator may be set to, in words: "one of 0, 0.5, 1", "a number from 0 to 100".</summary>
    public static string Allowed(Indicator indicator) =>
        indicator switch
        {
            { Steps.IsEmpty: false } => "one of " + new CodedScale(indicator.Steps.AsSpan()),
            { Minimum: { } least, Maximum: { } most } => FormattableString.Invariant(
                $"a number from {least} to {most}"
            ),
            { Minimum: { } least } => FormattableString.Invariant($"a number from {least}"),
            { Maximum: { } most } => FormattableString.Invariant($"a number up to {most}"),
            _ => "a number",
        };

    /// <summary>Whether a value is on the steps or within the bounds of an indicator.</summary>
    public static bool Allows(Indicator indicator, double value) =>
        double.IsFinite(value)
        && (indicator.Steps.IsEmpty || indicator.Steps.Contains(value))
        && !(value < indicator.Minimum)
        && !(value > indicator.Maximum);

    /// <summary>Why a weight cannot be assumed, in one sentence; null where it can.</summary>
    public static string? WhyNot(AssessmentFramework framework, AssumedWeight weight)
    {
        if (!(weight.Weight >= 0 && weight.Weight <= MostWeight))
        {
            return "A weight is a number from 0 to 1000.";
        }
        if (framework.Composites.FirstOrDefault(c => Same(c.Code, weight.Code)) is { } composite)
        {
            return composite.Parent is null
                ? composite.Code + " has no siblings, so that a weight means nothing."
                : null;
        }
        return framework.Indicators.Any(i => Same(i.Code, weight.Code))
            ? null
            : "\"" + weight.Code + "\" is no composite or indicator of the framework.";
    }

    /// <summary>Why a scenario cannot be run, in one sentence; null where it can.</summary>
    public static string? WhyNot(EvidenceRelease release, AssessmentFramework framework, Scenario scenario)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (AssumedValue assumed in scenario.Values)
        {
            string? reason = seen.Add(assumed.Indicator)
                ? WhyNot(release, framework, assumed)
                : assumed.Indicator + " is assumed twice.";
            if (reason is not null)
            {
                return reason;
            }
        }
        seen.Clear();
        foreach (AssumedWeight weight in scenario.Weights)
        {
            string? reason = seen.Add(weight.Code)
                ? WhyNot(framework, weight)
                : "The weight of " + weight.Code + " is assumed twice.";
            if (reason is not null)
            {
                return reason;
            }
        }
        return WhyNotTogether(framework, scenario);
    }

    private static string? WhyNot(EvidenceRelease release, AssessmentFramework framework, AssumedValue assumed)
    {
        if (release.Indicators.FirstOrDefault(i => Same(i.Id, assumed.Indicator)) is not { } indicator)
        {
            return "\"" + assumed.Indicator + "\" is no indicator of this release.";
        }
        if (WhyNot(release, framework, indicator) is { } reason)
        {
            return reason;
        }
        if (assumed.Value is { } value && !Allows(indicator, value))
        {
            return FormattableString.Invariant($"{indicator.Id} = {value}: expected {Allowed(indicator)}.");
        }
        return assumed.FlagError >= 0 && assumed.FlagError <= 0.5 && assumed.Sd >= 0 && double.IsFinite(assumed.Sd)
            ? null
            : indicator.Id + ": expected a chance of error from 0 to 0.5 and an error of 0 or more.";
    }

    /// <summary>Why the weights of a scenario do not go together with its values or with one another; null where they do.</summary>
    public static string? WhyNotTogether(AssessmentFramework framework, Scenario scenario)
    {
        foreach (AssumedWeight weight in scenario.Weights)
        {
            AssumedValue? value = scenario.Values.FirstOrDefault(v => Same(v.Indicator, weight.Code));
            if (weight.Weight == 0 && value is { Value: not null })
            {
                return weight.Code + " has a value but a weight of 0, so that the value would have no effect.";
            }
            if (
                weight.Weight > 0
                && value?.Value is null
                && framework.NotYetMeasured.Any(i => Same(i.Code, weight.Code))
            )
            {
                return weight.Code + " has no public value: a weight needs a value that is assumed with it.";
            }
        }
        try
        {
            _ = FrameworkOf(framework, scenario).Framework.ToStructure();
            return null;
        }
        catch (IndexStructureException)
        {
            return "With these weights a composite is left without any part: keep one weight above 0 in each.";
        }
    }

    /// <summary>The framework under a scenario: its weights, and those of indicators that join.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="scenario">A scenario that can be run.</param>
    /// <returns>The framework itself where no weight differs; and a key that is the same for the same weights.</returns>
    public static (string Key, AssessmentFramework Framework) FrameworkOf(
        AssessmentFramework framework,
        Scenario scenario
    )
    {
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (WeightedIndicator joining in framework.Overlay.Weights)
        {
            if (
                framework.NotYetMeasured.Any(i => Same(i.Code, joining.Code))
                && scenario.Values.Any(v => v.Value is not null && Same(v.Indicator, joining.Code))
            )
            {
                weights[joining.Code] = joining.Weight;
            }
        }
        foreach (AssumedWeight weight in scenario.Weights)
        {
            weights[weight.Code] = weight.Weight;
        }
        foreach (Composite composite in framework.Composites)
        {
            Forget(weights, composite.Code, composite.Weight);
        }
        foreach (WeightedIndicator indicator in framework.Indicators)
        {
            Forget(weights, indicator.Code, indicator.Weight);
        }
        return weights.Count == 0
            ? ("", framework)
            : (
                string.Join(';', weights.Select(w => FormattableString.Invariant($"{w.Key}={w.Value:R}"))),
                framework with
                {
                    Composites =
                    [
                        .. framework.Composites.Select(c =>
                            weights.TryGetValue(c.Code, out double weight) ? c with { Weight = weight } : c
                        ),
                    ],
                    Indicators =
                    [
                        .. framework.Indicators.Select(i =>
                            weights.TryGetValue(i.Code, out double weight) ? i with { Weight = weight } : i
                        ),
                    ],
                }
            );
    }

    // A weight that is the stated one changes nothing, and so needs no draws of its own.
    private static void Forget(SortedDictionary<string, double> weights, string code, double stated)
    {
        if (weights.TryGetValue(code, out double weight) && weight.Equals(stated))
        {
            weights.Remove(code);
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
