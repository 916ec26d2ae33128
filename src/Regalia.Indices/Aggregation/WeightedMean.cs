using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Regalia.Indices;

/// <summary>
/// Weighted means of the scores of one unit. Weights are relative: they are divided by the sum of the weights of the
/// values that are present. Sums run in the order given, so the digits are always the same.
/// </summary>
/// <remarks>
/// A missing value (<see cref="double.NaN"/>) takes no part, nor does a value of weight 0. When nothing is left the
/// mean is missing (NaN).
/// </remarks>
public static class WeightedMean
{
    /// <summary>Sum of w x over sum of w, over present values. Lies between the smallest and the largest up to
    /// rounding.</summary>
    /// <param name="values">Scores; NaN where missing.</param>
    /// <param name="weights">One weight a value, finite, 0 or more.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a weight is negative or not finite.</exception>
    public static double Arithmetic(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        RequireSameLength(values.Length, weights.Length);
        ArithmeticAccumulator mean = default;
        for (int i = 0; i < values.Length; i++)
        {
            mean.Add(values[i], weights[i]);
        }

        return mean.Mean;
    }

    /// <summary>exp(sum of w ln x over sum of w), over present values; exactly 0 when a value of positive weight is
    /// 0.</summary>
    /// <param name="values">Scores, 0 or more; NaN where missing.</param>
    /// <param name="weights">One weight a value, finite, 0 or more.</param>
    /// <exception cref="ArgumentException">Lengths differ, a weight is negative or not finite, or a value of positive
    /// weight is negative: a geometric mean has no meaning then.</exception>
    public static double Geometric(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        RequireSameLength(values.Length, weights.Length);
        GeometricAccumulator mean = default;
        for (int i = 0; i < values.Length; i++)
        {
            mean.Add(values[i], weights[i]);
        }

        return mean.Mean;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void RequireWeight(double weight)
    {
        if (!(weight >= 0.0 && weight <= double.MaxValue))
        {
            ThrowWeight(weight);
        }
    }

    [DoesNotReturn]
    internal static void ThrowWeight(double weight) =>
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"Weight {weight}: weights must be finite and not negative."),
            nameof(weight)
        );

    [DoesNotReturn]
    internal static void ThrowNegative(double value) =>
        throw new ArgumentException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Value {value} under a geometric mean: values must not be negative."
            ),
            nameof(value)
        );

    private static void RequireSameLength(int values, int weights)
    {
        if (values != weights)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{values} values but {weights} weights."),
                nameof(weights)
            );
        }
    }
}
