using System.Globalization;
using Regalia.Technology.Definitions;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Presentation.Technology;

/// <summary>What has to be said beside any ranking.</summary>
internal static class LeadershipNotes
{
    /// <summary>The notes, the gravest first.</summary>
    internal static IEnumerable<string> Of(TechnologyResults results, IReadOnlyList<TechnologyLeadership> ranked)
    {
        if (results.IsSynthetic)
        {
            yield return LeadershipWords.Synthetic;
        }
        if (!results.IncompleteParts.IsEmpty)
        {
            yield return Incomplete(results);
        }
        int all = ranked.Select(r => r.Position).Distinct().Count();
        int drafts = ranked
            .Where(r => r.Technology.Status == DefinitionStatus.Draft)
            .Select(r => r.Position)
            .Distinct()
            .Count();
        if (drafts > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"[draft]: the query has not been held against known works ({drafts} of {all}); read its figures as provisional."
            );
        }
        yield return LeadershipWords.RiskRule;
        string? unlocated = Unlocated(ranked);
        if (unlocated is not null)
        {
            yield return unlocated;
        }
        foreach (string note in Years(results, ranked))
        {
            yield return note;
        }
        foreach (string note in MembershipNotes.Of(ranked))
        {
            yield return note;
        }
        int small = ranked.Count(r => r.Coverage.IsSmall);
        if (small > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Small sample (*): under {WindowCoverage.SmallSample} top works, {small} of {ranked.Count}; a few works decide there."
            );
        }
    }

    /// <summary>That part files are missing.</summary>
    internal static string Incomplete(TechnologyResults results) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"INCOMPLETE: {results.IncompleteParts.Length} part files of the snapshot could not be read, {results.IncompleteParts[0]} first; `tech scan --resume` mends it."
        );

    /// <summary>What the intervals are; null where there are none.</summary>
    internal static string? Sureness(IReadOnlyList<TechnologyLeadership> ranked) =>
        ranked.Select(r => r.Interval).OfType<LeadInterval>().FirstOrDefault() is { } interval
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Intervals: 95 %, {interval.Replicates:#,##0} bootstrap replicates over works, the threshold found anew in each. They say nothing on works that the snapshot or the query misses."
            )
            : null;

    private static string? Unlocated(IReadOnlyList<TechnologyLeadership> ranked)
    {
        double[] shares = [.. ranked.Select(r => r.Coverage.UnlocatedTopShare).OfType<double>().Order()];
        return shares.Length == 0
            ? null
            : "Credit of the top without a country, left out of the shares: "
                + (
                    shares.Length == 1
                        ? LeadershipWords.Percent(shares[0])
                        : LeadershipWords.Percent(shares[0]) + " to " + LeadershipWords.Percent(shares[^1])
                )
                + ".";
    }

    private static IEnumerable<string> Years(TechnologyResults results, IReadOnlyList<TechnologyLeadership> ranked)
    {
        int[] young = Distinct(ranked.SelectMany(r => r.Coverage.YoungYears));
        if (young.Length > 0)
        {
            yield return (
                results.AsOf is { } day
                    ? "As of " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ", works of "
                    : "The date of the snapshot is unknown; perhaps works of "
            )
                + List(young)
                + " have had under two years to be cited.";
        }
        int[] zero = Distinct(ranked.SelectMany(r => r.Coverage.ZeroThresholds));
        if (zero.Length > 0)
        {
            yield return "Threshold of 0 citations in "
                + List(zero)
                + (ranked.Count > 1 ? " (for some)" : "")
                + ": works that nobody cites are partly in the top there.";
        }
    }

    private static int[] Distinct(IEnumerable<int> years) => [.. years.Distinct().Order()];

    private static string List(int[] years) =>
        string.Join(", ", years.Select(y => y.ToString(CultureInfo.InvariantCulture)));
}
