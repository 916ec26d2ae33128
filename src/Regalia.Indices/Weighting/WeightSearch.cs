using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>What a search for weights of one level tries: the loss of any weights, and all about them. The weights of
/// the children of one parent always add up to 1.</summary>
internal sealed class WeightSearch
{
    private readonly StepContext _context;
    private readonly ImmutableArray<Variable> _variables;
    private readonly WeightObjective _objective;
    private readonly double[] _sharesPreferred;
    private readonly CorrelationColumn[] _columns;
    private readonly string _index;

    public WeightSearch(
        StepContext context,
        ImmutableArray<Variable> variables,
        WeightObjective objective,
        double[] sharesPreferred
    )
    {
        _context = context;
        _variables = variables;
        _objective = objective;
        _sharesPreferred = sharesPreferred;
        _index = context.Definition.Root.Code;
        Siblings =
        [
            .. variables
                .Index()
                .GroupBy(pair => pair.Item.Parent, pair => pair.Index, StringComparer.Ordinal)
                .Select(group => group.ToArray()),
        ];

        // Weights of a level do not change the scores on it, only those above.
        IndicatorTable scores = Scores(context.Weights);
        _columns = [.. variables.Select(v => CorrelationColumn.Of(scores[v.Code], CorrelationKind.Pearson))];
    }

    /// <summary>Number of variables.</summary>
    public int Size => _variables.Length;

    /// <summary>How many times the index was aggregated.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Numbers of the variables below each parent.</summary>
    public int[][] Siblings { get; }

    /// <summary>The weights of the context.</summary>
    public double[] Given() => WithinParents([.. _variables.Select(variable => _context.Weights[variable.Code])]);

    /// <summary>Divides the weights by their sum within each parent, which must be above 0.</summary>
    public double[] WithinParents(double[] weights)
    {
        double[] shares = new double[weights.Length];
        foreach (int[] siblings in Siblings)
        {
            double total = siblings.Sum(k => weights[k]);
            foreach (int k in siblings)
            {
                shares[k] = weights[k] / total;
            }
        }

        return shares;
    }

    /// <summary>What is made small: the mean square difference of shares, or the sum of correlations with its sign
    /// turned; infinite where there is none.</summary>
    public double Loss(double[] weights) => LossOf(Correlations(InIndex(weights)));

    /// <summary>All about some weights.</summary>
    public WeightOptimisation At(double[] weights) => About(InIndex(weights));

    /// <summary>All about the weights of the context, as they are.</summary>
    public WeightOptimisation AsGiven() => About(_context.Weights);

    /// <summary>Why the loss is infinite wherever the search began.</summary>
    public IndexFault WhyNothingIsFound()
    {
        double[] correlations = Correlations(_context.Weights);
        int missing = Array.FindIndex(correlations, double.IsNaN);
        return missing >= 0
            ? new(
                "a correlation with the index",
                "leave the variable out, or impute missing values first: it or the index does not vary over the units "
                    + "that have both, or they are fewer than 3"
            )
            {
                Step = Weighting.StepName,
                Code = _variables[missing].Code,
            }
            : new(
                "correlations with the index that add up to more than 0",
                "check directions: variables pull against each other and cannot be balanced"
            )
            {
                Step = Weighting.StepName,
                Code = _index,
                Value = correlations.Sum().ToString("R", CultureInfo.InvariantCulture),
            };
    }

    private WeightOptimisation About(IndexWeights weights)
    {
        double[] correlations = Correlations(weights);
        double total = correlations.Sum();
        double loss = LossOf(correlations);
        return new(
            weights,
            double.IsInfinity(loss) ? double.NaN
                : _objective == WeightObjective.Balance ? Math.Sqrt(loss)
                : -loss,
            [
                .. _variables.Select(
                    (variable, k) =>
                        new OptimisedCorrelation(
                            variable.Code,
                            weights[variable.Code],
                            correlations[k],
                            total > 0.0 ? correlations[k] / total : double.NaN,
                            _sharesPreferred[k]
                        )
                ),
            ],
            Evaluations,
            Converged: false
        );
    }

    private double LossOf(double[] correlations)
    {
        double total = correlations.Sum();
        if (_objective == WeightObjective.Information)
        {
            return double.IsNaN(total) ? double.PositiveInfinity : -total;
        }

        return total > 0.0
            ? correlations.Zip(_sharesPreferred, (r, share) => (r / total) - share).Sum(gap => gap * gap) / Size
            : double.PositiveInfinity;
    }

    private double[] Correlations(IndexWeights weights)
    {
        CorrelationColumn index = CorrelationColumn.Of(Scores(weights)[_index], CorrelationKind.Pearson);
        return [.. _columns.Select(column => column.With(index).Coefficient)];
    }

    private IndexWeights InIndex(double[] weights) =>
        _context.Weights.With(_variables.Select((variable, k) => KeyValuePair.Create(variable.Code, weights[k])));

    private IndicatorTable Scores(IndexWeights weights)
    {
        Evaluations++;
        return LevelOfWeights.Scores(_context with { Weights = weights });
    }
}
