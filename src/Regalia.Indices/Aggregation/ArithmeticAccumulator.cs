using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Regalia.Indices;

/// <summary>Running weighted arithmetic mean; every scalar path goes through it, so all of them give the same bits.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct ArithmeticAccumulator
{
    private double _sum;
    private double _weight;

    public readonly double Mean => _weight > 0.0 ? _sum / _weight : double.NaN;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value, double weight)
    {
        WeightedMean.RequireWeight(weight);
        if (weight > 0.0 && !double.IsNaN(value))
        {
            _sum += weight * value;
            _weight += weight;
        }
    }
}
