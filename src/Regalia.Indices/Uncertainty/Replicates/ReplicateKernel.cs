using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Regalia.Indices.Uncertainty;

/// <summary>Aggregates a <see cref="ReplicateTree"/> with one set of weights: the innermost loop of every replicate.
/// </summary>
/// <remarks>Compiled at once with all optimisation: a run of a thousand replicates is over before the runtime would have
/// found out which loops are hot.</remarks>
internal static class ReplicateKernel
{
    /// <summary>Numbers a scratch row needs: one padded column for each aggregate, in its own space and in its
    /// parent's.</summary>
    public static int ScratchLength(ReplicateTree tree) => 2 * tree.Nodes.Length * tree.Stride;

    /// <summary>Scores of all aggregates of some units.</summary>
    /// <param name="tree">The variant.</param>
    /// <param name="weights">One weight a node of the structure.</param>
    /// <param name="first">First unit, a multiple of <see cref="ReplicateTree.Lanes"/>.</param>
    /// <param name="count">Units, padded likewise.</param>
    /// <param name="scratch">Receives [aggregate][unit] in the aggregate's own space, then again in that of its
    /// parent; 0 where missing.</param>
    /// <returns>-1, or the number of a node that is negative under a mean that has no place for it.</returns>
    public static int Evaluate(
        ReplicateTree tree,
        ReadOnlySpan<double> weights,
        int first,
        int count,
        Span<double> scratch
    )
    {
        unchecked
        {
            int stride = tree.Stride;
            int up = tree.Nodes.Length * stride;
            ref double columns = ref MemoryMarshal.GetArrayDataReference(tree.Columns);
            ref double present = ref MemoryMarshal.GetArrayDataReference(tree.Present);
            ref double scores = ref MemoryMarshal.GetReference(scratch);
            for (int i = 0; i < tree.Nodes.Length; i++)
            {
                ReplicateNode node = tree.Nodes[i];
                ReadOnlySpan<int> children = node.Children.AsSpan();
                ref double result = ref Unsafe.Add(ref scores, i * stride);
                if (node.Complete)
                {
                    Complete(
                        ref columns,
                        ref Unsafe.Add(ref scores, up),
                        ref result,
                        children,
                        weights,
                        tree.LeafCount,
                        stride,
                        first,
                        count
                    );
                }
                else
                {
                    Partial(
                        ref columns,
                        ref Unsafe.Add(ref scores, up),
                        ref present,
                        ref result,
                        children,
                        weights,
                        tree.LeafCount,
                        stride,
                        first,
                        count,
                        node.Number
                    );
                }

                bool sound = Lift(
                    node,
                    ref result,
                    ref Unsafe.Add(ref present, node.Number * stride),
                    ref Unsafe.Add(ref scores, up + (i * stride)),
                    first,
                    count
                );
                if (!sound)
                {
                    return node.Number;
                }
            }

            return -1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double Row(ref double columns, ref double lifted, int child, int leafCount, int stride) =>
        ref child < leafCount
            ? ref Unsafe.Add(ref columns, (nint)child * stride)
            : ref Unsafe.Add(ref lifted, (nint)(child - leafCount) * stride);

    // Every unit has every child: one sum of weights for all.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Complete(
        ref double columns,
        ref double lifted,
        ref double result,
        ReadOnlySpan<int> children,
        ReadOnlySpan<double> weights,
        int leafCount,
        int stride,
        int first,
        int count
    )
    {
        unchecked
        {
            double total = 0.0;
            foreach (int child in children)
            {
                total += weights[child];
            }

            Vector512<double> sum = Vector512.Create(total);
            int unit = first;
            int end = first + count;
            for (; unit <= end - 32; unit += 32)
            {
                Vector512<double> a = Vector512<double>.Zero;
                Vector512<double> b = a;
                Vector512<double> c = a;
                Vector512<double> d = a;
                foreach (int child in children)
                {
                    double weight = weights[child];
                    if (weight == 0.0)
                    {
                        continue;
                    }

                    Vector512<double> w = Vector512.Create(weight);
                    ref double row = ref Unsafe.Add(ref Row(ref columns, ref lifted, child, leafCount, stride), unit);
                    a += w * Vector512.LoadUnsafe(ref row);
                    b += w * Vector512.LoadUnsafe(ref row, 8);
                    c += w * Vector512.LoadUnsafe(ref row, 16);
                    d += w * Vector512.LoadUnsafe(ref row, 24);
                }

                ref double to = ref Unsafe.Add(ref result, unit);
                (a / sum).StoreUnsafe(ref to);
                (b / sum).StoreUnsafe(ref to, 8);
                (c / sum).StoreUnsafe(ref to, 16);
                (d / sum).StoreUnsafe(ref to, 24);
            }

            for (; unit <= end - 16; unit += 16)
            {
                Vector512<double> a = Vector512<double>.Zero;
                Vector512<double> b = a;
                foreach (int child in children)
                {
                    double weight = weights[child];
                    if (weight != 0.0)
                    {
                        Vector512<double> w = Vector512.Create(weight);
                        ref double row = ref Unsafe.Add(
                            ref Row(ref columns, ref lifted, child, leafCount, stride),
                            unit
                        );
                        a += w * Vector512.LoadUnsafe(ref row);
                        b += w * Vector512.LoadUnsafe(ref row, 8);
                    }
                }

                (a / sum).StoreUnsafe(ref result, (nuint)unit);
                (b / sum).StoreUnsafe(ref result, (nuint)unit + 8);
            }

            for (; unit < end; unit += 8)
            {
                Vector512<double> a = Vector512<double>.Zero;
                foreach (int child in children)
                {
                    double weight = weights[child];
                    if (weight != 0.0)
                    {
                        ref double row = ref Row(ref columns, ref lifted, child, leafCount, stride);
                        a += Vector512.Create(weight) * Vector512.LoadUnsafe(ref row, (nuint)unit);
                    }
                }

                (a / sum).StoreUnsafe(ref result, (nuint)unit);
            }
        }
    }

    // Some units lack some children: each unit has its own sum of weights. Missing children are 0 in both sums.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Partial(
        ref double columns,
        ref double lifted,
        ref double present,
        ref double result,
        ReadOnlySpan<int> children,
        ReadOnlySpan<double> weights,
        int leafCount,
        int stride,
        int first,
        int count,
        int number
    )
    {
        unchecked
        {
            for (int unit = first; unit < first + count; unit += 8)
            {
                Vector512<double> a = Vector512<double>.Zero;
                Vector512<double> sum = a;
                foreach (int child in children)
                {
                    double weight = weights[child];
                    if (weight != 0.0)
                    {
                        Vector512<double> w = Vector512.Create(weight);
                        ref double row = ref Row(ref columns, ref lifted, child, leafCount, stride);
                        a += w * Vector512.LoadUnsafe(ref row, (nuint)unit);
                        sum += w * Vector512.LoadUnsafe(ref present, (nuint)((child * stride) + unit));
                    }
                }

                Vector512<double> there = Vector512.Equals(
                    Vector512.LoadUnsafe(ref present, (nuint)((number * stride) + unit)),
                    Vector512<double>.One
                );
                Vector512
                    .ConditionalSelect(there, a / sum, Vector512<double>.Zero)
                    .StoreUnsafe(ref result, (nuint)unit);
            }
        }
    }

    // Into the space of the parent, where that is another one. False when a score has no place there.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Lift(
        ReplicateNode node,
        ref double own,
        ref double present,
        ref double lifted,
        int first,
        int count
    )
    {
        unchecked
        {
            MeanSpace from = node.Space;
            MeanSpace into = node.ParentSpace;
            bool same = from == into;
            Vector256<double> negative = Vector256<double>.Zero;
            for (int unit = first; unit < first + count; unit += 4)
            {
                Vector256<double> value = Vector256.LoadUnsafe(ref own, (nuint)unit);
                if (!same)
                {
                    Vector256<double> there = Vector256.Equals(
                        Vector256.LoadUnsafe(ref present, (nuint)unit),
                        Vector256<double>.One
                    );
                    Vector256<double> score = from.Back(value);
                    negative |= Vector256.LessThan(score, Vector256<double>.Zero) & there;
                    value = Vector256.ConditionalSelect(there, into.Into(score), Vector256<double>.Zero);
                }

                value.StoreUnsafe(ref lifted, (nuint)unit);
            }

            return !into.RefusesNegative || negative.ExtractMostSignificantBits() == 0;
        }
    }
}
