using System.Collections.Immutable;

namespace Regalia.Assessment.Framework;

/// <summary>How threat is estimated from incident counts.</summary>
/// <param name="Covariate">The indicator that the expected rate follows (GDP).</param>
/// <param name="Windows">The sources with their years; each draw takes one of them.</param>
/// <param name="RateFloor">Lowest score of the rate, 0 to 100.</param>
/// <param name="TrendPriorSd">Prior standard deviation of the yearly change of the log rate.</param>
public sealed record ThreatAssumptions(
    string Covariate,
    ImmutableArray<IncidentWindow> Windows,
    double RateFloor,
    double TrendPriorSd
);
