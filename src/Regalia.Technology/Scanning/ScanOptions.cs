using System.Collections.Immutable;

namespace Regalia.Technology.Scanning;

/// <summary>Which records of a snapshot are searched.</summary>
public sealed record ScanOptions
{
    /// <summary>Types searched. Default: article, review, conference-paper.</summary>
    public ImmutableArray<string> Types { get; init; } = ["article", "conference-paper", "review"];

    /// <summary>First year of publication. Default: 2003.</summary>
    public int FromYear { get; init; } = 2003;

    /// <summary>Last year of publication. Default: 9999.</summary>
    public int ToYear { get; init; } = 9999;

    /// <summary>Whether countries are looked for in the affiliation text of an author who has none. Default: no.</summary>
    public bool FindsCountriesInText { get; init; }
}
