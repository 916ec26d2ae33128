using System.Collections.Immutable;

namespace Regalia.Incidents.Claims;

/// <summary>What one source, or all, make of a claim under one reading.</summary>
public sealed record ClaimFinding
{
    /// <summary>The claim.</summary>
    public required ClaimDefinition Claim { get; init; }

    /// <summary>The reading.</summary>
    public required ClaimReading Reading { get; init; }

    /// <summary>What was counted once.</summary>
    public required ClaimScope Scope { get; init; }

    /// <summary>The snapshots that were counted: <c>cfr@2023-02</c>; one, but for all sources.</summary>
    public required ImmutableArray<string> Snapshots { get; init; }

    /// <summary>The first window; null if nothing could be counted.</summary>
    public ClaimCount? First { get; init; }

    /// <summary>The second window; null if nothing could be counted.</summary>
    public ClaimCount? Second { get; init; }

    /// <summary>
    /// Ratio of the two rates, infinite if nothing was counted in the first; of a share, second share - first share. Null if it
    /// cannot be said.
    /// </summary>
    public double? Value { get; init; }

    /// <summary>Lower end of its 95 % interval.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper end; may be infinite.</summary>
    public double? Upper { get; init; }

    /// <summary>The verdict.</summary>
    public required ClaimVerdict Verdict { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>What must be said beside it.</summary>
    public required ImmutableArray<string> Cautions { get; init; }
}
