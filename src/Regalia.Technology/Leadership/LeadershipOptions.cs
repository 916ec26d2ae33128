using System.Collections.Immutable;

namespace Regalia.Technology.Leadership;

/// <summary>How leadership is worked out.</summary>
public sealed record LeadershipOptions
{
    /// <summary>Replicates where nobody says otherwise.</summary>
    public const int DefaultReplicates = 1000;

    /// <summary>Most groups at once.</summary>
    public const int MaxGroups = 64;

    /// <summary>How works of several are counted. Default: fractional.</summary>
    public Counting Counting { get; init; } = Counting.Fractional;

    /// <summary>Which top. Default: 10 %.</summary>
    public TopPercent Top { get; init; } = TopPercent.Ten;

    /// <summary>How many institutions are listed. Default: 10.</summary>
    public int Institutions { get; init; } = MonopolyRisk.Institutions;

    /// <summary>Whether listed institutions have intervals. Default: no.</summary>
    public bool HasInstitutionIntervals { get; init; }

    /// <summary>Groups to be counted; at most 64. Default: none.</summary>
    public ImmutableArray<CountryGroup> Groups { get; init; } = [];

    /// <summary>Bootstrap replicates; 0 for no intervals. Default: 1,000.</summary>
    public int Replicates { get; init; } = DefaultReplicates;

    /// <summary>Seed of the replicates. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads; never changes a digit. Default: all processors.</summary>
    public int? Threads { get; init; }
}
