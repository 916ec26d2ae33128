namespace Regalia.Indices.Uncertainty;

/// <summary>Quantiles of type 7 of values with counts.</summary>
internal static class WeightedQuantile
{
    /// <summary>Summary of a distribution given as values from the lowest, each with its count.</summary>
    /// <param name="counted">Values and counts.</param>
    /// <param name="count">Sum of the counts.</param>
    /// <param name="mean">Mean, known otherwise.</param>
    /// <param name="deviation">Standard deviation, known otherwise.</param>
    /// <param name="interval">Share inside the interval.</param>
    public static DistributionSummary Summary(
        IEnumerable<(double Value, int Count)> counted,
        int count,
        double mean,
        double deviation,
        double interval
    )
    {
        if (count == 0)
        {
            return new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        (double Value, int Count)[] values = [.. counted];
        double outside = 0.5 * (1.0 - interval);
        return new(
            mean,
            count < 2 ? double.NaN : deviation,
            Of(values, count, 0.5),
            Of(values, count, outside),
            Of(values, count, 1.0 - outside)
        );
    }

    private static double Of((double Value, int Count)[] values, int count, double p)
    {
        double place = (count - 1) * p;
        int below = (int)place;
        double low = At(values, below);
        double rest = place - below;
        return rest == 0.0 ? low : low + (rest * (At(values, below + 1) - low));
    }

    private static double At((double Value, int Count)[] values, int place)
    {
        long passed = 0;
        foreach ((double value, int count) in values)
        {
            passed += count;
            if (passed > place)
            {
                return value;
            }
        }

        return values[^1].Value;
    }
}
