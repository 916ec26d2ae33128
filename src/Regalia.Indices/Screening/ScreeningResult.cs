using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>What screening leaves.</summary>
/// <param name="Data">The units kept.</param>
/// <param name="Weights">The weights, unchanged.</param>
/// <param name="Units">Every unit with what it has and whether it was kept, in the order of the data.</param>
public sealed record ScreeningResult(IndexData Data, IndexWeights Weights, ImmutableArray<ScreenedUnit> Units)
    : StepResult(Data, Weights);
