using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>What denomination leaves.</summary>
/// <param name="Data">The data, indicators divided by their denominators.</param>
/// <param name="Weights">The weights, unchanged.</param>
/// <param name="Lost">Every value that was there and is missing now, because its denominator is missing or 0; by
/// column, then row.</param>
public sealed record DenominationResult(IndexData Data, IndexWeights Weights, ImmutableArray<MissingValue> Lost)
    : StepResult(Data, Weights);
