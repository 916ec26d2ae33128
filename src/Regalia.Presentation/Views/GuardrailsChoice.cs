using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Presentation.Views;

/// <summary>What the page of guardrails shows.</summary>
public sealed record GuardrailsChoice
{
    /// <summary>Only these countries; empty for all.</summary>
    public ImmutableArray<Country> Countries { get; init; } = [];

    /// <summary>Only instruments of this type; null for all.</summary>
    public string? Type { get; init; }
}
