namespace Regalia.Indices;

/// <summary>What a step leaves. Steps with more to tell return a record derived from this one.</summary>
/// <param name="Data">The data after the step.</param>
/// <param name="Weights">The weights after the step.</param>
public record StepResult(IndexData Data, IndexWeights Weights);
