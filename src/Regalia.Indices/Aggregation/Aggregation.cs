using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>
/// Makes the scores of the aggregates from those below them, from the bottom up. Weights are renormalised over the
/// children that are present.
/// </summary>
/// <remarks>
/// <para>A child of weight 0 takes no part: its value is not used and it does not count for the data threshold. An
/// aggregate below which nothing has weight takes no part in its parent either, as if its own weight were 0.</para>
/// <para>A unit of which no child is present, or too few for the data threshold, has no score: it is missing (NaN), and
/// a missing child of the next aggregate.</para>
/// <para>In a panel, methods that set units against one another (<see cref="Copeland"/>, <see cref="MazziottaPareto"/>,
/// <see cref="BenefitOfTheDoubt"/>) do so within each time; <see cref="AdjustedMazziottaPareto"/> takes its goalposts
/// from all times together, so that its scores can be compared over time; means look at one unit at a time.</para>
/// </remarks>
public sealed record Aggregation : IndexStep
{
    // One array for all, so that two default steps are equal.
    private static readonly ImmutableArray<AggregationMethod> Arithmetic = [new ArithmeticMean()];

    /// <summary>One method for all levels, or one a level from level 2 to the highest; arithmetic means unless given.
    /// </summary>
    public ImmutableArray<AggregationMethod> Methods { get; init; } = Arithmetic;

    /// <summary>Other methods for single aggregates, by code.</summary>
    public ImmutableDictionary<string, AggregationMethod> ByAggregate { get; init; } =
        ImmutableDictionary<string, AggregationMethod>.Empty;

    /// <summary>Smallest share of the children of an aggregate that must be present, 0 to 1, by number, for a score to be
    /// given: one for all levels, or one a level from level 2; none unless given.</summary>
    public ImmutableArray<double> DataThresholds { get; init; } = [];

    /// <inheritdoc/>
    public override string Name => "aggregate";

    /// <inheritdoc/>
    public override string Stage => "aggregated";

    /// <summary>The method of an aggregate.</summary>
    /// <param name="aggregate">An aggregate of the index.</param>
    public AggregationMethod MethodOf(Variable aggregate) =>
        ByAggregate.TryGetValue(aggregate.Code, out AggregationMethod? own)
            ? own
            : AtLevel(Methods, aggregate.Level!.Value);

    /// <summary>The data threshold of an aggregate; 0 for none.</summary>
    /// <param name="aggregate">An aggregate of the index.</param>
    public double DataThresholdOf(Variable aggregate) =>
        DataThresholds.IsEmpty ? 0.0 : AtLevel(DataThresholds, aggregate.Level!.Value);

    /// <summary>Does the step.</summary>
    /// <param name="context">What the steps before have left; its data need a column for every indicator.</param>
    /// <returns>The indicators as they were, in the order of the definition, and after them the aggregates in the order
    /// of <see cref="IndexDefinition.Aggregates"/>; the weights as they were.</returns>
    /// <exception cref="IndexFaultException">The number of methods or thresholds does not fit the levels, a threshold is
    /// not between 0 and 1, a method is named for an aggregate that is not there, the weights leave nothing for the
    /// index itself, a weight is negative under another method than the arithmetic mean, or a method cannot work with the scores, such as a geometric mean with a negative one.</exception>
    public StepResult Apply(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        AggregationCheck.Require(this, context);
        IndexStructure structure = context.Definition.Structure;
        IndicatorTable given = context.Data.Indicators;
        double[][] columns = new double[structure.Codes.Length][];
        for (int leaf = 0; leaf < structure.LeafCount; leaf++)
        {
            columns[leaf] = given[structure.Codes[leaf]].ToArray();
        }

        bool[] active = AggregationCheck.Active(context.Weights);
        ImmutableArray<ImmutableArray<int>> times = given.RowsByTime();
        for (int node = structure.LeafCount; node < columns.Length; node++)
        {
            Variable aggregate = context.Definition[structure.Codes[node]];
            int[] children =
            [
                .. structure.ChildrenOf(node).Where(child => active[child] && context.Weights.Values[child] != 0.0),
            ];
            AggregationColumns below = new(
                aggregate,
                [.. children.Select(child => structure.Codes[child])],
                [.. children.Select(child => columns[child])],
                [.. children.Select(child => context.Weights.Values[child])],
                given.Units
            );
            columns[node] = Scores(MethodOf(aggregate), below, times);
            below.BlankBelow(DataThresholdOf(aggregate), columns[node]);
        }

        IndicatorTable all = given.With(structure.Codes, columns);
        return new(context.Data with { Indicators = all }, context.Weights);
    }

    internal override StepResult Run(StepContext context) => Apply(context);

    private static double[] Scores(
        AggregationMethod method,
        AggregationColumns below,
        ImmutableArray<ImmutableArray<int>> times
    )
    {
        int negative = Array.FindIndex(below.Weights, weight => weight < 0.0);
        if (negative >= 0 && method is not ArithmeticMean)
        {
            throw below.Fault(
                negative,
                null,
                below.Weights[negative],
                $"weights of 0 or more under the {method.Name} method",
                "use the arithmetic mean, or say what negative loadings shall become: zero or absolute"
            );
        }

        double[] scores = new double[below.Units.Length];
        if (below.Codes.IsEmpty)
        {
            Array.Fill(scores, double.NaN);
        }
        else if (!method.ComparesUnits || times.Length == 1)
        {
            scores = method.Apply(below);
        }
        else
        {
            foreach (ImmutableArray<int> rows in times)
            {
                double[] some = method.Apply(below.Rows(rows));
                for (int i = 0; i < some.Length; i++)
                {
                    scores[rows[i]] = some[i];
                }
            }
        }

        for (int unit = 0; unit < scores.Length; unit++)
        {
            if (double.IsInfinity(scores[unit]))
            {
                throw below.Fault(
                    null,
                    unit,
                    scores[unit],
                    FormattableString.Invariant($"a score within the range of numbers under the {method.Name} method"),
                    "normalise the indicators first, or use a power nearer to 1"
                );
            }
        }

        return scores;
    }

    private static T AtLevel<T>(ImmutableArray<T> perLevel, int level) =>
        perLevel.Length == 1 ? perLevel[0] : perLevel[level - 2];
}
