using System.Collections.Immutable;

namespace Regalia.Evidence;

/// <summary>Indicators with their values that were taken from the results of a scan and stand beside those of a release.</summary>
/// <param name="Origin">The results.</param>
/// <param name="Licence">Terms of the values.</param>
/// <param name="Source">The results as a source.</param>
/// <param name="Indicators">The indicators; none of them is in the release.</param>
/// <param name="Observations">Their values, one for each country of the release.</param>
/// <param name="Places">What the values rest on: each country's place in each technology.</param>
public sealed record TechnologyEvidence(
    TechnologyOrigin Origin,
    Licence Licence,
    Source Source,
    ImmutableArray<Indicator> Indicators,
    ImmutableArray<Observation> Observations,
    ImmutableArray<TechnologyPlace> Places
);
