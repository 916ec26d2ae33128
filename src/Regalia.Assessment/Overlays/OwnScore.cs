using Regalia.Assessment.Checklists;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;

namespace Regalia.Assessment.Overlays;

/// <summary>An own answer and the public value, on the same scale.</summary>
/// <param name="Question">Id of the question; of the indicator, where it asks about one.</param>
/// <param name="Indicator">The indicator; null for a question of somebody's own.</param>
/// <param name="Item">The question; null for registered sectors.</param>
/// <param name="Answer">The answer; null for registered sectors.</param>
/// <param name="Marking">How far it may be shared; for sectors the highest of theirs.</param>
/// <param name="Assumed">What it assumes in place of public evidence; null where it changes no score.</param>
/// <param name="NotAssumed">Why it changes no score; null where it does.</param>
/// <param name="Public">The public score; null where the framework does not score the indicator yet.</param>
/// <param name="Own">The score under this answer; null where it has none (left out, or no score uses it).</param>
/// <param name="Alone">What becomes of the country if this answer alone were public, with the answer's own confidence.</param>
/// <param name="Advice">What follows.</param>
public sealed record OwnScore(
    string Question,
    Indicator? Indicator,
    ChecklistItem? Item,
    OverlayAnswer? Answer,
    TlpMarking Marking,
    AssumedValue? Assumed,
    string? NotAssumed,
    IndicatorScore? Public,
    IndicatorScore? Own,
    ScenarioOutcome? Alone,
    OwnScoreAdvice Advice
)
{
    /// <summary>Own minus public score as coded, in points; null where one of them is missing. Missing is not zero.</summary>
    public double? Difference => Own?.AsCoded - Public?.AsCoded;

    /// <summary>The name in print: the indicator's, or the question of somebody's own.</summary>
    public string Name => Indicator?.Name ?? Item?.Question ?? Question;

    /// <summary>Change of readiness if this answer alone were public; null where it changes no score.</summary>
    public ScoreEffect? Readiness => On(CompositeCodes.Readiness);

    /// <summary>The same of preparedness.</summary>
    public ScoreEffect? Preparedness => On(CompositeCodes.Preparedness);

    /// <summary>The axis that the answer moves: readiness, or for exposure and threat themselves.</summary>
    public string Axis =>
        Indicator?.Dimension is CompositeCodes.Exposure or CompositeCodes.Threat
            ? Indicator.Dimension
            : CompositeCodes.Readiness;

    /// <summary>Change of a composite if this answer alone were public; null where it changes no score.</summary>
    /// <exception cref="InvalidOperationException">The framework has no such composite.</exception>
    public ScoreEffect? On(string composite) => Alone?[composite];
}
