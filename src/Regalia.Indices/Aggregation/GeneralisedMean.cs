using Regalia.Indices.Arithmetic;

namespace Regalia.Indices;

/// <summary>(sum of w x^power over sum of w)^(1 / power), over the children present; power 0 is the geometric mean, 1
/// the arithmetic, -1 the harmonic. The lower the power, the more a low score drags.</summary>
/// <param name="Power">Any finite power. With a power below or at 0, a score of 0 makes the whole 0.</param>
/// <remarks>
/// A negative score is an error unless the power is an odd whole number above 0: a fractional power of it does not exist,
/// an even one would reward a worse score, and with a power below 0 the mean jumps where a score changes its sign.
/// </remarks>
public sealed record GeneralisedMean(double Power) : AggregationMethod
{
    private const double NearGeometric = 1e-3;

    // Beyond this every double is even.
    private const double LargestOdd = 9007199254740991.0;

    /// <inheritdoc/>
    public override string Name => "generalised";

    internal override double[] Apply(AggregationColumns columns)
    {
        if (Power == 0.0)
        {
            return new GeometricMean().Apply(columns);
        }

        if (Power == 1.0)
        {
            return new ArithmeticMean().Apply(columns);
        }

        bool odd = Power > 0.0 && Power <= LargestOdd && Math.Abs(Math.IEEERemainder(Power, 2.0)) == 1.0;
        if (!odd)
        {
            columns.RequireNotNegative(
                FormattableString.Invariant($"a generalised mean of power {Power}, not an odd whole number above 0")
            );
        }

        double[] scores = new double[columns.Units.Length];
        for (int unit = 0; unit < scores.Length; unit++)
        {
            scores[unit] = Mean(columns, unit);
        }

        return scores;
    }

    private double Mean(AggregationColumns columns, int unit)
    {
        double lowest = double.PositiveInfinity;
        double highest = double.NegativeInfinity;
        double weights = 0.0;
        double weighted = 0.0;
        for (int child = 0; child < columns.Children.Length; child++)
        {
            double value = columns.Children[child][unit];
            if (columns.Weights[child] > 0.0 && !double.IsNaN(value))
            {
                double log = Logarithm.Of(Math.Abs(value));
                weights += columns.Weights[child];
                weighted += columns.Weights[child] * log;
                lowest = Math.Min(lowest, log);
                highest = Math.Max(highest, log);
            }
        }

        // Infinite: all scores are 0, or one is and the power is negative; the mean is 0 either way.
        double extreme = Power > 0.0 ? highest : lowest;
        if (weights == 0.0 || double.IsInfinity(extreme))
        {
            return weights == 0.0 ? double.NaN : 0.0;
        }

        return Math.Abs(Power) < 0.5 && Math.Abs(Power) * (highest - lowest) < NearGeometric
            ? NearlyGeometric(columns, unit, weighted / weights, weights)
            : AroundExtreme(columns, unit, extreme, weights);
    }

    // Powers relative to the largest of them, so that none overflows: M = m (sum of w (x / m)^p over sum of w)^(1 / p).
    private double AroundExtreme(AggregationColumns columns, int unit, double extreme, double weights)
    {
        double sum = 0.0;
        for (int child = 0; child < columns.Children.Length; child++)
        {
            double value = columns.Children[child][unit];
            if (columns.Weights[child] > 0.0 && !double.IsNaN(value))
            {
                double distance = Logarithm.Of(Math.Abs(value)) - extreme;
                double power = distance == 0.0 ? 1.0 : Exponential.Of(Power * distance);
                sum += columns.Weights[child] * (value < 0.0 ? -power : power);
            }
        }

        double size = Exponential.Of((Logarithm.Of(Math.Abs(sum) / weights) / Power) + extreme);
        return sum < 0.0 ? -size : size;
    }

    // A power near 0 raises everything to nearly 1; around the geometric mean g the digits stay:
    // M = g (1 + mean of ((x / g)^p - 1))^(1 / p).
    private double NearlyGeometric(AggregationColumns columns, int unit, double logOfMean, double weights)
    {
        double sum = 0.0;
        for (int child = 0; child < columns.Children.Length; child++)
        {
            double value = columns.Children[child][unit];
            if (columns.Weights[child] > 0.0 && !double.IsNaN(value))
            {
                double z = Power * (Logarithm.Of(value) - logOfMean);

                // (x / g)^p - 1 less its first term z, which adds up to 0.
                sum +=
                    columns.Weights[child] * (z * z * (0.5 + (z * ((1.0 / 6.0) + (z * ((1.0 / 24.0) + (z / 120.0)))))));
            }
        }

        return Exponential.Of(logOfMean + (Logarithm.OfOnePlus(sum / weights) / Power));
    }
}
