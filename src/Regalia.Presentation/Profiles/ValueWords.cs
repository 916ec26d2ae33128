using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Profiles;

/// <summary>Values in the unit of their indicator, for people.</summary>
internal static partial class ValueWords
{
    /// <summary>A published figure, with the digits that were published.</summary>
    internal static string Published(double value) => Figures.Raw(value);

    /// <summary>A figure that was computed: three digits, for more would say that the inputs are known better than they are.</summary>
    internal static string Computed(double value) =>
        Figures.Raw(
            double.Parse(
                value.ToString("G3", CultureInfo.InvariantCulture),
                NumberStyles.Float,
                CultureInfo.InvariantCulture
            )
        );

    /// <summary>The value of a score; observed ones as published, computed and estimated ones rounded; null where missing.</summary>
    internal static string? Number(IndicatorScore score) =>
        score switch
        {
            { Evidence: { Inputs.IsEmpty: true, Value: var value } } => Published(value),
            { Raw: { } value } => Computed(value),
            _ => null,
        };

    /// <summary>What a value means: the word of its step where the unit spells its steps out, else the unit; null if it has none.</summary>
    internal static string? Meaning(Indicator indicator, double value) =>
        Steps(indicator.Unit) is { IsEmpty: false } steps
            ? steps.FirstOrDefault(step => step.Value == value).Meaning
            : indicator.Unit;

    /// <summary>A value in a sentence: "836.107 per million people", "0.5 (signed)", "20 (score 0-20)".</summary>
    internal static string InWords(Indicator indicator, string number, double value)
    {
        string? meaning = Meaning(indicator, value);
        return meaning is null ? number
            : Steps(indicator.Unit).IsEmpty && !Scale().IsMatch(meaning) ? number + " " + meaning
            : $"{number} ({meaning})";
    }

    /// <summary>"none found" and "no" are not the same zero; null for a plain value.</summary>
    internal static string? State(EvidenceState state) => state == EvidenceState.Value ? null : StatusWords.Of(state);

    /// <summary>
    /// The steps that a unit spells out, "0 no, 0.5 signed, 1 party"; empty if it does not. What follows a comma without a
    /// number belongs to the step before it.
    /// </summary>
    internal static ImmutableArray<(double Value, string Meaning)> Steps(string? unit)
    {
        if (unit is null || Spelled().Match(unit) is not { Success: true } spelled)
        {
            return [];
        }
        return
        [
            .. Step()
                .Matches(spelled.Groups["steps"].Value)
                .Select(m =>
                    (double.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture), m.Groups["word"].Value)
                ),
        ];
    }

    [GeneratedRegex(
        @"^(?:rubric [0-9-]+ \()?(?<steps>[0-9.]+ [^()]+, [0-9.]+ [^()]+)\)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Spelled();

    [GeneratedRegex(@"(?<value>[0-9]+(\.[0-9]+)?) (?<word>.+?)(?=, [0-9]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();

    [GeneratedRegex("^(score|share|rank|estimate|rubric|change)\\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scale();
}
