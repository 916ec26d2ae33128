using System.Collections.Immutable;
using CsCheck;
using Regalia.Assessment.Tests.Oracle;
using Regalia.Assessment.Threat;

namespace Regalia.Assessment.Tests.Threat;

/// <summary>The trend within a window, held against symmetry and a finer integration.</summary>
public sealed class TrendPosteriorTests
{
    private static readonly Gen<int[]> Years = Gen.Int[0, 30].Array[5];

    [Fact]
    public void Counts_that_read_the_same_backwards_have_no_trend()
    {
        Years.Sample(c =>
        {
            TrendPosterior posterior = Of(c[0], c[1], c[2], c[1], c[0]);
            Assert.Equal(0, posterior.Mean, 1e-12);
            foreach (double p in new[] { 0.01, 0.05, 0.25, 0.4 })
            {
                Assert.Equal(-posterior.Quantile(p), posterior.Quantile(1 - p), 1e-9);
            }
        });
    }

    [Fact]
    public void Counts_read_backwards_have_the_opposite_trend() =>
        Years.Sample(c => Assert.Equal(-Of(c).Mean, Of([.. c.Reverse()]).Mean, 1e-10));

    [Fact]
    public void An_incident_moved_to_a_later_year_raises_the_trend()
    {
        Gen.Select(Years, Gen.Int[0, 3])
            .Where(t => t.Item1[t.Item2] > 0)
            .Sample(t =>
            {
                int[] later = [.. t.Item1];
                later[t.Item2]--;
                later[t.Item2 + 1]++;
                Assert.True(Of(later).Mean > Of(t.Item1).Mean);
                Assert.True(Of(later).Quantile(0.5) > Of(t.Item1).Quantile(0.5));
            });
    }

    [Fact]
    public void Mean_and_quantiles_agree_with_a_finer_integration()
    {
        Years.Sample(
            c =>
            {
                double[] density = PlainThreat.TrendDensity(c);
                double total = density.Sum();
                double mean = density.Select((d, i) => d * PlainThreat.Slope(i)).Sum() / total;
                Assert.Equal(mean, Of(c).Mean, 1e-8);
                double running = 0;
                for (int i = 0; i < density.Length; i++)
                {
                    running += density[i] / total;
                    if (running is > 0.02 and < 0.98)
                    {
                        Assert.Equal(PlainThreat.Slope(i) + 0.0005, Of(c).Quantile(running), 1e-3);
                    }
                }
            },
            iter: 20
        );
    }

    [Fact]
    public void Without_incidents_the_prior_stays()
    {
        foreach (TrendPosterior posterior in new[] { Of(), Of(0, 0, 0, 0, 0) })
        {
            Assert.Equal(0, posterior.Mean, 1e-12);
            // One standard deviation up: 84.13 % of a normal distribution.
            Assert.Equal(PlainFramework.TrendSd, posterior.Quantile(0.8413447460685429), 5e-4);
            Assert.Equal(-PlainFramework.TrendSd, posterior.Quantile(0.15865525393145707), 5e-4);
        }
    }

    [Fact]
    public void A_year_without_a_row_is_not_a_year_of_zero()
    {
        ImmutableArray<(int, int)> gap = [(2020, 4), (2024, 8)];
        ImmutableArray<(int, int)> zeros = [(2020, 4), (2021, 0), (2022, 0), (2023, 0), (2024, 8)];
        double withGap = new TrendPosterior(gap, 0.5).Mean;
        Assert.NotEqual(withGap, new TrendPosterior(zeros, 0.5).Mean, 1e-6);
        // Two years four apart, half as many before as after: the likelihood alone says ln 2 / 4.
        Assert.InRange(withGap, 0.02, Math.Log(2) / 4);
    }

    [Fact]
    public void Quantiles_never_fall() =>
        Gen.Select(Years, Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample((c, p, q) => Of(c).Quantile(Math.Min(p, q)) <= Of(c).Quantile(Math.Max(p, q)));

    private static TrendPosterior Of(params int[] counts) =>
        new([.. counts.Select((c, i) => (2020 + i, c))], PlainFramework.TrendSd);
}
