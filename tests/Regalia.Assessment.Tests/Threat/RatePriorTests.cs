using Regalia.Assessment.Tests.Oracle;
using Regalia.Assessment.Threat;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Threat;

/// <summary>The fit of the rate: it finds what it should and nothing better lies near.</summary>
public sealed class RatePriorTests
{
    [Fact]
    public void The_fit_recovers_the_parameters_of_simulated_counts()
    {
        const int Countries = 6000;
        (double alpha, double b0, double b1) = (1.5, -0.4, 0.8);
        var random = new PlainRandom(99);
        double[] x = [.. Enumerable.Range(0, Countries).Select(_ => 27 + (1.2 * random.Normal()))];
        double mean = x.Average();
        CountedYears[] counts =
        [
            .. x.Select(v =>
            {
                double mu = Math.Exp(b0 + (b1 * (v - mean)));
                int years = random.Uniform() < 0.5 ? 3 : 5;
                return new CountedYears(random.Poisson(random.Gamma(alpha) * mu / alpha * years), years, v);
            }),
        ];
        RatePrior fit = RatePrior.Fit(counts)!;
        // Five standard errors, from the Fisher information at these parameters (about .013 for b0 and b1, .05 for alpha).
        Assert.InRange(fit.Alpha, alpha - 0.25, alpha + 0.25);
        Assert.InRange(fit.B0, b0 - 0.07, b0 + 0.07);
        Assert.InRange(fit.B1, b1 - 0.07, b1 + 0.07);
        Assert.Equal(mean, fit.MeanLogCovariate, 1e-9);
    }

    [Fact]
    public void No_neighbour_of_the_fit_is_more_likely()
    {
        var random = new PlainRandom(5);
        foreach (ThreatWindow window in BundledRelease.Result.Threat.Windows)
        {
            (int[] counts, int[] years, double[] x, _) = Counts(window);
            RatePrior fit = window.Rate;
            double best = PlainThreat.RateLikelihood(counts, years, x, fit.Alpha, fit.B0, fit.B1);
            for (int i = 0; i < 1000; i++)
            {
                double reach = Math.Pow(10, -4 * random.Uniform());
                double likelihood = PlainThreat.RateLikelihood(
                    counts,
                    years,
                    x,
                    fit.Alpha * Math.Exp(reach * random.Normal()),
                    fit.B0 + (reach * random.Normal()),
                    fit.B1 + (reach * random.Normal())
                );
                Assert.True(likelihood <= best + 1e-9);
            }
        }
    }

    [Fact]
    public void No_neighbour_of_the_share_is_more_likely_within_its_bounds()
    {
        var random = new PlainRandom(6);
        foreach (ThreatWindow window in BundledRelease.Result.Threat.Windows)
        {
            (int[] counts, _, _, int[] espionage) = Counts(window);
            double precision = window.Share.A + window.Share.B;
            double odds = Math.Log(window.Share.A / window.Share.B);
            double best = PlainThreat.ShareLikelihood(espionage, counts, precision, odds);
            for (int i = 0; i < 1000; i++)
            {
                double reach = Math.Pow(10, -4 * random.Uniform());
                double other = Math.Min(Math.Exp(7), precision * Math.Exp(reach * random.Normal()));
                double likelihood = PlainThreat.ShareLikelihood(
                    espionage,
                    counts,
                    other,
                    odds + (reach * random.Normal())
                );
                Assert.True(likelihood <= best + 1e-9);
            }
        }
    }

    [Fact]
    public void The_share_recovers_the_parameters_of_simulated_counts()
    {
        var random = new PlainRandom(7);
        var counts = Enumerable
            .Range(0, 5000)
            .Select(_ =>
            {
                double share = random.Beta(3, 2);
                int incidents = (int)(random.Uniform() * 12);
                return (Enumerable.Range(0, incidents).Count(_ => random.Uniform() < share), incidents);
            })
            .ToList();
        SharePrior fit = SharePrior.Fit(counts);
        Assert.InRange(fit.A / (fit.A + fit.B), 0.58, 0.62);
        Assert.InRange(fit.A + fit.B, 4.3, 5.8);
    }

    [Fact]
    public void Counts_that_cannot_carry_a_fit_give_none()
    {
        Assert.Null(RatePrior.Fit([]));
        Assert.Null(RatePrior.Fit([new(3, 5, 1), new(1, 5, 2)]));
        Assert.Null(RatePrior.Fit([new(0, 5, 1), new(0, 5, 2), new(0, 5, 3)]));
        Assert.Null(RatePrior.Fit([new(3, 5, 1), new(1, 5, 2), new(4, 5, null)]));
        Assert.Equal(new SharePrior(1, 1), SharePrior.Fit([(0, 0), (0, 0)]));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 900, 0)]
    [InlineData(4, 4, 4)]
    public void Awkward_counts_give_finite_priors(int a, int b, int c)
    {
        // All covariates alike, all counts alike (alpha without bound), or all incidents in one country.
        foreach (double step in new[] { 0.0, 1.0, 8.0 })
        {
            RatePrior prior = RatePrior.Fit([new(a, 5, 20), new(b, 5, 20 + step), new(c, 5, 20 + (2 * step))])!;
            Assert.True(double.IsFinite(prior.Alpha) && prior.Alpha > 0);
            Assert.True(double.IsFinite(prior.Mean(20)) && prior.Mean(20) > 0);
            Assert.Equal(prior.Mean(prior.MeanLogCovariate), prior.Mean(null), 1e-12);
        }
    }

    private static (int[] Counts, int[] Years, double[] X, int[] Espionage) Counts(ThreatWindow window)
    {
        PlainEvidence evidence = PlainScores.Bundled.Evidence;
        string[] codes = [.. evidence.Codes];
        LocatedIncidents[] located = [.. codes.Select(c => window.Countries[Iso3.Parse(c)].Counts!)];
        return (
            [.. located.Select(l => l.Incidents)],
            [.. located.Select(l => l.ByYear.Length)],
            [.. codes.Select(c => Math.Log(evidence.Value(c, "CTX_GDP")!.Value) - window.Rate.MeanLogCovariate)],
            [.. located.Select(l => l.Espionage)]
        );
    }
}
