namespace Regalia.Assessment.Threat;

/// <summary>What one tabulation says of one country, after its own counts have been looked at.</summary>
/// <param name="RateShape">Shape of the gamma distribution of the yearly rate.</param>
/// <param name="RateInverseScale">Its inverse scale, in years.</param>
/// <param name="ShareA">First parameter of the beta distribution of the share of espionage.</param>
/// <param name="ShareB">Its second parameter.</param>
/// <param name="Trend">Posterior of the yearly change of the log rate.</param>
/// <param name="Counts">The counts it rests on; null where the tabulation has none and the prior stands alone.</param>
public sealed record ThreatPosterior(
    double RateShape,
    double RateInverseScale,
    double ShareA,
    double ShareB,
    TrendPosterior Trend,
    LocatedIncidents? Counts
)
{
    /// <summary>Posterior mean of the yearly rate.</summary>
    public double RateMean => RateShape / RateInverseScale;

    /// <summary>Posterior mean of the share of espionage.</summary>
    public double ShareMean => ShareA / (ShareA + ShareB);
}
