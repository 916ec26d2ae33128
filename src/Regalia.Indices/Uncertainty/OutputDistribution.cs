using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>Distribution of one output, such as the index, over the replicates.</summary>
/// <param name="Code">Code of the indicator or aggregate.</param>
/// <param name="Units">One distribution a unit, in the order of the data.</param>
/// <param name="PairProbabilities">P(unit a scores higher than unit b) + half P(equal), a = row; null unless asked for.
/// </param>
public sealed record OutputDistribution(
    string Code,
    ImmutableArray<UnitDistribution> Units,
    ImmutableArray<ImmutableArray<double>>? PairProbabilities
);
