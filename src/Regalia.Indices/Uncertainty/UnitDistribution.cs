using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>Distribution of the score and rank of one unit over the replicates in which it has one.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Nominal">Score without uncertainty; NaN if none.</param>
/// <param name="NominalRank">Rank without uncertainty, 1 = highest; null if none.</param>
/// <param name="Count">Replicates with a score; the other replicates failed, or the unit was left out or had no data.
/// </param>
/// <param name="Score">Distribution of the score.</param>
/// <param name="Rank">Distribution of the rank.</param>
/// <param name="RankProbabilities">P(rank = 1), P(rank = 2), …, among the replicates with a score.</param>
/// <param name="LabelProbabilities">P(label), in the order of the cut points; empty unless asked for.</param>
public sealed record UnitDistribution(
    IndexUnit Unit,
    double Nominal,
    int? NominalRank,
    int Count,
    DistributionSummary Score,
    DistributionSummary Rank,
    ImmutableArray<double> RankProbabilities,
    ImmutableArray<double> LabelProbabilities
);
