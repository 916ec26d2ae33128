using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>What imputation leaves.</summary>
/// <param name="Data">The data, filled in.</param>
/// <param name="Weights">The weights, unchanged.</param>
/// <param name="Imputed">Every value filled in, by column, then row.</param>
/// <param name="StillMissing">Every value for which there was nothing to take it from, by column, then row.</param>
public sealed record ImputationResult(
    IndexData Data,
    IndexWeights Weights,
    ImmutableArray<ImputedValue> Imputed,
    ImmutableArray<MissingValue> StillMissing
) : StepResult(Data, Weights);
