using System.Collections.Immutable;

namespace Regalia.Assessment.Scenarios;

/// <summary>Values assumed together for one country.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Values">The values; at most one for an indicator.</param>
public sealed record Scenario(string Name, ImmutableArray<AssumedValue> Values)
{
    /// <summary>Weights assumed with them; at most one for a code. The country as it is keeps the stated weights.</summary>
    public ImmutableArray<AssumedWeight> Weights { get; init; } = [];
}
