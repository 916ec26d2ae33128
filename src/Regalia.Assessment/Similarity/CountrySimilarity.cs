using System.Collections.Immutable;

namespace Regalia.Assessment.Similarity;

/// <summary>How alike a country and a jurisdiction are in what decides whether a practice travels.</summary>
/// <param name="Score">0 (nothing alike, or nothing known) to 1.</param>
/// <param name="Reason">The features compared, in words.</param>
/// <param name="Features">Each feature with its own score and weight: income, region, stock, readiness; empty where
/// nothing is known of the jurisdiction.</param>
public sealed record CountrySimilarity(double Score, string Reason, ImmutableArray<FeatureLikeness> Features);
