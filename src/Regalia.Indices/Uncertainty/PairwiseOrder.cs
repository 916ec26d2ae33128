using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// How often each unit scores above each other unit over the replicates, from scores of the same replicate: errors
/// that units share cancel, as they should.
/// </summary>
/// <remarks>
/// P(a &gt; b) counts a tie half, so P(a &gt; b) + P(b &gt; a) = 1. A replicate in which one of the two scores is
/// missing (NaN) does not count for that pair. Counts are integers: neither order of adding nor of merging matters.
/// Not for use by several threads at once: give each its own and merge.
/// </remarks>
public sealed class PairwiseOrder
{
    // By pair (a, b) with a < b: a above b, a below b, equal.
    private readonly long[] _above;
    private readonly long[] _below;
    private readonly long[] _equal;

    /// <summary>Starts with all counts at 0.</summary>
    /// <param name="units">Number of units, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one unit.</exception>
    public PairwiseOrder(int units)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        Units = units;
        int pairs = (int)((long)units * (units - 1) / 2);
        _above = new long[pairs];
        _below = new long[pairs];
        _equal = new long[pairs];
    }

    /// <summary>Number of units.</summary>
    public int Units { get; }

    /// <summary>Compares all units in a block of replicates.</summary>
    /// <param name="scores">[unit][replicate]; NaN where missing.</param>
    /// <param name="rows">Layout of the block.</param>
    /// <exception cref="ArgumentException">The block is too short.</exception>
    public void AddBlock(ReadOnlySpan<double> scores, BlockRows rows)
    {
        rows.Require(scores.Length, Units, nameof(scores));
        int pair = 0;
        for (int a = 0; a < Units; a++)
        {
            ReadOnlySpan<double> first = rows.Row(scores, a);
            for (int b = a + 1; b < Units; b++, pair++)
            {
                (int above, int below, int equal) = Compared(first, rows.Row(scores, b));
                _above[pair] += above;
                _below[pair] += below;
                _equal[pair] += equal;
            }
        }
    }

    /// <summary>Adds all counts of another run over the same units.</summary>
    /// <param name="other">The other; it does not change.</param>
    /// <exception cref="ArgumentException">The numbers of units differ.</exception>
    public void Merge(PairwiseOrder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Units != Units)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{other.Units} units cannot be added to {Units}."),
                nameof(other)
            );
        }

        for (int pair = 0; pair < _above.Length; pair++)
        {
            _above[pair] += other._above[pair];
            _below[pair] += other._below[pair];
            _equal[pair] += other._equal[pair];
        }
    }

    /// <summary>P(a &gt; b): share of the replicates in which a scores above b, ties half.</summary>
    /// <param name="a">Number of a unit, from 0.</param>
    /// <param name="b">Number of a unit, from 0; equal to <paramref name="a"/> gives 0.5.</param>
    /// <returns>0 to 1; NaN when no replicate has both scores.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public double Probability(int a, int b)
    {
        if (a == b)
        {
            RequireUnit(a);
            return 0.5;
        }

        int pair = PairOf(a, b);
        long wins = a < b ? _above[pair] : _below[pair];
        return (wins + (0.5 * _equal[pair])) / Compared(a, b);
    }

    /// <summary>Number of replicates in which both units have a score.</summary>
    /// <param name="a">Number of a unit, from 0.</param>
    /// <param name="b">Number of another unit, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit, or both are the same.</exception>
    public long Compared(int a, int b)
    {
        int pair = PairOf(a, b);
        return _above[pair] + _below[pair] + _equal[pair];
    }

    private static (int Above, int Below, int Equal) Compared(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        unchecked
        {
            ref double first = ref MemoryMarshal.GetReference(a);
            ref double second = ref MemoryMarshal.GetReference(b);
            Vector256<long> above = Vector256<long>.Zero;
            Vector256<long> below = Vector256<long>.Zero;
            Vector256<long> equal = Vector256<long>.Zero;
            int i = 0;
            for (; Vector256.IsHardwareAccelerated && i <= a.Length - 4; i += 4)
            {
                // A true comparison is -1.
                Vector256<double> x = Vector256.LoadUnsafe(ref first, (uint)i);
                Vector256<double> y = Vector256.LoadUnsafe(ref second, (uint)i);
                above -= Vector256.GreaterThan(x, y).AsInt64();
                below -= Vector256.LessThan(x, y).AsInt64();
                equal -= Vector256.Equals(x, y).AsInt64();
            }

            (long up, long down, long same) = (Vector256.Sum(above), Vector256.Sum(below), Vector256.Sum(equal));
            for (; i < a.Length; i++)
            {
                up += a[i] > b[i] ? 1 : 0;
                down += a[i] < b[i] ? 1 : 0;
                same += a[i] == b[i] ? 1 : 0;
            }

            return ((int)up, (int)down, (int)same);
        }
    }

    private int PairOf(int a, int b)
    {
        RequireUnit(a);
        RequireUnit(b);
        ArgumentOutOfRangeException.ThrowIfEqual(a, b);
        (int low, int high) = a < b ? (a, b) : (b, a);
        return (int)(((long)low * (Units - 1)) - ((long)low * (low - 1) / 2) + (high - low - 1));
    }

    private void RequireUnit(int unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unit, Units);
    }
}
