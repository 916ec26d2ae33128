using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Scenarios;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Overlays;

/// <summary>The sentences of an own assessment, the same on the terminal and in files.</summary>
internal static class OverlayWords
{
    /// <summary>In place of a number that a licence keeps out of a file.</summary>
    internal const string Withheld = "withheld (licence)";

    internal const string NotAdding =
        "Points of single answers do not add up to the change of all together: what joins the score, is left out or "
        + "fills a blank changes the weights of its siblings, and medians of draws need not add up.";

    internal const string NotAddingMedians =
        "As coded, the points of single answers add up to those of all together; medians of draws, shown here, need not.";

    /// <summary>The axes on which the effect of a single answer is told, in order.</summary>
    internal static ImmutableArray<string> Axes { get; } =
    [CompositeCodes.Readiness, CompositeCodes.Preparedness, CompositeCodes.Exposure, CompositeCodes.Threat];

    /// <summary>The first and the last line of whatever shows something of an overlay.</summary>
    internal static string MarkingLine(OverlayAssessment own) =>
        own.Extract.Marking.Label() + "  " + OverlayAssessment.Mark + Partial(own);

    /// <summary>"1 answer", "2 answers".</summary>
    internal static string Count(int number, string what, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,##0} ") + (number == 1 ? what : many ?? what + "s");

    /// <summary>What the scores rest on, and what was left out of it.</summary>
    internal static string Basis(OverlayAssessment own)
    {
        int answers = own.Answers.Count(a => a.Answer is not null);
        int sectors = own.Extract.Overlay.Sectors.Length;
        return Count(answers, "answer")
            + (sectors > 0 ? " and " + Count(sectors, "crown-jewel sector") : "")
            + "; public evidence stands for the "
            + Count(own.Unanswered, "question")
            + " without an answer.";
    }

    /// <summary>What a limit has left out; null where nothing was.</summary>
    internal static string? LeftOut(OverlayAssessment own) =>
        own.Extract is { IsPartial: true, Limit: { } limit } extract
            ? "Partial: "
                + Count(extract.AnswersLeftOut, "answer")
                + " and "
                + Count(extract.SectorsLeftOut, "sector")
                + " above "
                + limit.Label()
                + " are left out, of the own scores as well."
                + (extract.SectorsLeftOut > 0 ? " " + OverlayScenario.SectorsMissing + "." : "")
            : null;

    /// <summary>The answer as given.</summary>
    internal static string Answer(OwnScore own) =>
        own.Answer switch
        {
            { Number: { } number } => Figures.Raw(number),
            { Answer: { } word } => word.Replace('_', ' '),
            _ => Figures.Raw(own.Assumed?.Value),
        };

    /// <summary>The public score with its status: what nobody has checked says so.</summary>
    internal static string Public(OwnScore own) =>
        own.Public switch
        {
            null => own.Indicator is null ? Figures.Missing : "not scored",
            { IsPresent: false } => "missing",
            { IsVerified: false } score => Figures.Score(score.AsCoded) + " " + StatusWords.Of(score),
            { } score => Figures.Score(score.AsCoded),
        };

    /// <summary>The own score; a dash where the answer gives none.</summary>
    internal static string Own(OwnScore own) => Figures.Score(own.Own?.AsCoded);

    /// <summary>What follows, in a word or two, for a column.</summary>
    internal static string Short(OwnScoreAdvice advice) =>
        advice switch
        {
            OwnScoreAdvice.Publish => "met, not public",
            OwnScoreAdvice.PublishFirst => "no public value",
            OwnScoreAdvice.CorrectPublicRecord => "correct the record",
            OwnScoreAdvice.AskPublisher => "ask its publisher",
            OwnScoreAdvice.Same => "same",
            OwnScoreAdvice.NotScoredYet => "not scored yet",
            OwnScoreAdvice.LeftOut => "left out",
            _ => "no score",
        };

    /// <summary>What follows, as a sentence with its points.</summary>
    /// <param name="own">The answer.</param>
    /// <param name="withheld">Whether a licence keeps the public figure, and so the points, out.</param>
    internal static string Sentence(OwnScore own, bool withheld = false) =>
        own.Advice switch
        {
            OwnScoreAdvice.Publish => "Met but not public: publishing it " + WouldAdd(own.Readiness, withheld) + ".",
            OwnScoreAdvice.PublishFirst => "No public value: publishing it " + WouldAdd(own.Readiness, withheld) + ".",
            OwnScoreAdvice.CorrectPublicRecord => Protects(own)
                ? "Public sources say more than you do: correct the public record."
                : "Public sources say something else: correct the public record.",
            OwnScoreAdvice.AskPublisher => own.Public?.IsPresent == true
                ? "Others publish this figure: ask the publisher of the index to correct or update it."
                : "Others publish this figure, and not for this country: ask the publisher of the index to add it.",
            OwnScoreAdvice.Same => "Public sources say the same.",
            OwnScoreAdvice.NotScoredYet => "Not scored publicly yet: with a weight of its own it "
                + WouldChange(own.On(own.Axis), own.Axis)
                + ".",
            OwnScoreAdvice.LeftOut => "Not applicable: left out, and its siblings carry its weight.",
            _ => Sentence(own.NotAssumed ?? "no score uses it"),
        };

    /// <summary>Points with their interval: "+2.9 (+1.8 to +4.0)".</summary>
    internal static string Points(ScoreEffect? effect) =>
        effect is { Change: { } change, Low: { } low, High: { } high }
            ? $"{Change(change)} ({Change(low)} to {Change(high)})"
            : Figures.Missing;

    /// <summary>A change to one decimal; what rounds to nothing has no sign.</summary>
    internal static string Change(double? points) =>
        points is { } number ? Figures.Change(Math.Round(number, 1, MidpointRounding.AwayFromZero)) : Figures.Missing;

    /// <summary>A change in whole points.</summary>
    internal static string Whole(double? points) =>
        points is { } number
            ? (
                number > 0 ? "+"
                : number < 0 ? "−"
                : ""
            ) + Figures.Score(Math.Abs(number))
            : Figures.Missing;

    /// <summary>The label in words.</summary>
    internal static string Label(LabelOutcome label) => label.Shown + Near(label);

    /// <summary>What is said of a label that another seed may show differently.</summary>
    internal static string Near(LabelOutcome label) =>
        label.IsNearMark ? " (near a mark: another seed may show it differently)" : "";

    /// <summary>How the value of registered sectors came about.</summary>
    internal static string Reading(CrownJewelExposure jewels) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"No legal duty reaches {Figures.Percent(jewels.Share)} of the registered know-how, {(jewels.ByValue ? "by its value" : "counted in sectors, for not every sector states its share in the value")}: {jewels.Unreached} of {jewels.Registered} sectors. On the scale of {CrownJewelExposure.Indicator} that is {Figures.Raw(jewels.Value)}."
        );

    /// <summary>How often the label holds, and which way it goes otherwise; null where there is no label.</summary>
    internal static string? Stability(OverlayAssessment own) =>
        own.Own.LabelStays is { } stays
            ? "Draw by draw the label stays in "
                + Figures.Percent(stays)
                + ", is less vulnerable in "
                + Figures.Percent(own.Own.LabelBetter)
                + ", more in "
                + Figures.Percent(own.Own.LabelWorse)
                + "."
            : null;

    internal static string AddingUp(OverlayAssessment own) => own.AddsUpAsCoded ? NotAddingMedians : NotAdding;

    private static string Partial(OverlayAssessment own) => own.Extract.IsPartial ? ", partial" : "";

    private static bool Protects(OwnScore own) =>
        own.Indicator?.Dimension is CompositeCodes.Preparedness or CompositeCodes.Guardrails;

    // Points are counted as they are shown: what rounds to nothing adds nothing.
    private static string WouldAdd(ScoreEffect? effect, bool withheld) =>
        withheld ? "would add points that are " + Withheld
        : effect is { Change: >= 0.05 and { } change, Low: { } low, High: { } high }
            ? $"would add {Change(change).TrimStart('+')} points of {CompositeCodes.Readiness} ({Change(low)} to {Change(high)})"
        : WouldChange(effect, CompositeCodes.Readiness);

    private static string WouldChange(ScoreEffect? effect, string axis) =>
        effect is { Change: not null }
            ? $"would change {axis} by {Change(effect.Change)} points ({Change(effect.Low)} to {Change(effect.High)})"
            : $"gives no score of {axis}";

    private static string Sentence(string reason) => char.ToUpperInvariant(reason[0]) + reason[1..].TrimEnd('.') + ".";
}
