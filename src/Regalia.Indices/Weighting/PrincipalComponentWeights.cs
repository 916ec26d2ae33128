using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>
/// Weights of one level that are the loadings of the first principal component of its correlation matrix, the sign
/// fixed so that their sum is not negative (see <see cref="PrincipalComponents"/>). Above level 1 the scores are those
/// the weights so far give. Variables of weight 0 take no part and keep it; an only child has weight 1.
/// </summary>
/// <param name="Level">Level whose weights are set, 1 for the indicators.</param>
/// <param name="WithinParent">Whether the components are found for the children of each aggregate by themselves
/// (true) or for the whole level at once.</param>
public sealed record PrincipalComponentWeights(int Level = 1, bool WithinParent = true) : WeightingMethod
{
    /// <summary>What becomes of loadings below 0; they are kept unless given.</summary>
    public NegativeLoadings Negative { get; init; } = NegativeLoadings.Keep;

    /// <inheritdoc/>
    public override string Name => "pca";

    /// <inheritdoc/>
    /// <exception cref="IndexFaultException">The index has no such level; fewer than 3 units have all values; a
    /// variable does not vary; a loading is negative and <see cref="Negative"/> makes that an error; all children of an
    /// aggregate would have weight 0.</exception>
    public override IndexWeights Weights(StepContext context)
    {
        Dictionary<string, double> loadings = Components(context)
            .SelectMany(found => found.Codes.Zip(found.Loadings[0]))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        if (Negative == NegativeLoadings.Fault && loadings.Any(loading => loading.Value < 0.0))
        {
            throw new IndexFaultException([.. loadings.Where(loading => loading.Value < 0.0).Select(NegativeFault)]);
        }

        IndexWeights weights = context.Weights.With(
            loadings.Select(loading =>
                KeyValuePair.Create(
                    loading.Key,
                    Negative switch
                    {
                        NegativeLoadings.Absolute => Math.Abs(loading.Value),
                        NegativeLoadings.Zero => Math.Max(loading.Value, 0.0),
                        _ => loading.Value,
                    }
                )
            )
        );
        RequireWeightBelowEach(context, weights);
        return weights;
    }

    /// <summary>The principal components the weights are taken from: one for each aggregate with children on this
    /// level, or one for the whole level.</summary>
    /// <param name="context">What the steps before have left.</param>
    /// <exception cref="IndexFaultException">The index has no such level; fewer than 3 units have all values; a
    /// variable does not vary.</exception>
    public ImmutableArray<PrincipalComponents> Components(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ImmutableArray<Variable> variables = LevelOfWeights.Variables(context, Level);
        IndicatorTable scores = Level == 1 ? context.Data.Indicators : LevelOfWeights.Scores(context);
        return
        [
            .. variables
                .GroupBy(
                    variable => WithinParent ? variable.Parent : null,
                    variable => variable.Code,
                    StringComparer.Ordinal
                )
                .Select(group => group.ToArray())
                .Select(codes => codes.Length == 1 ? Only(scores, codes[0]) : Of(scores, codes)),
        ];
    }

    private static PrincipalComponents Of(IndicatorTable scores, string[] codes) =>
        PrincipalComponents.Of(scores, codes, Weighting.StepName);

    private static PrincipalComponents Only(IndicatorTable scores, string code)
    {
        ImmutableArray<IndexUnit> leftOut = [.. scores.Units.Where((_, row) => double.IsNaN(scores[code][row]))];
        return new(
            [code],
            [1.0],
            [
                [1.0],
            ],
            scores.Units.Length - leftOut.Length,
            leftOut
        );
    }

    // Over a whole level, all children of one aggregate may have loadings below 0.
    private static void RequireWeightBelowEach(StepContext context, IndexWeights weights)
    {
        IndexStructure structure = weights.Structure;
        foreach (Variable aggregate in context.Definition.Aggregates)
        {
            ImmutableArray<int> children = structure.ChildrenOf(structure.NumberOf(aggregate.Code));
            if (children.All(child => weights.Values[child] == 0.0))
            {
                throw new IndexFaultException(
                    new IndexFault(
                        "a child with a loading above 0",
                        "find the components within each parent, or use other weights"
                    )
                    {
                        Step = Weighting.StepName,
                        Code = aggregate.Code,
                    }
                );
            }
        }
    }

    private static IndexFault NegativeFault(KeyValuePair<string, double> loading) =>
        new(
            "a loading of 0 or more, for weights cannot be negative",
            "check the direction of the variable, leave it out, or say what negative loadings shall become"
        )
        {
            Step = Weighting.StepName,
            Code = loading.Key,
            Value = loading.Value.ToString("R", CultureInfo.InvariantCulture),
        };
}
