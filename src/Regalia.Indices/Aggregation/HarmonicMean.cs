namespace Regalia.Indices;

/// <summary>Sum of w over sum of w / x, over the children present: a low score drags more. A negative score is an error;
/// 0 makes the whole exactly 0.</summary>
public sealed record HarmonicMean : AggregationMethod
{
    /// <inheritdoc/>
    public override string Name => "harmonic";

    internal override double[] Apply(AggregationColumns columns)
    {
        columns.RequireNotNegative("a harmonic mean");
        double[] scores = new double[columns.Units.Length];
        for (int unit = 0; unit < scores.Length; unit++)
        {
            double weights = 0.0;
            double reciprocals = 0.0;
            for (int child = 0; child < columns.Children.Length; child++)
            {
                double weight = columns.Weights[child];
                double value = columns.Children[child][unit];
                if (weight > 0.0 && !double.IsNaN(value))
                {
                    weights += weight;

                    // w / 0 is infinite and stays so to the end, which gives exactly 0.
                    reciprocals += weight / Math.Abs(value);
                }
            }

            scores[unit] = weights > 0.0 ? weights / reciprocals : double.NaN;
        }

        return scores;
    }
}
