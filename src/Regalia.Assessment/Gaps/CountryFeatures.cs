namespace Regalia.Assessment.Gaps;

/// <summary>What is known of a country for finding countries like it; null where it is not known.</summary>
/// <param name="Region">World Bank region.</param>
/// <param name="IncomeGroup">World Bank income group.</param>
/// <param name="Stock">Stock of know-how as coded, 0 to 100.</param>
internal sealed record CountryFeatures(string? Region, string? IncomeGroup, double? Stock);
