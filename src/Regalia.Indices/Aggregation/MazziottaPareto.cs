namespace Regalia.Indices;

/// <summary>Mean of z-scores of mean 100 and standard deviation 10, minus (or plus) their standard deviation times
/// coefficient of variation across children: unbalanced units lose.</summary>
/// <param name="Penalty">Whether imbalance lowers the score or raises it.</param>
/// <remarks>
/// <para>z = 100 + 10 (x - mean) / s with s the standard deviation over units (n - 1), of each child; M and S are mean and
/// standard deviation of z over the children of a unit; the score is M - S cv or M + S cv, with cv = S / M.</para>
/// <para>Mazziotta and Pareto weigh the children equally. Here M = sum of w z / sum of w and S^2 = sum of w (z - M)^2 /
/// sum of w, which is theirs when weights are equal. Missing children take no part in either. In a panel, z-scores are
/// made within each time: to follow units over time use <see cref="AdjustedMazziottaPareto"/>.</para>
/// <para>A child that does not vary over the units cannot be standardised: an error.</para>
/// </remarks>
public sealed record MazziottaPareto(MazziottaParetoPenalty Penalty = MazziottaParetoPenalty.Negative)
    : AggregationMethod
{
    /// <summary>Whether S^2 is taken with k - 1 instead of k, for k children: multiplied by k / (k - 1); a unit with one
    /// child has no penalty. Mazziotta and Pareto use k, and so does this unless set.</summary>
    public bool SampleVariance { get; init; }

    /// <inheritdoc/>
    public override string Name => "mpi";

    internal override bool ComparesUnits => true;

    internal override double[] Apply(AggregationColumns columns)
    {
        AggregationColumns below = columns.OfWeight();
        double[][] standardised = new double[below.Children.Length][];
        for (int child = 0; child < standardised.Length; child++)
        {
            double[] column = below.Children[child];
            if (column.All(double.IsNaN))
            {
                // Nothing to standardise at this time: the child is missing for all.
                standardised[child] = column;
                continue;
            }

            double mean = Descriptive.Mean(column);
            double deviation = Descriptive.StandardDeviation(column);
            if (!(deviation > 0.0 && deviation <= double.MaxValue))
            {
                int unit = Array.FindIndex(column, value => !double.IsNaN(value));
                throw below.Fault(
                    child,
                    below.Units[unit].Time is null ? null : unit,
                    column[unit],
                    "at least two different values among the units, for z-scores",
                    "leave the variable out (weight 0), or aggregate in another way"
                );
            }

            standardised[child] = [.. column.Select(value => 100.0 + (10.0 * (value - mean) / deviation))];
        }

        return ImbalancePenalty.Scores(below with { Children = standardised }, Penalty, SampleVariance);
    }
}
