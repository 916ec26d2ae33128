using Regalia.Evidence;

namespace Regalia.Assessment.Similarity;

/// <summary>A country beside the one it was compared with.</summary>
/// <param name="Country">The other country.</param>
/// <param name="Similarity">How alike the two are, and in what.</param>
public sealed record SimilarCountry(Country Country, CountrySimilarity Similarity);
