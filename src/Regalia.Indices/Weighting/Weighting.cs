namespace Regalia.Indices;

/// <summary>Sets the weights. Without this step they are those of the definition.</summary>
public sealed record Weighting : IndexStep
{
    internal const string StepName = "weight";

    /// <summary>How; the weights of the definition unless given.</summary>
    public WeightingMethod Method { get; init; } = new GivenWeights();

    /// <inheritdoc/>
    public override string Name => StepName;

    /// <inheritdoc/>
    public override string Stage => "weighted";

    /// <summary>Does the step.</summary>
    /// <inheritdoc cref="IndexStep.Run"/>
    public StepResult Apply(StepContext context) => new(context.Data, Method.Weights(context));

    internal override StepResult Run(StepContext context) => Apply(context);
}
