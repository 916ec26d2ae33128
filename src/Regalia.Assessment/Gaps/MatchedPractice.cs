using Regalia.Assessment.Similarity;
using Regalia.Evidence;

namespace Regalia.Assessment.Gaps;

/// <summary>A practice of another country that addresses a gap.</summary>
/// <param name="Practice">The practice.</param>
/// <param name="Similarity">How alike the two countries are, and in what.</param>
public sealed record MatchedPractice(Practice Practice, CountrySimilarity Similarity);
