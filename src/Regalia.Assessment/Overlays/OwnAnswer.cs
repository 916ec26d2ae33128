using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Overlays;

/// <summary>What an agency says of an indicator, whether or not a score uses it: layers and plans go by this.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Value">In the unit of the indicator; null: the question does not arise. That is not the same as unknown.</param>
/// <param name="Assumed">What the answer assumes in scores; null where no score uses it.</param>
public sealed record OwnAnswer(string Indicator, double? Value, AssumedValue? Assumed)
{
    private const string Unknown = "unknown";
    private const string NotApplicable = "not_applicable";

    /// <summary>The answer that an assumed value stands for.</summary>
    public static OwnAnswer Of(AssumedValue assumed)
    {
        ArgumentNullException.ThrowIfNull(assumed);
        return new OwnAnswer(assumed.Indicator, assumed.Value, assumed);
    }

    /// <summary>The answers of an overlay in the order of its file, then what its register of sectors answers.</summary>
    /// <remarks>
    /// Left out are questions that are not answered or answered unknown, for there public evidence stands, and questions
    /// of one's own that are no indicator. not_applicable counts everywhere, also where nothing is scored yet:
    /// <see cref="OverlayScenario.Of"/> leaves it out there, for a score has nothing to leave out.
    /// </remarks>
    /// <param name="overlay">The overlay.</param>
    /// <param name="checklist">The checklist that it was read against.</param>
    /// <param name="release">The release.</param>
    /// <param name="framework">Its framework.</param>
    /// <exception cref="ArgumentException">An answer is not on the scale of its question.</exception>
    public static ImmutableArray<OwnAnswer> Of(
        Overlay overlay,
        Checklist checklist,
        EvidenceRelease release,
        AssessmentFramework framework
    )
    {
        ArgumentNullException.ThrowIfNull(overlay);
        ArgumentNullException.ThrowIfNull(checklist);
        ArgumentNullException.ThrowIfNull(release);
        ImmutableArray<AssumedValue> assumed = OverlayScenario.Of(overlay, checklist, release, framework).Values;
        var answers = ImmutableArray.CreateBuilder<OwnAnswer>();
        foreach (OverlayAnswer answer in overlay.Answers)
        {
            if (
                answer is { IsAnswered: true, Answer: not Unknown }
                && checklist.Find(answer.Question) is { } item
                && release.Indicator(item.Id) is { } indicator
            )
            {
                answers.Add(
                    new OwnAnswer(indicator.Id, ValueOf(answer, item), assumed.FirstOrDefault(a => Is(a, indicator.Id)))
                );
            }
        }
        answers.AddRange(assumed.Where(a => !answers.Any(known => Is(a, known.Indicator))).Select(Of));
        return answers.ToImmutable();
    }

    private static double? ValueOf(OverlayAnswer answer, ChecklistItem item) =>
        answer switch
        {
            { Answer: NotApplicable } => null,
            { Number: { } number } => number,
            { Answer: { } word } when item.Answers.TryGetValue(word, out double value) => value,
            _ => throw new ArgumentException(
                $"{item.Id}: \"{answer.Answer}\" is no answer to this question; read the overlay against this checklist.",
                nameof(answer)
            ),
        };

    private static bool Is(AssumedValue assumed, string indicator) =>
        string.Equals(assumed.Indicator, indicator, StringComparison.Ordinal);
}
