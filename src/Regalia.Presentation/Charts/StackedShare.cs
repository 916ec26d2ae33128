using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>A whole and its parts.</summary>
/// <param name="Name">The whole.</param>
/// <param name="Parts">Its parts, in the same order in every row; their values add up to the whole.</param>
public sealed record StackedShare(string Name, ImmutableArray<SharePart> Parts)
{
    /// <summary>Where the row leads; null for nowhere.</summary>
    public Link? Link { get; init; }
}
