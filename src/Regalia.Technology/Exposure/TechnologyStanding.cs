using Regalia.Technology.Leadership;

namespace Regalia.Technology.Exposure;

/// <summary>Where a country stands in one technology.</summary>
/// <param name="Country">The country.</param>
/// <param name="Technology">Position of the technology in the results.</param>
/// <param name="Rank">1 + how many countries have more top credit; equals share a rank.</param>
/// <param name="TopCredit">Its credit in the top 10 %, in works.</param>
/// <param name="Share">The same / all located top credit of the technology, 0 to 1.</param>
/// <param name="IsLeading">Whether it is among the first: some top credit, and a rank that leads.</param>
/// <param name="Interval">Intervals of share and rank; <see langword="null"/> where none were asked for.</param>
public sealed record TechnologyStanding(
    CountryCode Country,
    int Technology,
    int Rank,
    double TopCredit,
    double Share,
    bool IsLeading,
    StandingInterval? Interval
);
