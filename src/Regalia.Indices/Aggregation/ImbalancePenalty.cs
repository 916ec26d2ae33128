namespace Regalia.Indices;

/// <summary>Mean over the children of a unit, less or plus their standard deviation times coefficient of variation.
/// </summary>
internal static class ImbalancePenalty
{
    public static double[] Scores(AggregationColumns scaled, MazziottaParetoPenalty penalty, bool sampleVariance)
    {
        double sign = penalty == MazziottaParetoPenalty.Negative ? -1.0 : 1.0;
        double[] scores = new ArithmeticMean().Apply(scaled);
        for (int unit = 0; unit < scores.Length; unit++)
        {
            double mean = scores[unit];
            if (double.IsNaN(mean))
            {
                continue;
            }

            ArithmeticAccumulator squares = default;
            int count = 0;
            for (int child = 0; child < scaled.Children.Length; child++)
            {
                double distance = scaled.Children[child][unit] - mean;
                squares.Add(distance * distance, scaled.Weights[child]);
                count += double.IsNaN(distance) ? 0 : 1;
            }

            double variance = squares.Mean * (sampleVariance && count > 1 ? count / (count - 1.0) : 1.0);
            if (variance > 0.0)
            {
                RequirePositive(scaled, unit, mean);
                scores[unit] = mean + (sign * variance / mean);
            }
        }

        return scores;
    }

    // A coefficient of variation means nothing around 0; scales of 100 +- 10 come there only by an extreme outlier.
    private static void RequirePositive(AggregationColumns scaled, int unit, double mean)
    {
        if (!(mean > 0.0))
        {
            throw scaled.Fault(
                null,
                unit,
                mean,
                "a mean of the standardised children above 0, for a coefficient of variation",
                "treat the outlier this unit has, or aggregate in another way"
            );
        }
    }
}
