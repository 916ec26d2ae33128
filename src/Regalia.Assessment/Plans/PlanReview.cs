using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Plans;

/// <summary>What a plan still lacks, and what in it does not go together.</summary>
public static class PlanReview
{
    /// <summary>The findings, in the order of the actions.</summary>
    /// <remarks>
    /// Looked for: a day before that of an action it depends on; done without proof; open while what it depends on was
    /// dropped; done before what it depends on; no owner or no day while it is open. Days are held against
    /// each other only, never against the clock, so that the same file always gives the same findings.
    /// </remarks>
    public static ImmutableArray<PlanFinding> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Actions.SelectMany(action => Of(plan, action))];
    }

    /// <summary>Whether a plan was made from these very files; a changed release may expect something else.</summary>
    public static bool IsOf(Plan plan, EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(release);
        // The digest does not tell of indicators taken from a scan; the version does.
        return string.Equals(plan.Release, release.Version, StringComparison.Ordinal)
            && (plan.Digest is null || string.Equals(plan.Digest, release.Digest, StringComparison.Ordinal));
    }

    private static IEnumerable<PlanFinding> Of(Plan plan, PlanAction action)
    {
        bool done = string.Equals(action.Status, ActionStatus.Done, StringComparison.Ordinal);
        if (string.Equals(action.Status, ActionStatus.Dropped, StringComparison.Ordinal))
        {
            yield break;
        }
        foreach (PlanAction first in action.DependsOn.Select(plan.Find).OfType<PlanAction>())
        {
            if (action.Due < first.Due)
            {
                yield return new(
                    action.Id,
                    "due " + Day(action.Due) + ", before " + first.Id + " on which it depends (" + Day(first.Due) + ")",
                    "move one of the two days"
                );
            }
            if (string.Equals(first.Status, ActionStatus.Dropped, StringComparison.Ordinal))
            {
                yield return new(
                    action.Id,
                    "depends on " + first.Id + ", which was dropped",
                    "drop it too, or take " + first.Id + " out of depends_on"
                );
            }
            else if (done && ActionStatus.IsOpen(first.Status))
            {
                yield return new(
                    action.Id,
                    "done, while " + first.Id + " on which it depends is " + first.Status,
                    "correct one of the two"
                );
            }
        }
        if (done && action.Proof is null)
        {
            yield return new(action.Id, "done without proof", "say what proves it");
        }
        string[] missing =
        [
            .. action.Owner is null ? new[] { "owner" } : [],
            .. action.Due is null ? new[] { "due day" } : [],
        ];
        if (!done && missing.Length > 0)
        {
            yield return new(action.Id, "no " + string.Join(" and no ", missing), "name who does it, and by when");
        }
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
