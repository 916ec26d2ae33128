namespace Regalia.Indices;

/// <summary>Deviations from the mean and sums of their products, with Neumaier's compensated sums in the order given:
/// the digits are right even where the mean is large beside the spread.</summary>
internal static class Deviations
{
    /// <summary>Deviations from the mean; all exactly 0 when the values are the same.</summary>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        double[] deviations = new double[values.Length];
        if (values.IsEmpty || values.IndexOfAnyExcept(values[0]) < 0)
        {
            return deviations;
        }

        double mean = Sum(values) / values.Length;
        for (int i = 0; i < values.Length; i++)
        {
            deviations[i] = values[i] - mean;
        }

        // What the rounding of the mean has left in all of them.
        double left = Sum(deviations) / values.Length;
        for (int i = 0; i < deviations.Length; i++)
        {
            deviations[i] -= left;
        }

        return deviations;
    }

    /// <summary>The same after division by the power of two that brings the values below 1, so that no square overflows
    /// or vanishes; no digit changes.</summary>
    public static double[] Scaled(ReadOnlySpan<double> values)
    {
        double[] scaled = [.. values];
        int exponent = Exponent(values);
        for (int i = 0; i < scaled.Length; i++)
        {
            scaled[i] = Math.ScaleB(scaled[i], -exponent);
        }

        return Of(scaled);
    }

    /// <summary>The power of two just above all values; 0 when all are 0 or missing.</summary>
    public static int Exponent(ReadOnlySpan<double> values)
    {
        double largest = 0.0;
        foreach (double value in values)
        {
            largest = Math.Abs(value) > largest ? Math.Abs(value) : largest;
        }

        return largest == 0.0 ? 0 : Math.ILogB(largest) + 1;
    }

    /// <summary>Sum of x y.</summary>
    public static double Products(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sum = 0.0;
        double lost = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            Add(x[i] * y[i], ref sum, ref lost);
        }

        return sum + lost;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0.0;
        double lost = 0.0;
        foreach (double value in values)
        {
            Add(value, ref sum, ref lost);
        }

        return sum + lost;
    }

    private static void Add(double value, ref double sum, ref double lost)
    {
        double next = sum + value;
        lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }
}
