using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>Blocks that stand beside one another where there is room, below one another where there is not.</summary>
/// <param name="Blocks">Two or three.</param>
public sealed record SideBySide(ImmutableArray<Block> Blocks) : Block;
