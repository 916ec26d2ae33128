using Regalia.Evidence;

namespace Regalia.Assessment;

/// <summary>What a run may vary. A value left out is taken from the framework.</summary>
public sealed record AssessmentOptions
{
    /// <summary>Seed of the draws; null takes the framework's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Number of draws, 1 or more; null takes the framework's.</summary>
    public int? Draws { get; init; }

    /// <summary>Which evidence counts: all by default.</summary>
    public EvidenceSelection Selection { get; init; } = EvidenceSelection.None;

    /// <summary>Threads at work at once; null takes all cores. It never changes a digit.</summary>
    public int? Threads { get; init; }

    /// <summary>Whether to compare every pair of countries.</summary>
    public bool Compare { get; init; }

    /// <summary>Called with the number of finished draws, from any thread.</summary>
    public Action<int>? Progress { get; init; }
}
