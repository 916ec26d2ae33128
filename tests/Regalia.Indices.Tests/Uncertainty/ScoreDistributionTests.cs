using CsCheck;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class ScoreDistributionTests
{
    private static readonly Gen<double[]> Scores = Gen.OneOf(
        Gen.Double[0, 100],
        Gen.Double[40, 41],
        Gen.Int[0, 100].Select(i => (double)i)
    ).Array[1, 200];

    [Fact]
    public void Quantiles_are_type_7_of_the_rounded_scores() =>
        Gen.Select(Scores, Gen.OneOf(Gen.Double[0, 1], AnyOf.These(0.0, 0.05, 0.25, 0.5, 0.95, 1.0)))
            .Sample(
                (scores, p) =>
                {
                    double[] sorted = [.. scores.Select(x => Math.Round(x * 100.0) / 100.0).Order()];
                    double place = (sorted.Length - 1) * p;
                    int below = (int)Math.Floor(place);
                    int above = Math.Min(below + 1, sorted.Length - 1);
                    double expected = sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
                    Assert.Equal(expected, Of(scores).Quantile(p), 1e-12);
                }
            );

    [Fact]
    public void Median_mean_and_interval_by_hand()
    {
        ScoreDistribution distribution = Of([10.0, 20.0, 30.0, 50.0]);
        Assert.Equal(25.0, distribution.Median);
        Assert.Equal(27.5, distribution.Mean);
        (double low, double high) = distribution.Interval(0.5);
        Assert.Equal(17.5, low, 1e-12);
        Assert.Equal(35.0, high, 1e-12);
        Assert.Equal(4, distribution.Count);
    }

    [Theory]
    [InlineData(12.344, 12.34)]
    [InlineData(12.346, 12.35)]
    [InlineData(0.125, 0.12)]
    [InlineData(0.375, 0.38)]
    [InlineData(100.0, 100.0)]
    [InlineData(99.996, 100.0)]
    [InlineData(100.00000000000001, 100.0)]
    [InlineData(-1e-12, 0.0)]
    public void Scores_are_rounded_to_hundredths_and_ties_to_even(double score, double rounded)
    {
        Assert.Equal(rounded, Of([score]).Median);
        ScoreDistribution block = new();
        block.AddBlock([score, score, score, score, score]);
        Assert.Equal(rounded, block.Mean, 1e-12);
    }

    [Fact]
    public void Neither_order_nor_merging_changes_anything() =>
        Gen.Select(Scores, Gen.Int[0, 200], Gen.Double[0, 1])
            .Sample(
                (scores, cut, p) =>
                {
                    cut = Math.Min(cut, scores.Length);
                    ScoreDistribution block = new();
                    block.AddBlock(scores);
                    ScoreDistribution merged = Of(scores[cut..].Reverse());
                    merged.Merge(Of(scores[..cut]));
                    foreach (ScoreDistribution other in new[] { block, merged })
                    {
                        Assert.Equal(scores.Length, other.Count);
                        Bits.Same(Of(scores).Quantile(p), other.Quantile(p));
                        Bits.Same(Of(scores).Mean, other.Mean);
                    }
                }
            );

    [Fact]
    public void Bands_share_out_all_scores_and_a_cut_belongs_above()
    {
        ScoreDistribution distribution = Of([0.0, 19.99, 20.0, 39.0, 100.0]);
        Assert.Equal(0.4, distribution.Probability(0.0, 20.0));
        Assert.Equal(0.4, distribution.Probability(20.0, 40.0));
        Assert.Equal(0.2, distribution.Probability(40.0, double.PositiveInfinity));
        Assert.Equal(0.0, distribution.Probability(40.0, 100.0));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.001)]
    [InlineData(100.001)]
    [InlineData(double.PositiveInfinity)]
    public void A_missing_score_or_one_off_the_scale_is_refused_and_nothing_added(double bad)
    {
        ScoreDistribution distribution = new();
        Assert.Throws<ArgumentOutOfRangeException>(() => distribution.Add(bad));
        for (int place = 0; place < 6; place++)
        {
            double[] block = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
            block[place] = bad;
            ArgumentOutOfRangeException refusal = Assert.Throws<ArgumentOutOfRangeException>(() =>
                distribution.AddBlock(block)
            );
            Assert.Contains(FormattableString.Invariant($"place {place}"), refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, distribution.Count);
        Assert.True(double.IsNaN(distribution.Median));
        Assert.True(double.IsNaN(distribution.Mean));
        Assert.True(double.IsNaN(distribution.Probability(0.0, 50.0)));
    }

    [Fact]
    public void Bad_questions_are_refused()
    {
        ScoreDistribution distribution = Of([5.0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => distribution.Quantile(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => distribution.Quantile(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => distribution.Interval(0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => distribution.Interval(1.0));
        Assert.Throws<ArgumentException>(() => distribution.Probability(2.0, 1.0));
    }

    private static ScoreDistribution Of(IEnumerable<double> scores)
    {
        ScoreDistribution distribution = new();
        foreach (double score in scores)
        {
            distribution.Add(score);
        }

        return distribution;
    }
}
