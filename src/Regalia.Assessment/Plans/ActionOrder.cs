using System.Collections.Immutable;

namespace Regalia.Assessment.Plans;

/// <summary>The order of actions: what they should bring for what they cost, what others wait for first.</summary>
/// <remarks>
/// Again and again the set of open actions is taken that has the largest sum of expected rises of readiness divided by its
/// sum of efforts, and holds all that its members wait for. It is looked for from every open action: the action with what
/// it waits for, then step by step the action (with what that still waits for) that raises the quotient most, until none
/// raises it; so a prerequisite that several share is counted once. Of the set found, the beginning is taken that is worth
/// most. A tie goes to the smaller id. That finds the best set in nearly all cases, not in all. Within a set the action goes first that is worth most for its effort together
/// with what it still waits for, that in turn by the same rule. The order does not depend on the order of the candidates.
/// </remarks>
public static class ActionOrder
{
    // Rises have two decimals: what is nearer than this is a tie that binary fractions see as none.
    private const double Tie = 1e-9;

    /// <summary>Puts candidates in order.</summary>
    /// <exception cref="ArgumentException">Two candidates for one indicator, an effort that is not above 0, or a cycle.</exception>
    public static ImmutableArray<ActionCandidate> Of(IEnumerable<ActionCandidate> candidates) =>
        [.. Sets(candidates).SelectMany(set => set)];

    /// <summary>The sets in the order in which they are taken, each in its own order.</summary>
    /// <exception cref="ArgumentException">Two candidates for one indicator, an effort that is not above 0, or a cycle.</exception>
    public static ImmutableArray<ImmutableArray<ActionCandidate>> Sets(IEnumerable<ActionCandidate> candidates)
    {
        SortedDictionary<string, ActionCandidate> open = Open(candidates);
        var sets = ImmutableArray.CreateBuilder<ImmutableArray<ActionCandidate>>();
        while (open.Count > 0)
        {
            ImmutableArray<ActionCandidate> set = BestBeginning([.. Ordered(Best(open), open)]);
            sets.Add(set);
            foreach (ActionCandidate action in set)
            {
                open.Remove(action.Indicator);
            }
        }
        return sets.ToImmutable();
    }

    private static SortedDictionary<string, ActionCandidate> Open(IEnumerable<ActionCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        SortedDictionary<string, ActionCandidate> open = new(StringComparer.Ordinal);
        foreach (ActionCandidate candidate in candidates)
        {
            if (
                !(candidate.Effort > 0 && double.IsFinite(candidate.Effort))
                || !double.IsFinite(candidate.Rise ?? 0)
                || !open.TryAdd(candidate.Indicator, candidate)
            )
            {
                throw new ArgumentException(
                    candidate.Indicator + ": expected one candidate, with an effort above 0",
                    nameof(candidates)
                );
            }
        }
        return DependencyCycle.Find([.. open.Keys], id => open[id].Requires) is { IsEmpty: false } cycle
            ? throw new ArgumentException("a cycle: " + string.Join(" → ", cycle), nameof(candidates))
            : open;
    }

    private static SortedSet<string> Best(SortedDictionary<string, ActionCandidate> open)
    {
        Dictionary<string, SortedSet<string>> closures = open.Keys.ToDictionary(
            id => id,
            id => WithPrerequisites(id, open),
            StringComparer.Ordinal
        );
        SortedSet<string> best = [];
        double most = double.NegativeInfinity;
        foreach (string start in open.Keys)
        {
            (SortedSet<string> set, double worth) = Grown(closures[start], closures, open);
            if (worth > most + Tie)
            {
                (best, most) = (set, worth);
            }
        }
        return best;
    }

    private static (SortedSet<string> Set, double Worth) Grown(
        SortedSet<string> set,
        Dictionary<string, SortedSet<string>> closures,
        SortedDictionary<string, ActionCandidate> open
    )
    {
        double worth = Worth(set, open);
        while (true)
        {
            SortedSet<string>? larger = null;
            double most = worth;
            foreach (string id in open.Keys.Where(id => !set.Contains(id)))
            {
                SortedSet<string> with = new(set, StringComparer.Ordinal);
                with.UnionWith(closures[id]);
                double raised = Worth(with, open);
                if (raised > most + Tie)
                {
                    (larger, most) = (with, raised);
                }
            }
            if (larger is null)
            {
                return (set, worth);
            }
            (set, worth) = (larger, most);
        }
    }

    // Every beginning of an order that keeps prerequisites is a set that may be taken; growing step by step can miss a better
    // one that it holds. Of equal ones the longest.
    private static ImmutableArray<ActionCandidate> BestBeginning(ImmutableArray<ActionCandidate> set)
    {
        double most = set.Sum(action => action.Rise ?? 0) / set.Sum(action => action.Effort);
        int best = set.Length;
        (double rise, double effort) = (0, 0);
        for (int length = 1; length < set.Length; length++)
        {
            rise += set[length - 1].Rise ?? 0;
            effort += set[length - 1].Effort;
            if (rise / effort > most + Tie)
            {
                (most, best) = (rise / effort, length);
            }
        }
        return set[..best];
    }

    // In the order of ids, so that the sums have the same digits whatever order they were given in.
    private static double Worth(SortedSet<string> set, SortedDictionary<string, ActionCandidate> open) =>
        set.Sum(id => open[id].Rise ?? 0) / set.Sum(id => open[id].Effort);

    private static SortedSet<string> WithPrerequisites(string id, SortedDictionary<string, ActionCandidate> open)
    {
        SortedSet<string> set = new(StringComparer.Ordinal) { id };
        Stack<string> look = new([id]);
        while (look.TryPop(out string? next))
        {
            foreach (string required in open[next].Requires.Where(open.ContainsKey))
            {
                if (set.Add(required))
                {
                    look.Push(required);
                }
            }
        }
        return set;
    }

    // The set is closed: whatever a member waits for is in it, or was taken before.
    private static IEnumerable<ActionCandidate> Ordered(
        SortedSet<string> set,
        SortedDictionary<string, ActionCandidate> open
    )
    {
        SortedDictionary<string, ActionCandidate> left = new(
            set.ToDictionary(id => id, id => open[id], StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        while (left.Count > 0)
        {
            string first = "";
            double most = double.NegativeInfinity;
            foreach (string id in left.Keys)
            {
                double worth = Worth(WithPrerequisites(id, left), left);
                if (worth > most + Tie)
                {
                    (first, most) = (id, worth);
                }
            }
            SortedSet<string> before = WithPrerequisites(first, left);
            before.Remove(first);
            foreach (ActionCandidate action in Ordered(before, left).Append(left[first]).ToArray())
            {
                left.Remove(action.Indicator);
                yield return action;
            }
        }
    }
}
