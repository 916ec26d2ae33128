using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>Whether a work matches, and the words that made it match.</summary>
/// <param name="Matches">Whether it matches.</param>
/// <param name="Words">
/// The words, in the order of the texts, each once; empty if it does not match. All that match are named, not only the first:
/// of an OR every alternative that is met, of a NEAR every pair that is near enough; of a NOT nothing.
/// </param>
public sealed record QueryMatch(bool Matches, ImmutableArray<MatchedWord> Words);
