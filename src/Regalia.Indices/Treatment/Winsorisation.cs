namespace Regalia.Indices;

/// <summary>Draws in the extreme values of one column, step by step, in place.</summary>
internal static class Winsorisation
{
    /// <summary>
    /// While the column fails and the limit of points is not reached: the most extreme value on the side of the skew's
    /// sign, with all its ties, becomes the next value.
    /// </summary>
    /// <remarks>Values drawn in before are among the ties of the extreme, so the number of points at the extreme is the
    /// number drawn in on that side. A step that would leave no variation is not taken unless forced.</remarks>
    /// <param name="values">The column; NaN where missing.</param>
    /// <param name="how">Limits.</param>
    /// <param name="shape">Moments of the column; afterwards those of the winsorised one.</param>
    /// <returns>Number of points changed.</returns>
    public static int Winsorise(Span<double> values, Treatment how, ref CentralMoments shape)
    {
        int limit = how.MaximumPoints ?? int.MaxValue;
        int high = 0;
        int low = 0;
        while (high + low < limit && (how.Forced || !how.Passes(shape)))
        {
            double skewness = shape.Skewness;
            bool top = skewness > 0.0;
            double extreme = top ? shape.Maximum : shape.Minimum;
            double next = Next(values, extreme, top);
            if (double.IsNaN(skewness) || (!how.Forced && next == (top ? shape.Minimum : shape.Maximum)))
            {
                break;
            }

            int points = 0;
            for (int row = 0; row < values.Length; row++)
            {
                if (values[row] == extreme)
                {
                    values[row] = next;
                    points++;
                }
            }

            if (top)
            {
                high = points;
            }
            else
            {
                low = points;
            }

            shape = CentralMoments.Of(values);
        }

        return high + low;
    }

    /// <summary>The value nearest to the extreme but different from it.</summary>
    private static double Next(ReadOnlySpan<double> values, double extreme, bool top)
    {
        double next = top ? double.NegativeInfinity : double.PositiveInfinity;
        foreach (double value in values)
        {
            if (top ? value < extreme && value > next : value > extreme && value < next)
            {
                next = value;
            }
        }

        return next;
    }
}
