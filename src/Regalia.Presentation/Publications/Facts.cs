using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>Terms with what they are: a source's publisher, date, licence.</summary>
/// <param name="Items">The facts, in reading order.</param>
public sealed record Facts(ImmutableArray<Fact> Items) : Block;
