namespace Regalia.Indices;

/// <summary>For each pair of units, the weight of the children on which one is above the other; the score is the number of
/// units outranked minus the number outranking, between -(n - 1) and n - 1. Adds up to 0 over the units.</summary>
/// <remarks>
/// <para>A unit outranks another when the children on which it is higher weigh more than those on which it is lower;
/// children on which both are equal count half for each. Missing values: weights are renormalised over the children both
/// units have; two units that share none do not outrank one another. A unit without any child has no score (NaN) and
/// takes no part. In a panel, units are compared within each time.</para>
/// <para>Weights whose difference is within a relative 1e-12 count as equal, so that 0.1 + 0.2 does not outweigh 0.3.
/// </para>
/// </remarks>
public sealed record Copeland : AggregationMethod
{
    /// <inheritdoc/>
    public override string Name => "copeland";

    internal override bool ComparesUnits => true;

    internal override double[] Apply(AggregationColumns columns)
    {
        AggregationColumns below = columns.OfWeight();
        int units = below.Units.Length;
        double[] scores = new double[units];
        for (int unit = 0; unit < units; unit++)
        {
            bool present = below.Children.Any(child => !double.IsNaN(child[unit]));
            scores[unit] = present ? scores[unit] : double.NaN;
            for (int other = 0; present && other < unit; other++)
            {
                if (!double.IsNaN(scores[other]))
                {
                    int winner = Outranking.Of(below.Children, below.Weights, unit, other).Winner;
                    scores[unit] += winner;
                    scores[other] -= winner;
                }
            }
        }

        return scores;
    }
}
