using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices;

/// <summary>Running weighted geometric mean; every scalar path goes through it, so all of them give the same bits.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct GeometricAccumulator
{
    private double _sum;
    private double _weight;

    public readonly double Mean => _weight > 0.0 ? Exponential.Of(_sum / _weight) : double.NaN;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value, double weight)
    {
        WeightedMean.RequireWeight(weight);
        if (weight > 0.0 && !double.IsNaN(value))
        {
            if (value < 0.0)
            {
                WeightedMean.ThrowNegative(value);
            }

            // ln 0 is -infinity, which stays to the end and gives exactly 0.
            _sum += weight * Logarithm.Of(value);
            _weight += weight;
        }
    }
}
