using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>What treatment leaves.</summary>
/// <param name="Data">The data, treated.</param>
/// <param name="Weights">The weights, unchanged.</param>
/// <param name="Columns">What was done to each indicator, in the order of the definition; in a panel, for each time.
/// </param>
/// <param name="Points">Every value that was changed, by column, then row; of a transformed column every value present,
/// also one the transformation happens to leave the same.</param>
public sealed record TreatmentResult(
    IndexData Data,
    IndexWeights Weights,
    ImmutableArray<TreatedColumn> Columns,
    ImmutableArray<TreatedPoint> Points
) : StepResult(Data, Weights);
