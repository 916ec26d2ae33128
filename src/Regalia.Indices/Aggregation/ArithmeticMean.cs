namespace Regalia.Indices;

/// <summary>Sum of w x over sum of w, over the children present: a low score can be made good by a high one.</summary>
public sealed record ArithmeticMean : AggregationMethod
{
    private const string NotZero = "weights of the children present that do not add up to 0";

    /// <inheritdoc/>
    public override string Name => "arithmetic";

    internal override double[] Apply(AggregationColumns columns)
    {
        double[] scores = new double[columns.Units.Length];
        for (int unit = 0; unit < scores.Length; unit++)
        {
            double sum = 0.0;
            double weights = 0.0;
            int present = 0;
            for (int child = 0; child < columns.Children.Length; child++)
            {
                double value = columns.Children[child][unit];
                if (!double.IsNaN(value))
                {
                    sum += columns.Weights[child] * value;
                    weights += columns.Weights[child];
                    present++;
                }
            }

            scores[unit] =
                present == 0 ? double.NaN
                : weights == 0.0 ? throw columns.Fault(null, unit, weights, NotZero, "leave out negative weights")
                : sum / weights;
        }

        return scores;
    }
}
