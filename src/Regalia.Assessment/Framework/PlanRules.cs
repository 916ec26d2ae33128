using System.Collections.Immutable;

namespace Regalia.Assessment.Framework;

/// <summary>What a plan assumes of measures.</summary>
/// <param name="Efforts">Effort of each kind of measure, in relative units.</param>
/// <param name="MeasuredRise">Score points that an action brings where an index measures the result.</param>
/// <param name="Measures">Effort and prerequisites of the measure for each indicator.</param>
public sealed record PlanRules(
    ImmutableArray<MeasureEffort> Efforts,
    double MeasuredRise,
    ImmutableArray<PlannedMeasure> Measures
);
