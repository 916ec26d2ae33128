namespace Regalia.Indices;

/// <summary>What a step has to work with.</summary>
/// <param name="Definition">The index.</param>
/// <param name="Data">What the step before has left; the data as given before the first.</param>
/// <param name="Weights">The weights so far; those of the definition before a <see cref="Weighting"/> step.</param>
/// <param name="Aggregation">How the index will be aggregated, for weights that depend on it; arithmetic means when the
/// plan has no such step.</param>
public sealed record StepContext(
    IndexDefinition Definition,
    IndexData Data,
    IndexWeights Weights,
    Aggregation Aggregation
)
{
    /// <summary>The start of a plan: data as given, weights as defined, arithmetic means.</summary>
    /// <param name="definition">The index.</param>
    /// <param name="data">Data as given.</param>
    public StepContext(IndexDefinition definition, IndexData data)
        : this(definition, data, IndexWeights.Given(definition), new Aggregation()) { }
}
