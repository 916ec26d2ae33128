using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>Something that is shown on request; on paper it is always open.</summary>
/// <param name="Summary">What is behind it.</param>
/// <param name="Blocks">What it holds.</param>
/// <param name="IsOpen">Whether it is open at first.</param>
public sealed record Disclosure(string Summary, ImmutableArray<Block> Blocks, bool IsOpen = false) : Block;
