namespace Regalia.Evidence;

/// <summary>Where a country stands in one technology: what the indicators taken from a scan rest on.</summary>
/// <param name="Country">The country.</param>
/// <param name="Technology">Id of the technology.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsDraft">Whether its definition is a draft.</param>
/// <param name="Rank">Rank by top credit, equals sharing one; <see langword="null"/>: not one work.</param>
/// <param name="RankLow">Best rank of the interval of 95 %; <see langword="null"/> if none was drawn.</param>
/// <param name="RankHigh">Worst rank of the interval of 95 %.</param>
/// <param name="TopCredit">Its credit in the top 10 %, in works.</param>
/// <param name="Share">The same / all located top credit of the technology, 0 to 1.</param>
/// <param name="ShareLow">Lower end of the interval of 95 %.</param>
/// <param name="ShareHigh">Upper end of the interval of 95 %.</param>
/// <param name="IsLeading">Whether it is among the first.</param>
public sealed record TechnologyPlace(
    Iso3 Country,
    string Technology,
    string Name,
    bool IsDraft,
    int? Rank,
    double? RankLow,
    double? RankHigh,
    double TopCredit,
    double Share,
    double? ShareLow,
    double? ShareHigh,
    bool IsLeading
);
