using System.Collections.Immutable;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Plans;
using Regalia.Assessment.Practices;

namespace Regalia.Presentation.Plans;

/// <summary>An action with what it comes from.</summary>
/// <param name="Action">The action.</param>
/// <param name="Gap">Where the country stands on the indicator; null for an idea without a gap.</param>
/// <param name="Weight">Weight of the indicator in readiness, 0 to 1; null where it is not scored.</param>
/// <param name="Practices">The practices it draws on, with the likeness of the countries.</param>
/// <param name="Together">
/// Sum of the expected rises of readiness down to this action, dropped ones left out: a sum of medians, without an
/// interval of its own.
/// </param>
public sealed record PlanRow(
    PlanAction Action,
    IndicatorStanding? Gap,
    double? Weight,
    ImmutableArray<MatchedPractice> Practices,
    double Together
)
{
    /// <summary>
    /// Whether the licence of the gap's figure keeps it, and the target that rests on it, out of what is passed on.
    /// </summary>
    public bool IsWithheld { get; init; }

    /// <summary>The figure of the gap as it may be passed on; null where missing or withheld.</summary>
    internal double? NowForOthers => IsWithheld ? null : Gap?.Value?.Value;

    /// <summary>The target as it may be passed on; null where there is none or it is withheld.</summary>
    internal double? TargetForOthers => IsWithheld ? null : Action.Target;
}
