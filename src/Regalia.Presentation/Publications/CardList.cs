using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>Things of one kind that are read one by one: pieces of evidence, practices, actions.</summary>
/// <param name="Cards">The cards.</param>
public sealed record CardList(ImmutableArray<Card> Cards) : Block;
