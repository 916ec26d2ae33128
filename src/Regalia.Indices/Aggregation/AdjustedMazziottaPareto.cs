namespace Regalia.Indices;

/// <summary>The Mazziotta-Pareto index on a min-max scale of 70 to 130 around a reference.</summary>
/// <param name="Penalty">Whether imbalance lowers the score or raises it.</param>
/// <remarks>
/// <para>r = 100 + 60 (x - mean) / (max - min) of each child: the mean of the units has 100, and r spans 60. M and S are mean
/// and standard deviation of r over the children of a unit; the score is M - S cv or M + S cv, with cv = S / M.</para>
/// <para>Mean, smallest and largest are those of all rows; in a panel of all times together, so that a change of score is a
/// change of the unit. Weights, missing values and variance are as in <see cref="MazziottaPareto"/>. A child that does not
/// vary cannot be scaled: an error.</para>
/// </remarks>
public sealed record AdjustedMazziottaPareto(MazziottaParetoPenalty Penalty = MazziottaParetoPenalty.Negative)
    : AggregationMethod
{
    /// <summary>Whether S^2 is taken with k - 1 instead of k; see <see cref="MazziottaPareto.SampleVariance"/>.</summary>
    public bool SampleVariance { get; init; }

    /// <inheritdoc/>
    public override string Name => "ampi";

    internal override double[] Apply(AggregationColumns columns)
    {
        AggregationColumns below = columns.OfWeight();
        double[][] scaled = new double[below.Children.Length][];
        for (int child = 0; child < scaled.Length; child++)
        {
            double[] column = below.Children[child];
            double[] present = [.. column.Where(value => !double.IsNaN(value))];
            if (present.Length == 0)
            {
                scaled[child] = column;
                continue;
            }

            double mean = Descriptive.Mean(present);
            double range = present.Max() - present.Min();
            if (!(range > 0.0 && range <= double.MaxValue))
            {
                throw below.Fault(
                    child,
                    null,
                    present[0],
                    "at least two different values among the units, for a scale between them",
                    "leave the variable out (weight 0), or aggregate in another way"
                );
            }

            scaled[child] = [.. column.Select(value => 100.0 + (60.0 * (value - mean) / range))];
        }

        return ImbalancePenalty.Scores(below with { Children = scaled }, Penalty, SampleVariance);
    }
}
