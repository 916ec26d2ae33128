using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Regalia.Indices.Uncertainty;

/// <summary>Sums of scores and of their squares around the scores without uncertainty, for one block of replicates.
/// Blocks are added up in their order, so that the digits do not depend on threads.</summary>
internal sealed class MomentSums
{
    private readonly double[] _around;

    public MomentSums(double[] nominal)
    {
        _around = new double[ReplicateTree.Padded(nominal.Length)];
        for (int unit = 0; unit < nominal.Length; unit++)
        {
            _around[unit] = double.IsNaN(nominal[unit]) ? 0.0 : nominal[unit];
        }

        Sums = new double[_around.Length];
        Squares = new double[_around.Length];
    }

    public double[] Sums { get; }

    public double[] Squares { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> scores)
    {
        ref double score = ref MemoryMarshal.GetReference(scores);
        ref double around = ref MemoryMarshal.GetArrayDataReference(_around);
        ref double sums = ref MemoryMarshal.GetArrayDataReference(Sums);
        ref double squares = ref MemoryMarshal.GetArrayDataReference(Squares);
        for (nuint unit = 0; unit < (nuint)_around.Length; unit += ReplicateTree.Lanes)
        {
            Vector512<double> value = Vector512.LoadUnsafe(ref score, unit);
            Vector512<double> shift = value - Vector512.LoadUnsafe(ref around, unit);
            shift = Vector512.ConditionalSelect(Vector512.Equals(value, value), shift, Vector512<double>.Zero);
            (Vector512.LoadUnsafe(ref sums, unit) + shift).StoreUnsafe(ref sums, unit);
            (Vector512.LoadUnsafe(ref squares, unit) + (shift * shift)).StoreUnsafe(ref squares, unit);
        }
    }

    public void Add(MomentSums block)
    {
        for (int i = 0; i < Sums.Length; i++)
        {
            Sums[i] += block.Sums[i];
            Squares[i] += block.Squares[i];
        }
    }

    public double Mean(int unit, int count) => _around[unit] + (Sums[unit] / count);

    public double StandardDeviation(int unit, int count)
    {
        double shift = Sums[unit] / count;
        return Math.Sqrt(Math.Max(0.0, Squares[unit] - (shift * Sums[unit])) / (count - 1));
    }
}
