using System.Collections.Immutable;
using Regalia.Technology.Leadership;

namespace Regalia.Technology.Exposure;

/// <summary>What is measured of the countries in the results of a scan.</summary>
/// <param name="Window">Publication years counted together.</param>
/// <param name="Places">How many ranks lead, 1 or more.</param>
/// <param name="Technologies">Positions of the technologies that count.</param>
public sealed record ExposureOptions(YearWindow Window, int Places, ImmutableArray<int> Technologies)
{
    /// <summary>Bootstrap replicates behind the errors; 0 for none. Default: 1,000.</summary>
    public int Replicates { get; init; } = LeadershipOptions.DefaultReplicates;

    /// <summary>Seed of the replicates. Default: 1, as of `tech rank`.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads; never changes a digit. Default: all processors.</summary>
    public int? Threads { get; init; }
}
