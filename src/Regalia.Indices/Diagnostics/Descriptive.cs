using System.Buffers;

namespace Regalia.Indices;

/// <summary>Statistics of one column; missing values (NaN) take no part.</summary>
public static class Descriptive
{
    private const int OnStack = 512;

    /// <summary>Arithmetic mean, exact to the last digits; NaN of nothing.</summary>
    /// <param name="values">Values; NaN where missing.</param>
    public static double Mean(ReadOnlySpan<double> values) => CentralMoments.Of(values).Mean;

    /// <summary>The middle value, or the mean of the two in the middle; NaN of nothing.</summary>
    /// <param name="values">Values; NaN where missing.</param>
    public static double Median(ReadOnlySpan<double> values) =>
        OfSorted(
            values,
            0.5,
            static (sorted, _) => (0.5 * sorted[(sorted.Length - 1) / 2]) + (0.5 * sorted[sorted.Length / 2])
        );

    /// <summary>Standard deviation with n - 1; NaN with fewer than 2 values.</summary>
    /// <param name="values">Values; NaN where missing.</param>
    public static double StandardDeviation(ReadOnlySpan<double> values) => CentralMoments.Of(values).StandardDeviation;

    /// <summary>Skewness of type 2 (G1, as in Excel and SAS): sqrt(n (n - 1)) / (n - 2) times m3 / m2^(3/2); NaN with
    /// fewer than 3 values or without variation.</summary>
    /// <param name="values">Values; NaN where missing.</param>
    public static double Skewness(ReadOnlySpan<double> values) => CentralMoments.Of(values).Skewness;

    /// <summary>Excess kurtosis of type 2 (G2, as in Excel and SAS):
    /// ((n + 1) (m4 / m2^2 - 3) + 6) (n - 1) / ((n - 2) (n - 3)); NaN with fewer than 4 values or without
    /// variation.</summary>
    /// <param name="values">Values; NaN where missing.</param>
    public static double Kurtosis(ReadOnlySpan<double> values) => CentralMoments.Of(values).Kurtosis;

    /// <summary>Quantile of type 7 (linear between order statistics: the value at place (n - 1) p of the sorted values,
    /// counted from 0); NaN of nothing.</summary>
    /// <param name="values">Values; NaN where missing.</param>
    /// <param name="p">Probability, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not in 0 to 1.</exception>
    public static double Quantile(ReadOnlySpan<double> values, double p)
    {
        if (!(p >= 0.0 && p <= 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability is in 0 to 1.");
        }

        return OfSorted(
            values,
            p,
            static (sorted, p) =>
            {
                double place = (sorted.Length - 1) * p;
                int below = (int)Math.Floor(place);
                double part = place - below;
                double low = sorted[below];
                double high = sorted[Math.Min(below + 1, sorted.Length - 1)];
                // Not low + part (high - low): the difference of two huge values would overflow. Rounding may carry the sum
                // of two parts past the values it lies between.
                return part == 0.0 || low == high ? low : Math.Clamp(((1.0 - part) * low) + (part * high), low, high);
            }
        );
    }

    private delegate double OrderStatistic(ReadOnlySpan<double> sorted, double p);

    private static double OfSorted(ReadOnlySpan<double> values, double p, OrderStatistic statistic)
    {
        double[]? rented = null;
        Span<double> room =
            values.Length <= OnStack
                ? stackalloc double[OnStack]
                : (rented = ArrayPool<double>.Shared.Rent(values.Length));
        int count = 0;
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
            {
                room[count++] = value;
            }
        }

        Span<double> sorted = room[..count];
        sorted.Sort();
        double result = count == 0 ? double.NaN : statistic(sorted, p);
        if (rented is not null)
        {
            ArrayPool<double>.Shared.Return(rented);
        }

        return result;
    }
}
