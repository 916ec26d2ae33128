using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>
/// The index rebuilt with each indicator or aggregate of a level left out in turn: which of them carry the ranking, and
/// which could go without a trace.
/// </summary>
/// <param name="Nominal">The index with everything.</param>
/// <param name="Code">The aggregate whose scores are looked at, usually the index.</param>
/// <param name="NominalScores">Its scores with everything, one a unit.</param>
/// <param name="NominalRanks">Ranks of these, 1 = highest, ties take the lowest rank; in a panel within each time.</param>
/// <param name="Scores">Its scores, one column for each code left out; NaN where missing.</param>
/// <param name="Ranks">Ranks of these.</param>
/// <param name="Elements">One for each code left out, in the order of the columns.</param>
public sealed record LeaveOneOut(
    IndexBuild Nominal,
    string Code,
    ImmutableArray<double> NominalScores,
    ImmutableArray<double> NominalRanks,
    IndicatorTable Scores,
    IndicatorTable Ranks,
    ImmutableArray<LeftOut> Elements
)
{
    /// <summary>Leaves out each variable of a level in turn.</summary>
    /// <param name="plan">How the index is built.</param>
    /// <param name="definition">The index.</param>
    /// <param name="data">The data as given.</param>
    /// <param name="level">Level to go through, 1 for the indicators; below that of the aggregate looked at.</param>
    /// <param name="code">Code of the aggregate whose scores are looked at; the index unless given. Only variables below
    /// it are left out.</param>
    /// <remarks>
    /// Left out means weight 0, after the weights have been set as the plan says: the steps before aggregation are those of
    /// the whole index, and no weights are optimised anew. An aggregate with nothing left below it drops out of its parent,
    /// whose other children take over its weight.
    /// </remarks>
    /// <exception cref="IndexFaultException">The index cannot be built; the aggregate is not there or nothing of this level
    /// is below it; or it has no child of weight but the one left out.</exception>
    public static LeaveOneOut Run(
        IndexPlan plan,
        IndexDefinition definition,
        IndexData data,
        int level,
        string? code = null
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(definition);
        string of = code ?? definition.Root.Code;
        Variable[] elements =
        [
            .. definition
                .AtLevel(level)
                .Where(variable =>
                    definition
                        .Lineage(variable.Code)
                        .Any(above => string.Equals(above.Code, of, StringComparison.Ordinal))
                ),
        ];
        if (elements.Length == 0)
        {
            throw new IndexFaultException(
                new IndexFault(
                    FormattableString.Invariant($"an aggregate with variables of level {level} below it"),
                    "look at a higher aggregate, or leave out variables of a lower level"
                )
                {
                    Step = "leave one out",
                    Code = of,
                }
            );
        }

        IndexBuild nominal = plan.WithAggregation().Build(definition, data);
        StepContext before = nominal.BeforeAggregation();
        double[] full = nominal.Result.Indicators[of].ToArray();
        double[][] scores = [.. elements.Select(element => Without(element.Code, of, plan, before))];
        IndicatorTable nominalTable = nominal.Result.Indicators.With([of], [full]);
        double[] nominalRanks = Ranking.Of(nominalTable).Column(0).ToArray();
        IndicatorTable table = nominalTable.With([.. elements.Select(element => element.Code)], scores);
        IndicatorTable ranks = Ranking.Of(table);
        ImmutableArray<ImmutableArray<int>> times = table.RowsByTime();
        return new(
            nominal,
            of,
            [.. full],
            [.. nominalRanks],
            table,
            ranks,
            [
                .. elements.Select(
                    (element, i) =>
                        new LeftOut(
                            element,
                            RankShift.MeanAbsolute(RankShift.Of(nominalRanks, ranks.Column(i))),
                            RankShift.Correlation(full, scores[i], times)
                        )
                ),
            ]
        );
    }

    private static double[] Without(string element, string of, IndexPlan plan, StepContext before)
    {
        IndexWeights weights = before.Weights.With([new(element, 0.0)]);
        int node = weights.Structure.NumberOf(of);
        if (!AggregationCheck.Active(weights)[node])
        {
            throw new IndexFaultException(
                new IndexFault(
                    $"another variable of weight below {of} when this one is left out",
                    "give another one a weight, or leave out variables of a lower level"
                )
                {
                    Step = "leave one out",
                    Code = element,
                }
            );
        }

        return plan.AggregationOfPlan.Apply(before with { Weights = weights }).Data.Indicators[of].ToArray();
    }
}
