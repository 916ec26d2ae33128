using System.Collections.Immutable;
using Regalia.Assessment.Framework;

namespace Regalia.Presentation.Charts;

/// <summary>
/// The colours of charts, each with one meaning: after Okabe and Ito, which people with the common colour-vision deficiencies can
/// tell apart, with a pattern beside the colour; at least 3:1 against the ground in light and dark.
/// </summary>
public static class ChartPalette
{
    /// <summary>Blue, filled: there is something.</summary>
    public static ChartTone Present { get; } = new("present", "#0072b2", "#56b4e9", ChartPattern.Solid);

    /// <summary>Vermilion, striped: there is nothing, and that is known.</summary>
    public static ChartTone Absent { get; } = new("absent", "#d55e00", "#e69f00", ChartPattern.Stripes);

    /// <summary>Grey, dotted: it is not known.</summary>
    public static ChartTone Unknown { get; } = new("unknown", "#6b6b6b", "#a6adb4", ChartPattern.Dots);

    /// <summary>A frame: the question does not arise.</summary>
    public static ChartTone NotApplicable { get; } = new("not-applicable", "#6b6b6b", "#a6adb4", ChartPattern.Blank);

    /// <summary>Some of it, not all: a statement without a signature, a law in part.</summary>
    public static ChartTone Partial { get; } = new("partial", "#0072b2", "#56b4e9", ChartPattern.Lines);

    /// <summary>A score with its interval, where no tone says more.</summary>
    public static ChartTone Score { get; } = new("score", "#1f4e79", "#9cc7ea", ChartPattern.Solid);

    /// <summary>Exposure: what there is to lose.</summary>
    public static ChartTone Exposure { get; } = new("exposure", "#b5541c", "#f0a57a", ChartPattern.Stripes);

    /// <summary>Threat: who seeks it.</summary>
    public static ChartTone Threat { get; } = new("threat", "#9c4380", "#e2a0cd", ChartPattern.BackStripes);

    /// <summary>Preparedness: what stands against it.</summary>
    public static ChartTone Preparedness { get; } = new("preparedness", "#0072b2", "#56b4e9", ChartPattern.Solid);

    /// <summary>Guardrails: what has been promised among states.</summary>
    public static ChartTone Guardrails { get; } = new("guardrails", "#00775a", "#4fc9a4", ChartPattern.Lines);

    /// <summary>A score of 100 assumed, in a tornado.</summary>
    public static ChartTone InFull { get; } = new("in-full", "#0072b2", "#56b4e9", ChartPattern.Solid);

    /// <summary>A score of 0 assumed, in a tornado.</summary>
    public static ChartTone NotAtAll { get; } = new("not-at-all", "#b34700", "#ff9d5c", ChartPattern.Stripes);

    /// <summary>
    /// The labels of the framework, least serious first. The more serious, the further from the ground: told apart by lightness and by
    /// pattern.
    /// </summary>
    public static ImmutableArray<ChartTone> Labels { get; } =
    [
        new("label-1", "#4f97c4", "#4a86ad", ChartPattern.Dots),
        new("label-2", "#8a7000", "#c29a2a", ChartPattern.Stripes),
        new("label-3", "#9c320a", "#f3ad84", ChartPattern.Grid),
        new("label-4", "#57123a", "#ffe3ee", ChartPattern.Solid),
    ];

    /// <summary>Five classes of a score on a map, lowest first, by lightness; their number stands beside.</summary>
    public static ImmutableArray<ChartTone> Classes { get; } =
    [
        new("class-1", "#6397c4", "#3f74a3", ChartPattern.Solid),
        new("class-2", "#3f80b5", "#5b95c8", ChartPattern.Solid),
        new("class-3", "#22649c", "#8ab8de", ChartPattern.Solid),
        new("class-4", "#124a7c", "#b9d8ef", ChartPattern.Solid),
        new("class-5", "#062c50", "#e9f4fc", ChartPattern.Solid),
    ];

    /// <summary>Stripes in the colour of the ground, to be laid over a class: much of the weight has no evidence.</summary>
    public static ChartTone LowData { get; } = new("low-data", "#ffffff", "#14171a", ChartPattern.Stripes);

    /// <summary>Stripes behind a year of which more is likely to become known; the word stands above.</summary>
    public static ChartTone Incomplete { get; } = new("incomplete", "#d2d2d2", "#3c434a", ChartPattern.Stripes);

    /// <summary>The ground.</summary>
    public static ChartTone Paper { get; } = new("paper", "#ffffff", "#14171a", ChartPattern.Solid);

    /// <summary>Text.</summary>
    public static ChartTone Ink { get; } = new("ink", "#1b1b1b", "#f2f2f2", ChartPattern.Solid);

    /// <summary>Quiet text.</summary>
    public static ChartTone Soft { get; } = new("soft", "#565656", "#b9c0c7", ChartPattern.Solid);

    /// <summary>Frames and axes that carry meaning.</summary>
    public static ChartTone Rule { get; } = new("rule", "#8a8a8a", "#7d858c", ChartPattern.Solid);

    /// <summary>Hairlines that only guide the eye.</summary>
    public static ChartTone Grid { get; } = new("grid", "#dedede", "#30363c", ChartPattern.Solid);

    /// <summary>Land that is not assessed, and other grounds that carry no meaning.</summary>
    public static ChartTone Land { get; } = new("land", "#e4e4e2", "#2b3136", ChartPattern.Solid);

    /// <summary>The style sheet that a page needs for the charts in it: classes only, for light, dark and print.</summary>
    public static string StyleSheet { get; } = ChartStyle.OfPage();

    /// <summary>All with a meaning of their own: at least 3:1 against the ground.</summary>
    internal static ImmutableArray<ChartTone> Tones =>
        [
            Present,
            Absent,
            Unknown,
            NotApplicable,
            Partial,
            Score,
            Exposure,
            Threat,
            Preparedness,
            Guardrails,
            InFull,
            NotAtAll,
            .. Labels,
            .. Classes,
            Rule,
            Soft,
            Ink,
        ];

    /// <summary>Those that only guide the eye, and the ground.</summary>
    internal static ImmutableArray<ChartTone> Grounds => [LowData, Incomplete, Paper, Grid, Land];

    /// <summary>The tone of a label.</summary>
    /// <param name="place">Its place among the labels of the framework, least serious first, from 0.</param>
    /// <param name="count">How many labels there are; the last always gets the last tone.</param>
    public static ChartTone Label(int place, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, count);
        return count <= 1 ? Labels[^1] : Labels[place * (Labels.Length - 1) / (count - 1)];
    }

    /// <summary>The tone of a class of a scale in five equal parts.</summary>
    /// <param name="value">The value; beyond the ends it belongs to the outer class.</param>
    /// <param name="least">Lower end of the scale.</param>
    /// <param name="most">Upper end.</param>
    public static ChartTone Class(double value, double least = 0, double most = 100) =>
        Classes[(int)Math.Clamp(Math.Floor((value - least) / (most - least) * Classes.Length), 0, Classes.Length - 1)];

    /// <summary>The tone of a composite of the framework, or <see cref="Score"/> where it has none of its own.</summary>
    public static ChartTone Composite(string code) =>
        code switch
        {
            CompositeCodes.Exposure => Exposure,
            CompositeCodes.Threat => Threat,
            CompositeCodes.Preparedness => Preparedness,
            CompositeCodes.Guardrails => Guardrails,
            _ => Score,
        };
}
