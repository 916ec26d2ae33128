using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Evidence;

namespace Regalia.Assessment.Threat;

/// <summary>One tabulation over its years: the priors that all countries give, and each country's posterior.</summary>
/// <param name="Window">Source and years.</param>
/// <param name="Probability">Chance that a draw takes it, after windows that cannot be fitted are left out.</param>
/// <param name="Rate">Prior of the rate.</param>
/// <param name="Share">Prior of the share of espionage.</param>
/// <param name="Countries">Posterior of each country.</param>
public sealed record ThreatWindow(
    IncidentWindow Window,
    double Probability,
    RatePrior Rate,
    SharePrior Share,
    ImmutableDictionary<Iso3, ThreatPosterior> Countries
);
