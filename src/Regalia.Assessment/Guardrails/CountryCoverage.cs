using System.Collections.Immutable;

namespace Regalia.Assessment.Guardrails;

/// <summary>What covers one country at each stage.</summary>
/// <param name="Country">The country.</param>
/// <param name="Stages">In the order of <see cref="CoverageStages.All"/>.</param>
public sealed record CountryCoverage(PositionHolder Country, ImmutableArray<StageCoverage> Stages);
