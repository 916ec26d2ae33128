using System.Globalization;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Json;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Indicators;

/// <summary>What an indicator is, in words.</summary>
internal static class IndicatorWords
{
    internal const string NotYetMeasured = "not yet measured";
    internal const string NotScored = "not scored";

    /// <summary>What a missing value does to the score.</summary>
    internal const string Missing =
        "Where a value is missing, the draws borrow from like countries, or keep what all countries suggest of the threat; the "
        + "interval is wide and the value is not 0.";

    /// <summary>Lines that define it: goalposts, weight and the reasons for them.</summary>
    internal static IEnumerable<string> Definition(IndicatorSubject subject)
    {
        Indicator indicator = subject.Indicator;
        if (Goalposts(indicator) is { } goalposts)
        {
            yield return "Goalposts: " + goalposts + (indicator.GoalpostsReason is { } why ? " " + why : "");
        }
        yield return "Weight: " + Weight(subject) + (subject.Place is { } place ? ". " + place.Reason : "");
        if (subject.Restricting is { IsEmpty: false } licences)
        {
            yield return "Values may not be passed on by licence: " + string.Join(", ", licences);
        }
    }

    /// <summary>From value to score: "score 0 at 50, score 100 at 8000, on a logarithmic scale."; null if it is not scored.</summary>
    internal static string? Goalposts(Indicator indicator) =>
        indicator is { Low: { } low, High: { } high }
            ? $"score 0 at {Figures.Raw(low)}, score 100 at {Figures.Raw(high)}, on a {Scale(indicator.Transformation)} scale."
            : null;

    /// <summary>Its share of the axis: "4 % of readiness"; in words where it has none.</summary>
    internal static string Weight(IndicatorSubject subject) =>
        subject.EffectiveWeight is { } weight ? Percent(weight)
        : subject.Place is not null ? NotYetMeasured
        : NotScored;

    /// <summary>A share of weight; small ones with a decimal, for 0.45 % and 0.9 % are not the same.</summary>
    internal static string Percent(double weight) =>
        weight < 0.1 ? (100 * weight).ToString("0.#", CultureInfo.InvariantCulture) + " %" : ScoreWords.Percent(weight);

    /// <summary>sourced, unverified or missing, and what the evidence says where it is no plain value.</summary>
    internal static string Status(IndicatorScore score) =>
        StatusWords.Of(score)
        + (
            score.Evidence is { State: not EvidenceState.Value and var state } ? ", " + StatusWords.Of(state)
            : score is { Evidence: null, Estimate: not null } ? ", estimated from counts"
            : ""
        );

    private static string Scale(string? transformation) =>
        transformation switch
        {
            "log" => "logarithmic",
            "log1p" => "logarithmic, ln(1 + x),",
            _ => "linear",
        };
}
