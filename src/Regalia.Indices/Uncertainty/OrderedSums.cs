using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Sums of floating-point numbers over replicates that have the same digits for any number of threads: each block of
/// 1,024 is summed by itself, and the sums of the blocks are added in the order of the blocks.
/// </summary>
/// <remarks>
/// Blocks may arrive in any order and from any thread; one that comes early waits until those before it have come.
/// A missing value (NaN) makes the sum NaN.
/// </remarks>
public sealed class OrderedSums
{
    private readonly Lock _gate = new();
    private readonly double[] _totals;
    private readonly Dictionary<int, double[]> _waiting = [];
    private int _next;

    /// <summary>Starts at 0.</summary>
    /// <param name="sums">How many sums are kept side by side, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one sum.</exception>
    public OrderedSums(int sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums, 1);
        _totals = new double[sums];
    }

    /// <summary>Number of blocks that have been added to the totals.</summary>
    public int Blocks
    {
        get
        {
            lock (_gate)
            {
                return _next;
            }
        }
    }

    /// <summary>Gives the sums of one block.</summary>
    /// <param name="block">Number of the block, from 0; each exactly once.</param>
    /// <param name="sums">One number a sum.</param>
    /// <exception cref="ArgumentException">The block has come before, or the number of sums is wrong.</exception>
    public void Add(int block, ReadOnlySpan<double> sums)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        if (sums.Length != _totals.Length)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{sums.Length} sums: expected {_totals.Length}."),
                nameof(sums)
            );
        }

        lock (_gate)
        {
            if (block < _next || !_waiting.TryAdd(block, sums.ToArray()))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Block {block} has been added before."),
                    nameof(block)
                );
            }

            while (_waiting.Remove(_next, out double[]? ready))
            {
                BlockSums.Add(_totals, ready);
                _next++;
            }
        }
    }

    /// <summary>The totals over all blocks.</summary>
    /// <returns>One number a sum.</returns>
    /// <exception cref="InvalidOperationException">A block is missing before one that has come.</exception>
    public double[] Totals()
    {
        lock (_gate)
        {
            if (_waiting.Count > 0)
            {
                throw new InvalidOperationException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Block {_next} has not come, but block {_waiting.Keys.Min()} has."
                    )
                );
            }

            return [.. _totals];
        }
    }

    /// <summary>Sum of all numbers, by blocks of 1,024 in order; within a block eight partial sums, number i going to
    /// partial sum i mod 8, which are then added up in order. The same digits on every processor.</summary>
    /// <param name="numbers">Numbers; one NaN makes the sum NaN.</param>
    /// <returns>The sum; 0 of nothing.</returns>
    public static double Sum(ReadOnlySpan<double> numbers)
    {
        double total = 0.0;
        while (!numbers.IsEmpty)
        {
            int count = Math.Min(ReplicateRun.BlockSize, numbers.Length);
            total += SumOfBlock(numbers[..count]);
            numbers = numbers[count..];
        }

        return total;
    }

    private static double SumOfBlock(ReadOnlySpan<double> block)
    {
        unchecked
        {
            ref double first = ref MemoryMarshal.GetReference(block);
            Vector256<double> low = Vector256<double>.Zero;
            Vector256<double> high = Vector256<double>.Zero;
            int i = 0;
            for (; i <= block.Length - 8; i += 8)
            {
                low += Vector256.LoadUnsafe(ref first, (uint)i);
                high += Vector256.LoadUnsafe(ref first, (uint)i + 4);
            }

            Span<double> partial = stackalloc double[8];
            low.CopyTo(partial);
            high.CopyTo(partial[4..]);
            for (int lane = 0; i < block.Length; i++, lane++)
            {
                partial[lane] += block[i];
            }

            double sum = 0.0;
            foreach (double part in partial)
            {
                sum += part;
            }

            return sum;
        }
    }
}
