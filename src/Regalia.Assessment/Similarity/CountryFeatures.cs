using System.Collections.Immutable;

namespace Regalia.Assessment.Similarity;

/// <summary>What is known of a country for finding countries like it; null where it is not known.</summary>
/// <param name="IncomeGroup">World Bank income group.</param>
/// <param name="Region">World Bank region.</param>
/// <param name="Stock">Stock of know-how as coded, 0 to 100.</param>
/// <param name="Readiness">The parts of readiness as coded, 0 to 100, in one order for all; empty where none is known.</param>
internal sealed record CountryFeatures(
    string? IncomeGroup,
    string? Region,
    double? Stock,
    ImmutableArray<double?> Readiness
);
