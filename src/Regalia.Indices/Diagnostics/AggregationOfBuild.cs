namespace Regalia.Indices;

/// <summary>What diagnostics need to aggregate an index once more.</summary>
internal static class AggregationOfBuild
{
    /// <summary>The plan, which aggregates by arithmetic means if it did not aggregate.</summary>
    public static IndexPlan WithAggregation(this IndexPlan plan) =>
        plan.Steps.Any(step => step is Aggregation)
            ? plan
            : plan with
            {
                Steps = plan.Steps.Add(plan.AggregationOfPlan),
            };

    /// <summary>What the aggregation, the last step of its plan, had to work with.</summary>
    public static StepContext BeforeAggregation(this IndexBuild build) =>
        new(
            build.Definition,
            build.Stages.Length > 1 ? build.Stages[^2].Result.Data : build.Given,
            build.Weights,
            (Aggregation)build.Stages[^1].Step
        );
}
