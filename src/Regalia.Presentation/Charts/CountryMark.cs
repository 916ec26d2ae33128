using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>A country on a map or a tile grid.</summary>
/// <param name="Country">The country.</param>
/// <param name="Value">Its interval; null where there is none.</param>
/// <param name="Label">What is read out: "Viet Nam, preparedness between 41 and 53, Moderately vulnerable".</param>
public sealed record CountryMark(Country Country, ScoreInterval? Value, string Label)
{
    /// <summary>Where it leads.</summary>
    public Link? Link { get; init; }

    /// <summary>Whether much of the weight has no evidence: it is hatched.</summary>
    public bool IsLowData { get; init; }

    /// <summary>Further lines, shown on request: coverage, how much is verified.</summary>
    public ImmutableArray<string> Detail { get; init; } = [];
}
