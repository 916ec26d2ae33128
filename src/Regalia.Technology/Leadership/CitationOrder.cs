using System.Runtime.CompilerServices;

namespace Regalia.Technology.Leadership;

/// <summary>Works of a year by citations, the most cited first; tied works in the order given.</summary>
internal sealed class CitationOrder
{
    // Nearly all works have fewer: they are counted into place, and only the rest is sorted.
    private const int Counted = 4096;

    private CitationOrder(int[] positions, int[] citations) => (Positions, Citations) = (positions, citations);

    /// <summary>Position of the work in each place.</summary>
    internal int[] Positions { get; }

    /// <summary>Citations of the work in each place; never rises.</summary>
    internal int[] Citations { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static CitationOrder Of(int[] citations)
    {
        int[] starts = new int[Counted + 2];
        foreach (int count in citations)
        {
            starts[Counted - Math.Min(count, Counted) + 1]++;
        }
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }
        int many = starts[1];
        int[] positions = new int[citations.Length];
        for (int i = 0; i < citations.Length; i++)
        {
            positions[starts[Counted - Math.Min(citations[i], Counted)]++] = i;
        }
        Array.Sort(
            positions,
            0,
            many,
            Comparer<int>.Create(
                (a, b) => citations[a] != citations[b] ? citations[b].CompareTo(citations[a]) : a.CompareTo(b)
            )
        );
        int[] sorted = new int[citations.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = citations[positions[i]];
        }
        return new CitationOrder(positions, sorted);
    }
}
