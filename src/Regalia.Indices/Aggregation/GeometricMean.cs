namespace Regalia.Indices;

/// <summary>exp(sum of w ln x over sum of w), over the children present: a low score drags. A negative score is an error;
/// 0 makes the whole exactly 0.</summary>
public sealed record GeometricMean : AggregationMethod
{
    /// <inheritdoc/>
    public override string Name => "geometric";

    internal override double[] Apply(AggregationColumns columns)
    {
        columns.RequireNotNegative("a geometric mean");
        double[] scores = new double[columns.Units.Length];
        for (int unit = 0; unit < scores.Length; unit++)
        {
            GeometricAccumulator mean = default;
            for (int child = 0; child < columns.Children.Length; child++)
            {
                mean.Add(columns.Children[child][unit], columns.Weights[child]);
            }

            scores[unit] = mean.Mean;
        }

        return scores;
    }
}
