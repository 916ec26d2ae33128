using Regalia.Assessment.Scoring;
using Regalia.Evidence;

namespace Regalia.Assessment.Scenarios;

/// <summary>One measure taken alone: an indicator in full, or not at all. Hypothetical.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Before">As assessed; not present where its score is borrowed.</param>
/// <param name="InFull">True for score 100, false for score 0.</param>
/// <param name="Value">The value assumed, in the unit of the indicator.</param>
/// <param name="Outcome">What becomes of the country.</param>
/// <param name="RankChange">
/// Change of the expected rank of the label, in labels: the mean over the draws of its place from best (0) to worst;
/// below 0 is less vulnerable. Null where there is no label.
/// </param>
public sealed record TornadoBar(
    Indicator Indicator,
    IndicatorScore Before,
    bool InFull,
    double Value,
    ScenarioOutcome Outcome,
    double? RankChange
);
