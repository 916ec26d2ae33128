using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Evidence;

namespace Regalia.Assessment.Draws;

/// <summary>All that varies for one country, in the order of the structure's leaves.</summary>
/// <param name="Country">The country.</param>
/// <param name="Cells">Draw of each leaf; null for the three of threat and for what nobody has a value for.</param>
/// <param name="Threat">Draw of the three leaves of threat; null where no incident is counted anywhere.</param>
/// <param name="Present">Whether each leaf takes part: only a leaf that no country has is left out.</param>
/// <param name="Floors">Label floors that apply: leaf and floor. Only sourced values carry one.</param>
internal sealed record CountryDraws(
    Country Country,
    ImmutableArray<CellDraw?> Cells,
    ThreatDraw? Threat,
    bool[] Present,
    ImmutableArray<(int Leaf, LabelFloor Floor)> Floors
);
