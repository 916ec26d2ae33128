using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>What is uncertain about an index and how it is analysed.</summary>
public sealed record UncertaintyPlan
{
    /// <summary>The inputs, one or more.</summary>
    public ImmutableArray<UncertainInput> Inputs
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Number of replicates; 1,000 unless given.</summary>
    public int Replicates { get; init; } = 1_000;

    /// <summary>Seed; 42 unless given. The same seed gives the same digits on any number of threads.</summary>
    public ulong Seed { get; init; } = 42;

    /// <summary>Random or Sobol points; random unless given.</summary>
    public SamplePoints Points { get; init; } = SamplePoints.MonteCarlo;

    /// <summary>Codes of indicators or aggregates to follow; the index alone when empty.</summary>
    public ImmutableArray<string> Outputs
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Share of the replicates in the intervals, above 0 and below 1; 0.90 unless given.</summary>
    public double Interval { get; init; } = 0.90;

    /// <summary>Classes of the scores, for the probability of each label; none unless given.</summary>
    public CutPoints? Labels { get; init; }

    /// <summary>Whether P(a scores higher than b) is counted for all pairs of units; not unless given, for it takes
    /// time and memory with the square of the number of units.</summary>
    public bool Pairs { get; init; }

    /// <summary>Rows of the sensitivity analysis: it takes rows x (inputs + 2) evaluations. 0 for none; as many as
    /// replicates unless given.</summary>
    public int? SensitivityRows { get; init; }

    /// <summary>Resamples for the intervals of sensitivity indices; 1,000 unless given.</summary>
    public int Bootstrap { get; init; } = 1_000;
}
