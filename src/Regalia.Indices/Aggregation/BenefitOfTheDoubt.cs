using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>The best score a unit can reach with weights of its own choice that give no unit more than 1, by linear
/// programming.</summary>
/// <remarks>
/// <para>Score of unit i = max over w of sum of w_c x_ic, subject to sum of w_c x_jc &lt;= 1 for every unit j, w_c &gt;= 0.
/// Between 0 and 1; at least one unit has exactly 1, and 0 is reached only by a unit whose children are all 0. It does not
/// depend on the unit of measurement of a child.</para>
/// <para>The weights given are not used, but that children of weight 0 take no part. With missing children, a unit is
/// scored on those it has, against the units that have all of these. In a panel, units are compared within each time. A
/// negative score is an error.</para>
/// <para>Work: one linear programme a unit, of as many variables as children and as many constraints as units.</para>
/// </remarks>
public sealed record BenefitOfTheDoubt : AggregationMethod
{
    /// <inheritdoc/>
    public override string Name => "bod";

    internal override bool ComparesUnits => true;

    internal override double[] Apply(AggregationColumns columns)
    {
        columns.RequireNotNegative("the benefit of the doubt");
        AggregationColumns below = columns.OfWeight();
        double[] scores = new double[below.Units.Length];
        Dictionary<string, BenefitOfTheDoubtPeers> byPattern = new(StringComparer.Ordinal);
        for (int unit = 0; unit < scores.Length; unit++)
        {
            ImmutableArray<int> present =
            [
                .. Enumerable
                    .Range(0, below.Children.Length)
                    .Where(child => !double.IsNaN(below.Children[child][unit])),
            ];
            if (present.IsEmpty)
            {
                scores[unit] = double.NaN;
                continue;
            }

            string pattern = string.Join(',', present);
            if (!byPattern.TryGetValue(pattern, out BenefitOfTheDoubtPeers? peers))
            {
                byPattern.Add(pattern, peers = new(below, present));
            }

            scores[unit] = peers.ScoreOf(unit);
        }

        return scores;
    }
}
