using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Regalia.Incidents.Linking;

namespace Regalia.Incidents.Cases;

/// <summary>
/// Groups records that are "same" by average linkage: two groups become one if at least half of the pairs between them are the
/// same event, the best linked first. A pair that was decided to be the same goes first; one that was decided to be anything
/// else is never put together.
/// </summary>
/// <remarks>
/// Plain chains would weld whole campaigns together by one wrong link. A pair that was never compared counts as not the same. If
/// decisions contradict one another (A is B, B is C, A is not C), the later pair stays apart.
/// </remarks>
internal sealed class CaseGrouping
{
    private readonly int[] group;
    private readonly int[] size;
    private readonly List<int>?[] members;
    private readonly Dictionary<int, Tie>?[] ties;
    private readonly PriorityQueue<(int A, int B), (double, int, int)> queue = new();

    private CaseGrouping(int count)
    {
        group = new int[count];
        size = new int[count];
        members = new List<int>?[count];
        ties = new Dictionary<int, Tie>?[count];
        for (int i = 0; i < count; i++)
        {
            group[i] = i;
            size[i] = 1;
        }
    }

    /// <summary>For each record, the number of its group: from 0, by their first records.</summary>
    internal static ImmutableArray<int> Of(int count, IReadOnlyCollection<RecordLink> links)
    {
        CaseGrouping grouping = new(count);
        foreach (RecordLink link in links)
        {
            bool same = link.Relation == LinkRelation.Same;
            if (same || link.Decided)
            {
                grouping.Begin(link, same);
            }
        }
        foreach (
            RecordLink link in links
                .Where(static link => link.Decided && link.Relation == LinkRelation.Same)
                .OrderBy(static link => (link.First, link.Second))
        )
        {
            grouping.MergeDecided(link.First, link.Second);
        }
        grouping.Fill();
        while (grouping.queue.TryDequeue(out (int A, int B) pair, out (double Rank, int, int) rank))
        {
            grouping.Take(pair.A, pair.B, rank.Rank);
        }
        return grouping.Numbers();
    }

    private void Begin(RecordLink link, bool same)
    {
        Tie tie = new(same ? 1 : 0, same ? link.Score : 0, link.Decided && !same);
        Ties(link.First)[link.Second] = tie;
        Ties(link.Second)[link.First] = tie;
    }

    private void MergeDecided(int first, int second)
    {
        int a = group[first];
        int b = group[second];
        if (a != b && !Ties(a).GetValueOrDefault(b).Apart)
        {
            _ = Merge(a, b, decided: true);
        }
    }

    private void Fill()
    {
        for (int a = 0; a < ties.Length; a++)
        {
            if (ties[a] is not { } others)
            {
                continue;
            }
            foreach ((int b, Tie tie) in others)
            {
                if (a < b)
                {
                    Queue(a, b, tie);
                }
            }
        }
    }

    private void Queue(int a, int b, Tie tie)
    {
        long pairs = (long)size[a] * size[b];
        if (!tie.Apart && tie.Same * 2 >= pairs)
        {
            (int low, int high) = a < b ? (a, b) : (b, a);
            queue.Enqueue((low, high), (-tie.Score / pairs, low, high));
        }
    }

    // An entry whose groups have changed since no longer has the rank of its pair: a newer one stands for it.
    private void Take(int a, int b, double rank)
    {
        if (group[a] != a || group[b] != b || ties[a] is not { } others || !others.TryGetValue(b, out Tie tie))
        {
            return;
        }
        long pairs = (long)size[a] * size[b];
        if (!tie.Apart && tie.Same * 2 >= pairs && -tie.Score / pairs == rank)
        {
            int kept = Merge(a, b, decided: false);
            foreach ((int other, Tie next) in Ties(kept))
            {
                Queue(kept, other, next);
            }
        }
    }

    // The one with more ties stays, so that each tie is moved at most as often as its group doubles. Records that were decided to
    // be the same count as one from then on: what is the same as one of them is the same as all.
    private int Merge(int a, int b, bool decided)
    {
        (int into, int from) = Ties(a).Count >= Ties(b).Count ? (a, b) : (b, a);
        Dictionary<int, Tie> kept = Ties(into);
        _ = kept.Remove(from);
        foreach ((int other, Tie tie) in Ties(from))
        {
            if (other == into)
            {
                continue;
            }
            Dictionary<int, Tie> theirs = Ties(other);
            _ = theirs.Remove(from);
            ref Tie sum = ref CollectionsMarshal.GetValueRefOrAddDefault(kept, other, out _);
            bool apart = sum.Apart || tie.Apart;
            sum = decided
                ? new(Math.Max(sum.Same, tie.Same), Math.Max(sum.Score, tie.Score), apart)
                : new(sum.Same + tie.Same, sum.Score + tie.Score, apart);
            theirs[into] = sum;
        }
        ties[from] = null;
        List<int> all = members[into] ??= [into];
        foreach (int member in members[from] ?? [from])
        {
            group[member] = into;
            all.Add(member);
        }
        members[from] = null;
        if (!decided)
        {
            size[into] += size[from];
        }
        return into;
    }

    private Dictionary<int, Tie> Ties(int record) => ties[record] ??= [];

    private ImmutableArray<int> Numbers()
    {
        int[] numbers = new int[group.Length];
        int[] numberOf = new int[group.Length];
        Array.Fill(numberOf, -1);
        int next = 0;
        for (int i = 0; i < group.Length; i++)
        {
            ref int number = ref numberOf[group[i]];
            if (number < 0)
            {
                number = next++;
            }
            numbers[i] = number;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(numbers);
    }

    // How many pairs between two groups are the same, the sum of their scores, and whether a decision keeps them apart.
    private readonly record struct Tie(long Same, double Score, bool Apart);
}
