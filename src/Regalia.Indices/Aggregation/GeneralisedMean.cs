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
        // Powers are taken relative to the largest of them, so that none overflows.
        double largest = double.NegativeInfinity;
        double weights = 0.0;
        for (int child = 0; child < columns.Children.Length; child++)
        {
            double value = columns.Children[child][unit];
            if (columns.Weights[child] > 0.0 && !double.IsNaN(value))
            {
                weights += columns.Weights[child];
                largest = Math.Max(largest, Power * Logarithm.Of(Math.Abs(value)));
            }
        }

        if (weights == 0.0 || double.IsInfinity(largest))
        {
            // Infinite: all scores are 0, or one is and the power is negative; the mean is 0 either way.
            return weights == 0.0 ? double.NaN : 0.0;
        }

        double sum = 0.0;
        for (int child = 0; child < columns.Children.Length; child++)
        {
            double value = columns.Children[child][unit];
            if (columns.Weights[child] > 0.0 && !double.IsNaN(value))
            {
                double power = Exponential.Of((Power * Logarithm.Of(Math.Abs(value))) - largest);
                sum += columns.Weights[child] * (value < 0.0 ? -power : power);
            }
        }

        double size = Exponential.Of((Logarithm.Of(Math.Abs(sum) / weights) + largest) / Power);
        return sum < 0.0 ? -size : size;
    }
}
