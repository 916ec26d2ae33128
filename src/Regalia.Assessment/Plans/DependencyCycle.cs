using System.Collections.Immutable;

namespace Regalia.Assessment.Plans;

/// <summary>Finds what waits for itself.</summary>
public static class DependencyCycle
{
    /// <summary>The first cycle, looked for in the order of the ids; empty where there is none.</summary>
    /// <param name="ids">Every id, in the order in which to look.</param>
    /// <param name="needs">What an id waits for; what is not among the ids is passed over.</param>
    /// <returns>
    /// The members, each waiting for the next, the first one repeated at the end: A01, A03, A01. The member that comes
    /// first in ordinal order begins, so that one cycle has one name.
    /// </returns>
    public static ImmutableArray<string> Find(IReadOnlyList<string> ids, Func<string, IEnumerable<string>> needs)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(needs);
        HashSet<string> known = new(ids, StringComparer.Ordinal);
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (Walk(id, known, done, needs) is { IsEmpty: false } cycle)
            {
                return cycle;
            }
        }
        return [];
    }

    // By a stack of its own: a chain of thousands in an edited file must not take the program down.
    private static ImmutableArray<string> Walk(
        string start,
        HashSet<string> known,
        HashSet<string> done,
        Func<string, IEnumerable<string>> needs
    )
    {
        if (done.Contains(start))
        {
            return [];
        }
        List<string> path = [start];
        HashSet<string> onPath = new(StringComparer.Ordinal) { start };
        Stack<Queue<string>> open = new([Next(start)]);
        while (open.TryPeek(out Queue<string>? next))
        {
            if (!next.TryDequeue(out string? id))
            {
                open.Pop();
                done.Add(path[^1]);
                onPath.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
            }
            else if (onPath.Contains(id))
            {
                return Named(path[path.IndexOf(id)..]);
            }
            else if (!done.Contains(id))
            {
                path.Add(id);
                onPath.Add(id);
                open.Push(Next(id));
            }
        }
        return [];

        Queue<string> Next(string id) => new(needs(id).Where(known.Contains));
    }

    private static ImmutableArray<string> Named(List<string> members)
    {
        int first = members.IndexOf(members.Min(StringComparer.Ordinal)!);
        return [.. members[first..], .. members[..first], members[first]];
    }
}
