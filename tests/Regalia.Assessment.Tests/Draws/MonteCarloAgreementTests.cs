using Regalia.Assessment.Scoring;
using Regalia.Assessment.Tests.Oracle;

namespace Regalia.Assessment.Tests.Draws;

/// <summary>
/// An independent Monte Carlo with another generator must agree within the error of both: the test passes where the
/// engine's quantile lies between two order statistics, four standard errors of the difference apart on either side.
/// </summary>
public sealed class MonteCarloAgreementTests
{
    private const int Draws = 40_000;
    private const double Sigmas = 4;
    private const double Rounding = 0.01;
    private static readonly string[] Countries = ["BRA", "VNM", "SGP"];
    private static readonly Lazy<PlainDraws> Plain = new(() => new PlainDraws(Countries, Draws, seed: 4711));
    private static readonly Lazy<AssessmentResult> Engine = new(() =>
        BundledRelease.Assess(new AssessmentOptions { Draws = Draws, Compare = true })
    );

    [Theory]
    [InlineData("BRA")]
    [InlineData("VNM")]
    [InlineData("SGP")]
    public void Median_and_interval_of_every_composite(string country)
    {
        foreach (CompositeScore composite in Engine.Value.Country(country).Composites)
        {
            double[] sorted = [.. Plain.Value.Scores[(country, composite.Code)].Order()];
            Agree(composite.Code + " median", sorted, 0.5, composite.Value!.Value);
            Agree(composite.Code + " low", sorted, 0.05, composite.Low!.Value);
            Agree(composite.Code + " high", sorted, 0.95, composite.High!.Value);
        }
    }

    [Theory]
    [InlineData("BRA")]
    [InlineData("VNM")]
    [InlineData("SGP")]
    public void Probability_of_every_label(string country)
    {
        double[] pressure = Plain.Value.Scores[(country, "pressure")];
        double[] readiness = Plain.Value.Scores[(country, "readiness")];
        double[] share = new double[4];
        for (int r = 0; r < Draws; r++)
        {
            int column =
                readiness[r] < 40 ? 3
                : readiness[r] < 60 ? 2
                : readiness[r] < 80 ? 1
                : 0;
            int row =
                pressure[r] < 20 ? 0
                : pressure[r] < 40 ? 1
                : pressure[r] < 60 ? 2
                : 3;
            // Low pressure and strong or good readiness are both Guarded; each band further costs one label.
            int label = row == 0 ? Math.Max(0, column - 1) : Math.Min(3, row + column - 1);
            share[label] += 1.0 / Draws;
        }
        foreach ((int label, var shown) in Engine.Value.Country(country).Label.Probabilities!.Value.Index())
        {
            Assert.Equal(PlainFramework.Labels[label], shown.Label);
            Assert.InRange(shown.Probability - share[label], -Error(share[label]), Error(share[label]));
        }
    }

    [Theory]
    [InlineData("BRA", "VNM")]
    [InlineData("SGP", "BRA")]
    public void Probability_that_one_country_is_above_another(string a, string b)
    {
        foreach (CountryComparison pair in Engine.Value.Comparisons)
        {
            if (pair.A.ToString() == a && pair.B.ToString() == b)
            {
                double[] first = Plain.Value.Scores[(a, pair.Composite)];
                double[] second = Plain.Value.Scores[(b, pair.Composite)];
                double share = first.Zip(second).Count(p => p.First > p.Second) / (double)Draws;
                Assert.InRange(pair.ProbabilityAbove!.Value - share, -Error(share), Error(share));
            }
        }
    }

    // Two samples of the same size: the variance of the difference is twice that of one.
    private static double Error(double share) =>
        (Sigmas * Math.Sqrt(2 * Math.Max(share * (1 - share), 1.0 / Draws) / Draws)) + 1e-12;

    private static void Agree(string what, double[] sorted, double p, double found)
    {
        double margin = Sigmas * Math.Sqrt(2 * p * (1 - p) / Draws);
        double low = sorted[(int)((p - margin) * Draws)] - Rounding;
        double high = sorted[(int)((p + margin) * Draws)] + Rounding;
        Assert.True(
            found >= low && found <= high,
            FormattableString.Invariant($"{what}: {found} outside {low} to {high}")
        );
    }
}
