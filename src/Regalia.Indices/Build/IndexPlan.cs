using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>
/// How an index is built: steps, done in the order given. The usual order is screen, denominate, impute, treat,
/// normalise, weight, aggregate; whatever comes after another step sees what that step left.
/// </summary>
public sealed record IndexPlan
{
    /// <summary>A plan of some steps.</summary>
    /// <param name="steps">The steps, in order.</param>
    public IndexPlan(params IEnumerable<IndexStep> steps) => Steps = [.. steps];

    /// <summary>The steps.</summary>
    public ImmutableArray<IndexStep> Steps { get; init; }

    /// <summary>Builds the index.</summary>
    /// <param name="definition">The index.</param>
    /// <param name="data">The data as given; other columns than the indicators of the definition are not used.</param>
    /// <returns>Every stage, and the scores.</returns>
    /// <exception cref="IndexFaultException">An indicator has no column or no value, the order of steps makes no sense,
    /// or a step cannot be done with these data.</exception>
    public IndexBuild Build(IndexDefinition definition, IndexData data)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(data);
        IndexData given = IndexPlanCheck.Prepared(this, definition, data);
        StepContext context = new(definition, given, IndexWeights.Given(definition), AggregationOfPlan);
        ImmutableArray<IndexStage>.Builder stages = ImmutableArray.CreateBuilder<IndexStage>(Steps.Length);
        foreach (IndexStep step in Steps)
        {
            StepResult result = step.Run(context);
            stages.Add(new(stages.Count + 1, step, result));
            context = context with { Data = result.Data, Weights = result.Weights };
        }

        return new(definition, given, stages.ToImmutable(), context.Weights);
    }

    /// <summary>The aggregation of the plan; arithmetic means when it has none.</summary>
    internal Aggregation AggregationOfPlan => Steps.OfType<Aggregation>().LastOrDefault() ?? new Aggregation();
}
