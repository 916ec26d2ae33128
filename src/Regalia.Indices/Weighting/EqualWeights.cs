namespace Regalia.Indices;

/// <summary>The same weight for all siblings; what had weight 0 keeps it, for it was left out.</summary>
public sealed record EqualWeights : WeightingMethod
{
    /// <inheritdoc/>
    public override string Name => "equal";

    /// <inheritdoc/>
    public override IndexWeights Weights(StepContext context) =>
        new(context.Weights.Structure, [.. context.Weights.Values.Select(weight => weight > 0.0 ? 1.0 : 0.0)]);
}
