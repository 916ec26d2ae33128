namespace Regalia.Assessment.Scoring;

/// <summary>A composite of one country, 0 to 100.</summary>
/// <param name="Code">Its code in the framework: <c>exposure</c>, <c>readiness</c>, …</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Median of the draws; null where no country of the release has any evidence for it.</param>
/// <param name="Low">5 % of the draws are lower.</param>
/// <param name="High">5 % of the draws are higher.</param>
/// <param name="Coverage">Weight of present indicators over weight of active ones, 0 to 1.</param>
/// <param name="AsCoded">Score at the stated weights and the values as published; null where nothing is present.</param>
public sealed record CompositeScore(
    string Code,
    string Name,
    double? Value,
    double? Low,
    double? High,
    double Coverage,
    double? AsCoded
);
