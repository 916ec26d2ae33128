using System.Globalization;
using Regalia.Assessment.Scenarios;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Scenarios;

/// <summary>Short ways to scenarios of the bundled release.</summary>
internal static class Assumptions
{
    public static readonly AssessmentOptions Few = new() { Draws = 2500 };

    public static Country Country(string iso3) => BundledRelease.Release.Country(Iso3.Parse(iso3))!;

    /// <summary>A scenario of values with the error of a sourced flag and none of a measured value.</summary>
    public static Scenario Of(params (string Indicator, double? Value)[] values) =>
        new("test", [.. values.Select(v => new AssumedValue(v.Indicator, v.Value, 0.03, 0))]);

    public static ScenarioResult Assess(string iso3, params Scenario[] scenarios) => Assess(iso3, Few, scenarios);

    public static ScenarioResult Assess(string iso3, AssessmentOptions options, params Scenario[] scenarios) =>
        ScenarioAssessor.Assess(
            BundledRelease.Release,
            BundledRelease.Framework,
            Country(iso3),
            scenarios,
            options,
            TestContext.Current.CancellationToken
        );

    /// <summary>Every figure of an outcome to the last digit.</summary>
    public static IEnumerable<string> Digits(ScenarioOutcome outcome)
    {
        foreach (ScoreEffect effect in outcome.Effects)
        {
            yield return $"{effect.After.Code} {Text(effect.After.Value)} {Text(effect.After.Low)} {Text(effect.After.High)} {Text(effect.After.AsCoded)} {Text(effect.After.Coverage)}";
            yield return $"{effect.After.Code} change {Text(effect.Change)} {Text(effect.Low)} {Text(effect.High)}";
        }
        foreach (var indicator in outcome.Indicators)
        {
            yield return $"{indicator.Indicator.Id} {Text(indicator.Raw)} {Text(indicator.AsCoded)} {Text(indicator.Value)} {Text(indicator.Low)} {Text(indicator.High)}";
        }
        yield return outcome.Label.Shown;
        yield return string.Join(' ', outcome.Label.Probabilities?.Select(p => Text(p.Probability)) ?? []);
        yield return $"{Text(outcome.LabelBetter)} {Text(outcome.LabelStays)} {Text(outcome.LabelWorse)}";
    }

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "none";
}
