using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;
using Regalia.Indices;

namespace Regalia.Assessment.Threat;

/// <summary>
/// Threat from incident counts. Tabulations are never added: each keeps its own priors and posteriors and each draw
/// takes one of them. A count of 0 is evidence and enters; a country without any count keeps the prior's width.
/// </summary>
public sealed class ThreatModel
{
    /// <summary>Indicator of the rate of incidents.</summary>
    public const string Rate = "THR_RATE";

    /// <summary>Indicator of the share of espionage.</summary>
    public const string Share = "THR_ESPIONAGE_SHARE";

    /// <summary>Indicator of the trend.</summary>
    public const string Trend = "THR_TREND";

    private ThreatModel(ImmutableArray<ThreatWindow> windows) => Windows = windows;

    /// <summary>The windows that could be fitted; empty where no count is left.</summary>
    public ImmutableArray<ThreatWindow> Windows { get; }

    /// <summary>Whether any tabulation counts incidents for the country.</summary>
    public bool Counts(Iso3 country) => Windows.Any(w => w.Countries[country].Counts is not null);

    /// <summary>Whether an indicator is estimated from incident counts.</summary>
    public static bool Estimates(string indicator) => indicator is Rate or Share or Trend;

    /// <summary>
    /// Value and score of one of the three indicators: posterior means, averaged over the windows with their
    /// probabilities. The score of the rate never falls below the floor.
    /// </summary>
    public (double Value, double Score) AsCoded(Iso3 country, Indicator indicator, double rateFloor)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        Goalposts goalposts = GoalpostsOf.Indicator(indicator);
        (double value, double score) = (0, 0);
        foreach (ThreatWindow window in Windows)
        {
            ThreatPosterior posterior = window.Countries[country];
            (double mean, double floor) = indicator.Id switch
            {
                Rate => (posterior.RateMean, rateFloor),
                Share => (posterior.ShareMean, 0),
                _ => (posterior.Trend.Mean, 0),
            };
            value += window.Probability * mean;
            score += window.Probability * Math.Max(floor, goalposts.Score(mean));
        }
        return (value, score);
    }

    /// <summary>Fits the model to the counts of a release.</summary>
    public static ThreatModel Fit(EvidenceRelease release, EvidenceSelection selection, ThreatAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(assumptions);
        var values = new IndicatorValues(release, selection);
        var covariates = release.Countries.ToDictionary(
            c => c.Code,
            c => values.Find(c.Code, assumptions.Covariate) is { Value: > 0 } gdp ? Math.Log(gdp.Value) : (double?)null
        );
        var fitted = assumptions
            .Windows.Where(w => w.Probability > 0)
            .Select(w => FitWindow(release, selection, w, covariates, assumptions.TrendPriorSd))
            .OfType<ThreatWindow>()
            .ToList();
        double total = fitted.Sum(w => w.Probability);
        return new ThreatModel([.. fitted.Select(w => w with { Probability = w.Probability / total })]);
    }

    private static ThreatWindow? FitWindow(
        EvidenceRelease release,
        EvidenceSelection selection,
        IncidentWindow window,
        Dictionary<Iso3, double?> covariates,
        double trendPriorSd
    )
    {
        // By code, for the last digits of a likelihood depend on the order of its sum and rows may come in any.
        var located = release
            .Countries.OrderBy(c => c.Code)
            .Select(c => KeyValuePair.Create(c.Code, Locate(release, selection, window, c.Code)))
            .ToList();
        RatePrior? rate = RatePrior.Fit([
            .. located
                .Where(l => l.Value is not null)
                .Select(l => new CountedYears(l.Value!.Incidents, l.Value.ByYear.Length, covariates[l.Key])),
        ]);
        if (rate is null)
        {
            return null;
        }
        SharePrior share = SharePrior.Fit([
            .. located.Select(l => l.Value).OfType<LocatedIncidents>().Select(l => (l.Espionage, l.Incidents)),
        ]);
        return new ThreatWindow(
            window,
            window.Probability,
            rate,
            share,
            located.ToImmutableDictionary(
                l => l.Key,
                l => Update(rate, share, covariates[l.Key], l.Value, trendPriorSd)
            )
        );
    }

    private static ThreatPosterior Update(
        RatePrior rate,
        SharePrior share,
        double? covariate,
        LocatedIncidents? counts,
        double trendPriorSd
    ) =>
        new(
            rate.Alpha + (counts?.Incidents ?? 0),
            (rate.Alpha / rate.Mean(covariate)) + (counts?.ByYear.Length ?? 0),
            share.A + (counts?.Espionage ?? 0),
            share.B + (counts is null ? 0 : counts.Incidents - counts.Espionage),
            new TrendPosterior(counts?.ByYear ?? [], trendPriorSd),
            counts
        );

    private static LocatedIncidents? Locate(
        EvidenceRelease release,
        EvidenceSelection selection,
        IncidentWindow window,
        Iso3 country
    )
    {
        List<IncidentCount> rows =
        [
            .. release
                .CountsOf(country, window.SourceId)
                .Where(r => window.Holds(r.Year) && selection.Admits(release, r))
                .OrderBy(r => r.Year),
        ];
        return rows.Count == 0
            ? null
            : new LocatedIncidents(
                rows.Sum(r => r.Incidents),
                rows.Sum(r => r.Espionage),
                [.. rows.Select(r => (r.Year, r.Incidents))]
            );
    }
}
