using System.Collections.Immutable;
using Regalia.Assessment.Plans;

namespace Regalia.Presentation.Plans;

/// <summary>What the actions of one status amount to.</summary>
/// <param name="Status">The status.</param>
/// <param name="Actions">Their number.</param>
/// <param name="Effort">Sum of their efforts.</param>
/// <param name="Readiness">Sum of their expected rises of readiness (medians).</param>
public sealed record PlanTotal(string Status, int Actions, double Effort, double Readiness)
{
    /// <summary>The totals of every status that occurs, in the order of the words.</summary>
    public static ImmutableArray<PlanTotal> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. ActionStatus
                .All.Select(status =>
                {
                    PlanAction[] same =
                    [
                        .. plan.Actions.Where(a => string.Equals(a.Status, status, StringComparison.Ordinal)),
                    ];
                    return new PlanTotal(
                        status,
                        same.Length,
                        same.Sum(action => action.Effort),
                        Math.Round(same.Sum(action => action.Readiness?.Value ?? 0), 2)
                    );
                })
                .Where(total => total.Actions > 0),
        ];
    }
}
