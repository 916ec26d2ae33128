using System.Runtime.Intrinsics;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// The space in which a mean is arithmetic: x itself, ln x, 1/x, x^p. A mean over means of the same kind needs no way
/// back and forth, which is why scores stay in their space between levels.
/// </summary>
internal readonly record struct MeanSpace(MeanSpaceKind Kind, double Power)
{
    private const double LargestPower = 16.0;
    private const double SmallestPower = 1.0 / 16.0;
    private const double LargestExponent = 900.0;

    /// <summary>The space of a way of aggregating; null if the step itself has to do it.</summary>
    public static MeanSpace? Of(AggregationMethod method) =>
        method switch
        {
            ArithmeticMean => new(MeanSpaceKind.Linear, 1.0),
            GeometricMean => new(MeanSpaceKind.Logarithmic, 0.0),
            HarmonicMean => new(MeanSpaceKind.Reciprocal, -1.0),
            GeneralisedMean { Power: 1.0 } => new(MeanSpaceKind.Linear, 1.0),
            GeneralisedMean { Power: 0.0 } => new(MeanSpaceKind.Logarithmic, 0.0),
            // Odd powers take negative scores, large ones leave the range of numbers, small ones lose digits: the step
            // knows what to do then.
            GeneralisedMean { Power: var power }
                when Math.Abs(power) is >= SmallestPower and <= LargestPower && Math.Abs(power % 2.0) != 1.0 => new(
                MeanSpaceKind.Power,
                power
            ),
            _ => null,
        };

    /// <summary>Whether values below 0 have no place in the space.</summary>
    public bool RefusesNegative => Kind != MeanSpaceKind.Linear;

    /// <summary>Whether numbers of these sizes and their like can be brought into the space and summed there.</summary>
    /// <param name="smallest">Smallest size above 0.</param>
    /// <param name="largest">Largest size.</param>
    public bool Holds(double smallest, double largest) =>
        Kind is MeanSpaceKind.Linear or MeanSpaceKind.Logarithmic
        || (
            Math.Abs(Power * Math.Log2(smallest)) < LargestExponent
            && Math.Abs(Power * Math.Log2(largest)) < LargestExponent
        );

    /// <summary>From scores into the space.</summary>
    public double Into(double x) =>
        Kind switch
        {
            MeanSpaceKind.Linear => x,
            MeanSpaceKind.Logarithmic => Logarithm.Of(x),
            MeanSpaceKind.Reciprocal => 1.0 / Math.Abs(x),
            _ => Raised(x, Power),
        };

    /// <summary>From scores into the space, four at a time.</summary>
    public Vector256<double> Into(Vector256<double> x) =>
        Kind switch
        {
            MeanSpaceKind.Linear => x,
            MeanSpaceKind.Logarithmic => Logarithm.Of(x),
            MeanSpaceKind.Reciprocal => Vector256<double>.One / Vector256.Abs(x),
            _ => Raised(x, Power),
        };

    /// <summary>From the space back to scores, four at a time.</summary>
    public Vector256<double> Back(Vector256<double> y) =>
        Kind switch
        {
            MeanSpaceKind.Linear => y,
            MeanSpaceKind.Logarithmic => Exponential.Of(y),
            MeanSpaceKind.Reciprocal => Vector256<double>.One / y,
            _ => Raised(y, 1.0 / Power),
        };

    private static double Raised(double x, double power) => Exponential.Of(power * Logarithm.Of(x));

    private static Vector256<double> Raised(Vector256<double> x, double power) =>
        Exponential.Of(Vector256.Create(power) * Logarithm.Of(x));
}
