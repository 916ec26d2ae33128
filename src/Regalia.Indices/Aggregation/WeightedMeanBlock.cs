using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices;

/// <summary>
/// <see cref="WeightedMean"/> on blocks of replicates, [child][replicate], with weights of their own in every
/// replicate. The result of each replicate has the bits of the scalar mean of that replicate.
/// </summary>
/// <remarks>A missing value (NaN) or a weight of 0 in one replicate takes no part in that replicate only.</remarks>
public static class WeightedMeanBlock
{
    private const int Lanes = 4;
    private const int Wide = 16;

    /// <summary>Weighted arithmetic mean of each replicate.</summary>
    /// <param name="values">[child][replicate]; NaN where missing.</param>
    /// <param name="weights">[child][replicate]; finite, 0 or more.</param>
    /// <param name="children">Number of rows.</param>
    /// <param name="rows">Layout of both blocks.</param>
    /// <param name="means">Receives one mean a replicate; NaN where nothing is present. Must not overlap the
    /// values.</param>
    /// <exception cref="ArgumentException">A block is too short, or a weight is negative or not finite.</exception>
    public static void Arithmetic(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> weights,
        int children,
        BlockRows rows,
        Span<double> means
    )
    {
        int[] all = Require(values, weights, children, rows, means);
        Arithmetic(
            ref MemoryMarshal.GetReference(values),
            ref MemoryMarshal.GetReference(weights),
            all,
            rows,
            means[..rows.Count]
        );
    }

    /// <summary>Weighted geometric mean of each replicate.</summary>
    /// <param name="values">[child][replicate], 0 or more; NaN where missing.</param>
    /// <param name="weights">[child][replicate]; finite, 0 or more.</param>
    /// <param name="children">Number of rows.</param>
    /// <param name="rows">Layout of both blocks.</param>
    /// <param name="means">Receives one mean a replicate; NaN where nothing is present. Must not overlap the
    /// values.</param>
    /// <exception cref="ArgumentException">A block is too short, a weight is negative or not finite, or a value of
    /// positive weight is negative.</exception>
    public static void Geometric(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> weights,
        int children,
        BlockRows rows,
        Span<double> means
    )
    {
        int[] all = Require(values, weights, children, rows, means);
        Geometric(
            ref MemoryMarshal.GetReference(values),
            ref MemoryMarshal.GetReference(weights),
            all,
            rows,
            means[..rows.Count]
        );
    }

    /// <summary>The kernel: sums of a few replicates stay in registers while the children pass by. A replicate with
    /// something missing comes out as NaN and is done again by the scalar rule; the others need no masks.</summary>
    internal static void Arithmetic(
        ref double values,
        ref double weights,
        ReadOnlySpan<int> children,
        BlockRows rows,
        Span<double> means
    )
    {
        unchecked
        {
            ref double to = ref MemoryMarshal.GetReference(means);
            Vector256<double> least = Vector256<double>.Zero;
            int r = 0;
            if (Vector256.IsHardwareAccelerated)
            {
                for (; r <= means.Length - Wide; r += Wide)
                {
                    Vector256<double> s0 = Vector256<double>.Zero;
                    Vector256<double> s1 = Vector256<double>.Zero;
                    Vector256<double> s2 = Vector256<double>.Zero;
                    Vector256<double> s3 = Vector256<double>.Zero;
                    Vector256<double> t0 = Vector256<double>.Zero;
                    Vector256<double> t1 = Vector256<double>.Zero;
                    Vector256<double> t2 = Vector256<double>.Zero;
                    Vector256<double> t3 = Vector256<double>.Zero;
                    foreach (int child in children)
                    {
                        nuint at = ((nuint)(uint)child * (uint)rows.Stride) + (uint)r;
                        Vector256<double> w0 = Vector256.LoadUnsafe(ref weights, at);
                        Vector256<double> w1 = Vector256.LoadUnsafe(ref weights, at + 4);
                        Vector256<double> w2 = Vector256.LoadUnsafe(ref weights, at + 8);
                        Vector256<double> w3 = Vector256.LoadUnsafe(ref weights, at + 12);
                        s0 += w0 * Vector256.LoadUnsafe(ref values, at);
                        s1 += w1 * Vector256.LoadUnsafe(ref values, at + 4);
                        s2 += w2 * Vector256.LoadUnsafe(ref values, at + 8);
                        s3 += w3 * Vector256.LoadUnsafe(ref values, at + 12);
                        t0 += w0;
                        t1 += w1;
                        t2 += w2;
                        t3 += w3;
                        least = Vector256.MinNative(
                            least,
                            Vector256.MinNative(Vector256.MinNative(w0, w1), Vector256.MinNative(w2, w3))
                        );
                    }

                    (s0 / t0).StoreUnsafe(ref to, (uint)r);
                    (s1 / t1).StoreUnsafe(ref to, (uint)r + 4);
                    (s2 / t2).StoreUnsafe(ref to, (uint)r + 8);
                    (s3 / t3).StoreUnsafe(ref to, (uint)r + 12);
                }
            }

            for (; r < means.Length; r++)
            {
                means[r] = double.NaN;
            }

            RequireNoNegative(least);
        }

        for (int r = NextMissing(means, 0); r < means.Length; r = NextMissing(means, r + 1))
        {
            ArithmeticAccumulator mean = default;
            foreach (int child in children)
            {
                int at = (child * rows.Stride) + r;
                mean.Add(Unsafe.Add(ref values, at), Unsafe.Add(ref weights, at));
            }

            means[r] = mean.Mean;
        }
    }

    /// <summary>As the arithmetic kernel, on logarithms; child by child, because a logarithm keeps the processor busy
    /// by itself and the sums then wait in the first-level cache.</summary>
    internal static void Geometric(
        ref double values,
        ref double weights,
        ReadOnlySpan<int> children,
        BlockRows rows,
        Span<double> means
    )
    {
        const int Chunk = 256;
        Span<double> sums = stackalloc double[Chunk];
        Span<double> totals = stackalloc double[Chunk];
        int whole = Vector256.IsHardwareAccelerated ? means.Length & -(2 * Lanes) : 0;
        for (int from = 0; from < whole; from += Chunk)
        {
            int count = Math.Min(Chunk, whole - from);
            sums.Clear();
            totals.Clear();
            foreach (int child in children)
            {
                int at = (child * rows.Stride) + from;
                AddLogarithms(ref Unsafe.Add(ref values, at), ref Unsafe.Add(ref weights, at), sums, totals, count);
            }

            ref double to = ref means[from];
            for (int r = 0; r < count; r += Lanes)
            {
                Vector256<double> sum = Vector256.LoadUnsafe(ref sums[r]);
                Exponential.Of(sum / Vector256.LoadUnsafe(ref totals[r])).StoreUnsafe(ref to, (uint)r);
            }
        }

        means[whole..].Fill(double.NaN);
        for (int r = NextMissing(means, 0); r < means.Length; r = NextMissing(means, r + 1))
        {
            GeometricAccumulator mean = default;
            foreach (int child in children)
            {
                int at = (child * rows.Stride) + r;
                mean.Add(Unsafe.Add(ref values, at), Unsafe.Add(ref weights, at));
            }

            means[r] = mean.Mean;
        }
    }

    private static void AddLogarithms(
        ref double values,
        ref double weights,
        Span<double> sums,
        Span<double> totals,
        int count
    )
    {
        unchecked
        {
            ref double sum = ref MemoryMarshal.GetReference(sums);
            ref double total = ref MemoryMarshal.GetReference(totals);
            Vector256<double> least = Vector256<double>.Zero;
            for (uint r = 0; r < (uint)count; r += 2 * Lanes)
            {
                Vector256<double> w0 = Vector256.LoadUnsafe(ref weights, r);
                Vector256<double> w1 = Vector256.LoadUnsafe(ref weights, r + Lanes);
                Vector256<double> v0 = Vector256.LoadUnsafe(ref values, r);
                Vector256<double> v1 = Vector256.LoadUnsafe(ref values, r + Lanes);
                Logarithm.Of(ref v0, ref v1);
                (Vector256.LoadUnsafe(ref sum, r) + (w0 * v0)).StoreUnsafe(ref sum, r);
                (Vector256.LoadUnsafe(ref sum, r + Lanes) + (w1 * v1)).StoreUnsafe(ref sum, r + Lanes);
                (Vector256.LoadUnsafe(ref total, r) + w0).StoreUnsafe(ref total, r);
                (Vector256.LoadUnsafe(ref total, r + Lanes) + w1).StoreUnsafe(ref total, r + Lanes);
                least = Vector256.MinNative(least, Vector256.MinNative(w0, w1));
            }

            RequireNoNegative(least);
        }
    }

    private static int NextMissing(ReadOnlySpan<double> means, int from)
    {
        unchecked
        {
            ref double first = ref MemoryMarshal.GetReference(means);
            int r = from;
            if (Vector256.IsHardwareAccelerated)
            {
                for (; r <= means.Length - Lanes; r += Lanes)
                {
                    Vector256<double> mean = Vector256.LoadUnsafe(ref first, (uint)r);
                    if (!Vector256.EqualsAll(mean, mean))
                    {
                        break;
                    }
                }
            }

            while (r < means.Length && !double.IsNaN(means[r]))
            {
                r++;
            }

            return r;
        }
    }

    private static void RequireNoNegative(Vector256<double> least)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            if (least[lane] < 0.0)
            {
                WeightedMean.ThrowWeight(least[lane]);
            }
        }
    }

    private static int[] Require(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> weights,
        int children,
        BlockRows rows,
        ReadOnlySpan<double> means
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(children);
        rows.Require(values.Length, children, nameof(values));
        rows.Require(weights.Length, children, nameof(weights));
        rows.Require(means.Length, 1, nameof(means));
        return [.. Enumerable.Range(0, children)];
    }
}
