using System.Collections.Immutable;

namespace Regalia.Technology.Works;

/// <summary>What is kept of a work that passed the filters and matched at least one technology.</summary>
/// <param name="Work">Number of the work (W123 is 123).</param>
/// <param name="Updated">When its record last changed, microseconds since 1970 (UTC); 0 where the record does not say.</param>
/// <param name="Year">Year of publication.</param>
/// <param name="Citations">Citations it had received when the snapshot was taken; 0 where the record does not say.</param>
/// <param name="Technologies">Positions of the technologies matched, ascending, in the list of ids in ordinal order.</param>
/// <param name="Credits">Its credit by institution and country, sorted by both; adds to <see cref="CreditShare.Whole"/>.</param>
public sealed record WorkFact(
    long Work,
    long Updated,
    int Year,
    int Citations,
    ImmutableArray<int> Technologies,
    ImmutableArray<Credit> Credits
);
