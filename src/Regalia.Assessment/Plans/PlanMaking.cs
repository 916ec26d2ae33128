using System.Collections.Immutable;

namespace Regalia.Assessment.Plans;

/// <summary>A new plan, and what it could not plan for.</summary>
/// <param name="Plan">The plan; its document holds the text of the file.</param>
/// <param name="LeftOut">Gaps without an action, by id of the indicator.</param>
/// <param name="Further">Actions beyond the number asked for.</param>
public sealed record PlanMaking(Plan Plan, ImmutableArray<LeftOutGap> LeftOut, int Further);
