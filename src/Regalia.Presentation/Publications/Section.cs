using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>A titled part; sections may stand in sections, three deep.</summary>
/// <param name="Id">Its place in the address after <c>#</c>: lower-case letters, digits and hyphens, unique in the publication.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record Section(string Id, string Title, ImmutableArray<Block> Blocks) : Block;
