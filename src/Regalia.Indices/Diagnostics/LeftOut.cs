namespace Regalia.Indices;

/// <summary>What leaving out one indicator or aggregate does to the ranking.</summary>
/// <param name="Variable">What is left out.</param>
/// <param name="MeanAbsoluteRankChange">Mean of |rank - rank with everything| over units ranked in both; 0 when nobody
/// moves. NaN if no unit is ranked in both.</param>
/// <param name="RankCorrelation">Spearman's rank correlation with the ranking with everything, as in
/// <see cref="IndexComparison.RankCorrelations"/>.</param>
public sealed record LeftOut(Variable Variable, double MeanAbsoluteRankChange, double RankCorrelation);
