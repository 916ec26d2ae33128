namespace Regalia.Assessment.Gaps;

/// <summary>How alike two countries are in what decides whether a practice travels.</summary>
/// <param name="Score">0 (nothing alike, or nothing known) to 1.</param>
/// <param name="Reason">The features compared, in words.</param>
public sealed record CountrySimilarity(double Score, string Reason);
