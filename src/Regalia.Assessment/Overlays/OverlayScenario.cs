using Regalia.Assessment.Checklists;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Overlays;

/// <summary>From an agency's own answers to values that can be put in place of public evidence.</summary>
public static class OverlayScenario
{
    /// <summary>What the scenario of all answers is called.</summary>
    public const string Name = "own answers";

    /// <summary>Why a register that is not whole scores nothing.</summary>
    public const string SectorsMissing =
        CrownJewelExposure.Indicator
        + " is not scored: sectors of the register are left out, and a share of the rest is not the share of the whole";

    private const string Unknown = "unknown";
    private const string NotApplicable = "not_applicable";

    /// <summary>All answers of an overlay together.</summary>
    /// <remarks>
    /// yes, partly and no take the value that the question gives them, a number stands for itself. not_applicable leaves
    /// the indicator out, and its siblings carry its weight. unknown, no answer, and answers that no score uses assume
    /// nothing: public evidence stands. Confidence widens the draws as <see cref="OverlayRules.Confidence"/> says; where
    /// none is given it is the lowest. A number also errs as its publisher says that the public one does:
    /// <c>sd = √(confidence.sd² + (standard error × 100 / (high − low))²)</c> where the indicator is linear and an
    /// observation has a standard error. Registered sectors answer <see cref="CrownJewelExposure.Indicator"/>, unless some
    /// were left out: a share of a part is not the share of the whole.
    /// </remarks>
    /// <exception cref="ArgumentException">An answer is not on the scale of its question: the overlay was not read
    /// against this checklist.</exception>
    public static Scenario Of(
        Overlay overlay,
        Checklist checklist,
        EvidenceRelease release,
        AssessmentFramework framework
    )
    {
        ArgumentNullException.ThrowIfNull(overlay);
        ArgumentNullException.ThrowIfNull(checklist);
        return new Scenario(
            Name,
            [
                .. overlay
                    .Answers.Select(answer =>
                        Assume(answer, overlay.Country, checklist.Find(answer.Question), release, framework).Value
                    )
                    .Append(Assume(overlay, release, framework).Value)
                    .OfType<AssumedValue>(),
            ]
        );
    }

    /// <summary>What one answer assumes, or why it assumes nothing.</summary>
    internal static (AssumedValue? Value, string? Why) Assume(
        OverlayAnswer answer,
        Iso3 country,
        ChecklistItem? item,
        EvidenceRelease release,
        AssessmentFramework framework
    )
    {
        if (!answer.IsAnswered)
        {
            return (null, "not answered: public evidence stands");
        }
        if (Is(answer, Unknown))
        {
            return (null, "answered unknown: public evidence stands");
        }
        if (item is null)
        {
            return (null, "no question of this checklist");
        }
        if (release.Indicator(item.Id) is not { } indicator)
        {
            return (null, "a question of your own: no score uses it");
        }
        if (ScenarioAssessor.WhyNot(release, framework, indicator) is { } why)
        {
            return (null, why);
        }
        if (Is(answer, NotApplicable))
        {
            return IsScored(framework, indicator)
                ? (new AssumedValue(indicator.Id, Value: null, FlagError: 0, Sd: 0), null)
                : (null, "not applicable, and not scored publicly: nothing to leave out");
        }
        AnswerConfidence confidence = Confidence(framework, answer.Confidence);
        double error = PublishedError(release, country, indicator);
        confidence = confidence with { Sd = Math.Sqrt((confidence.Sd * confidence.Sd) + (error * error)) };
        return (At(indicator, ValueOf(answer, item), confidence), null);
    }

    /// <summary>What the registered sectors assume, or why they assume nothing.</summary>
    internal static (AssumedValue? Value, CrownJewelExposure? Exposure, string? Why) Assume(
        Overlay overlay,
        EvidenceRelease release,
        AssessmentFramework framework
    )
    {
        if (release.Indicator(CrownJewelExposure.Indicator) is not { Steps.IsEmpty: false } indicator)
        {
            return (null, null, "the release does not know " + CrownJewelExposure.Indicator);
        }
        if (overlay.SectorsLeftOut > 0)
        {
            return (null, null, SectorsMissing);
        }
        var exposure = CrownJewelExposure.Of(overlay.Sectors, indicator.Steps);
        string? why = exposure is null
            ? "no sector registered"
            : ScenarioAssessor.WhyNot(release, framework, indicator);
        return why is null
            ? (At(indicator, exposure!.Value, Confidence(framework, CrownJewelExposure.Confidence)), exposure, null)
            : (null, exposure, why);
    }

    private static AssumedValue At(Indicator indicator, double value, AnswerConfidence confidence) =>
        indicator.Steps.IsEmpty
            ? new AssumedValue(indicator.Id, value, FlagError: 0, confidence.Sd)
            : new AssumedValue(indicator.Id, value, confidence.FlagError, Sd: 0);

    private static double ValueOf(OverlayAnswer answer, ChecklistItem item) =>
        answer switch
        {
            { Number: { } number } => number,
            { Answer: { } word } when item.Answers.TryGetValue(word, out double value) => value,
            _ => throw new ArgumentException(
                $"{item.Id}: \"{answer.Answer}\" is no answer to this question; read the overlay against this checklist.",
                nameof(answer)
            ),
        };

    // In score points; 0 where none was published or the scale is not linear, so that it has no one width in points.
    private static double PublishedError(EvidenceRelease release, Iso3 country, Indicator indicator) =>
        indicator is { Transformation: "linear", Low: { } low, High: { } high }
        && new IndicatorValues(release, EvidenceSelection.None).Find(country, indicator.Id)?.StandardError is { } error
            ? error * 100 / Math.Abs(high - low)
            : 0;

    // The surest degree comes first in the framework: what is not said counts as the last.
    private static AnswerConfidence Confidence(AssessmentFramework framework, string? name) =>
        framework.Overlay.Confidence.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal))
        ?? framework.Overlay.Confidence[^1];

    internal static bool IsScored(AssessmentFramework framework, Indicator indicator) =>
        framework.Scored.Any(scored => string.Equals(scored.Code, indicator.Id, StringComparison.Ordinal));

    private static bool Is(OverlayAnswer answer, string word) =>
        string.Equals(answer.Answer, word, StringComparison.Ordinal);
}
