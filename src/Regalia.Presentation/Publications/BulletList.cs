using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="IsOrdered">Whether the order matters, so that the items are numbered.</param>
public sealed record BulletList(ImmutableArray<Prose> Items, bool IsOrdered = false) : Block;
