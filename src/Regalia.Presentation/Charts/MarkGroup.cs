using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>Marks that mean one thing together: read out as one, reached as one, and may lead somewhere.</summary>
/// <param name="Label">What is read out: "Viet Nam, readiness between 41 and 53, median 47".</param>
/// <param name="Marks">Its marks, from back to front.</param>
public sealed record MarkGroup(string Label, ImmutableArray<DrawingMark> Marks) : DrawingMark
{
    /// <summary>Further lines, shown on request: coverage, how much is unverified.</summary>
    public ImmutableArray<string> Detail { get; init; } = [];

    /// <summary>Where it leads; null for nowhere.</summary>
    public Link? Link { get; init; }

    /// <summary>Where a pointer reaches it, at least 24 by 24; null where its own marks are large enough.</summary>
    public BoxMark? Target { get; init; }
}
