using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>One thing among several of its kind.</summary>
/// <param name="Id">Its place in the address after <c>#</c>: lower-case letters, digits and hyphens, unique in the publication.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it says.</param>
public sealed record Card(string Id, Prose Title, ImmutableArray<Block> Blocks)
{
    /// <summary>A few words above the title: "Singapore, 2018"; null for none.</summary>
    public string? Kicker { get; init; }
}
