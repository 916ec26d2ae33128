using System.Collections.Immutable;
using Regalia.Technology.Results;

namespace Regalia.Technology.Leadership;

/// <summary>Who leads one technology in one window.</summary>
/// <param name="Position">Position of the technology in the results.</param>
/// <param name="Technology">The technology.</param>
/// <param name="Window">The window.</param>
/// <param name="Counting">How works of several are counted.</param>
/// <param name="Top">Which top.</param>
/// <param name="Lead">Who leads.</param>
/// <param name="Countries">All countries with a work, by rank, then code.</param>
/// <param name="Institutions">The leading institutions, by rank, then number; as many as were asked for.</param>
/// <param name="InstitutionCount">How many institutions have a work.</param>
/// <param name="Groups">The groups asked for, in their order.</param>
/// <param name="Methods">All six ways of counting, the one asked for among them.</param>
/// <param name="Thresholds">Thresholds by year.</param>
/// <param name="Coverage">What it rests on.</param>
/// <param name="Interval">How sure the lead is; <see langword="null"/> where no intervals were asked for.</param>
public sealed record TechnologyLeadership(
    int Position,
    MatchedTechnology Technology,
    YearWindow Window,
    Counting Counting,
    TopPercent Top,
    Lead Lead,
    ImmutableArray<CountryStanding> Countries,
    ImmutableArray<InstitutionStanding> Institutions,
    int InstitutionCount,
    ImmutableArray<GroupStanding> Groups,
    ImmutableArray<MethodOutcome> Methods,
    ImmutableArray<TopThreshold> Thresholds,
    WindowCoverage Coverage,
    LeadInterval? Interval
)
{
    /// <summary>Whether another way of counting gives another leader or another risk.</summary>
    public bool IsMethodSensitive => Methods.Any(m => m.IsOtherLeader || m.IsOtherRisk);

    /// <summary>The figures of a country; <see langword="null"/> if it has no work.</summary>
    public Standing? Of(CountryCode country) => Countries.FirstOrDefault(c => c.Country == country)?.Figures;
}
