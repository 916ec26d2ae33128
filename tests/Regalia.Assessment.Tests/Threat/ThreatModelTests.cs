using System.Globalization;
using CsCheck;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Threat;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Threat;

/// <summary>From counts to posteriors and scores.</summary>
public sealed class ThreatModelTests
{
    private static readonly Iso3 Chile = Iso3.Parse("CHL");

    [Fact]
    public void More_incidents_never_lower_the_rate_of_a_country()
    {
        double before = -1;
        foreach (int count in new[] { 0, 1, 2, 5, 20, 80 })
        {
            using var copy = new ReleaseCopy();
            string text = count.ToString(CultureInfo.InvariantCulture);
            copy.Cell("incident_counts.csv", "CHL,eurepoc-1.3,2025-03,2022,", 4, _ => text);
            ThreatModel model = Fit(copy);
            double rate = model.Windows[0].Countries[Chile].RateMean;
            Assert.True(rate > before, $"{text} incidents");
            before = rate;
        }
    }

    [Fact]
    public void A_posterior_mean_lies_between_the_prior_mean_and_the_plain_rate_and_rises_with_the_count() =>
        Gen.Select(Gen.Double[0.05, 20], Gen.Double[0.02, 20], Gen.Int[1, 10], Gen.Int[0, 100])
            .Sample(
                (alpha, mu, years, count) =>
                {
                    var trend = new TrendPosterior([], 0.2);
                    ThreatPosterior Of(int n) => new(alpha + n, (alpha / mu) + years, 1, 1, trend, null);
                    double mean = Of(count).RateMean;
                    double plain = (double)count / years;
                    Assert.InRange(mean, Math.Min(mu, plain) - 1e-9, Math.Max(mu, plain) + 1e-9);
                    Assert.True(Of(count + 1).RateMean > mean);
                }
            );

    [Fact]
    public void The_posterior_of_every_country_is_prior_and_counts_by_hand()
    {
        foreach (ThreatWindow window in BundledRelease.Result.Threat.Windows)
        {
            foreach ((Iso3 country, ThreatPosterior posterior) in window.Countries)
            {
                LocatedIncidents counts = posterior.Counts!;
                double gdp = Math.Log(Oracle.PlainScores.Bundled.Evidence.Value(country.ToString(), "CTX_GDP")!.Value);
                double mu = Math.Exp(window.Rate.B0 + (window.Rate.B1 * (gdp - window.Rate.MeanLogCovariate)));
                Assert.Equal(5, counts.ByYear.Length);
                Assert.Equal(window.Rate.Alpha + counts.Incidents, posterior.RateShape, 1e-12);
                Assert.Equal((window.Rate.Alpha / mu) + 5, posterior.RateInverseScale, 1e-9);
                Assert.Equal(window.Share.A + counts.Espionage, posterior.ShareA, 1e-12);
                Assert.Equal(window.Share.B + counts.Incidents - counts.Espionage, posterior.ShareB, 1e-12);
            }
        }
    }

    [Fact]
    public void Sources_keep_apart_and_each_has_its_own_years()
    {
        Assert.Equal(
            [("eurepoc-1.3", 2020, 2024, 0.5), ("cfr-2023-02", 2018, 2022, 0.5)],
            BundledRelease.Result.Threat.Windows.Select(w =>
                (w.Window.SourceId, w.Window.From, w.Window.To, w.Probability)
            )
        );
        foreach (ThreatWindow window in BundledRelease.Result.Threat.Windows)
        {
            IEnumerable<int> years = window.Countries.Values.SelectMany(p => p.Counts!.ByYear.Select(y => y.Year));
            Assert.Equal((window.Window.From, window.Window.To), (years.Min(), years.Max()));
        }
    }

    [Fact]
    public void The_score_of_the_rate_never_falls_below_the_floor_as_coded_or_drawn()
    {
        Assert.All(
            BundledRelease.Result.Countries,
            c =>
            {
                Assert.True(c.Indicator("THR_RATE").AsCoded >= 10);
                Assert.True(c.Indicator("THR_RATE").Low >= 10);
            }
        );
        AssessmentFramework high = BundledRelease.Framework with
        {
            Threat = BundledRelease.Framework.Threat with { RateFloor = 95 },
        };
        AssessmentResult result = Assessor.Assess(
            BundledRelease.Release,
            high,
            BundledRelease.Few,
            TestContext.Current.CancellationToken
        );
        Assert.All(result.Countries, c => Assert.True(c.Indicator("THR_RATE").AsCoded >= 95));
        Assert.Equal(95, result.Country("PER").Indicator("THR_RATE").High);
        Assert.Equal(95, result.Country("PER").Indicator("THR_RATE").AsCoded);
    }

    [Fact]
    public void A_source_without_a_count_is_left_out_and_the_other_takes_its_part()
    {
        using var copy = new ReleaseCopy();
        copy.Rows(
            "incident_counts.csv",
            rows => rows.Where(r => !r.Contains(",cfr-2023-02,", StringComparison.Ordinal))
        );
        ThreatWindow only = Assert.Single(Fit(copy).Windows);
        Assert.Equal("eurepoc-1.3", only.Window.SourceId);
        Assert.Equal(1, only.Probability);
    }

    [Fact]
    public void A_country_that_one_source_does_not_count_keeps_the_prior_there()
    {
        using var copy = new ReleaseCopy();
        copy.Rows(
            "incident_counts.csv",
            rows => rows.Where(r => !r.StartsWith("CHL,cfr-2023-02,", StringComparison.Ordinal))
        );
        ThreatModel model = Fit(copy);
        Assert.True(model.Counts(Chile));
        Assert.NotNull(model.Windows[0].Countries[Chile].Counts);
        Assert.Null(model.Windows[1].Countries[Chile].Counts);
        Assert.Equal(model.Windows[1].Rate.Alpha, model.Windows[1].Countries[Chile].RateShape);
    }

    private static ThreatModel Fit(ReleaseCopy copy) =>
        ThreatModel.Fit(copy.Read(), EvidenceSelection.None, BundledRelease.Framework.Threat);
}
