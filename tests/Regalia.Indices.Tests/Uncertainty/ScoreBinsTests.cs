using Regalia.Indices.Uncertainty;
using static Regalia.Indices.Tests.Uncertainty.AnalysedIndex;

namespace Regalia.Indices.Tests.Uncertainty;

/// <summary>Where scores are too many to be kept, bins give their quantiles.</summary>
public sealed class ScoreBinsTests
{
    /// <summary>Alternatives of far-apart scales: the bins must reach all of them.</summary>
    [Fact]
    public void BinsReachTheScalesOfAllAlternatives()
    {
        StepVariation scale = StepVariation.Of<Normalisation>(
            "scale",
            ("z-score", step => step with { Method = new ZScore() }),
            ("wide", step => step with { Method = new MinMax(0.0, 10_000.0) })
        );
        IndexData data = VariedIndex.Data(300);
        UncertaintyPlan plan = new() { Inputs = [scale, VariedIndex.Noise], Replicates = 13_000 };
        IndexPlan zscores = VariedIndex.Plan with
        {
            Steps =
            [
                .. VariedIndex.Plan.Steps[..^2],
                new Normalisation { Method = new ZScore() },
                VariedIndex.Plan.Steps[^1],
            ],
        };
        UncertaintyResult exact = Analysed(zscores, VariedIndex.Definition, data, plan);
        UncertaintyResult binned = Analysed(zscores, VariedIndex.Definition, data, plan with { Replicates = 15_000 });
        Assert.True(300 * 13_000 <= ExactScores.Limit && 300 * 15_000 > ExactScores.Limit);
        foreach ((UnitDistribution a, UnitDistribution b) in exact.Outputs[0].Units.Zip(binned.Outputs[0].Units))
        {
            Assert.InRange(b.Score.High, a.Score.High - 60.0, a.Score.High + 60.0);
            Assert.InRange(b.Score.Low, a.Score.Low - 1.0, a.Score.Low + 1.0);
        }
    }

    [Fact]
    public void BinsGiveTheQuantilesWithinHalfABinAndTheSameDigitsForAnyNumberOfThreads()
    {
        IndexData data = VariedIndex.Data(250);
        UncertaintyPlan small = new() { Inputs = [VariedIndex.Noise, VariedIndex.Points], Replicates = 16_000 };
        UncertaintyResult exact = Run(data, small, threads: 2);
        UncertaintyResult binned = Run(data, small with { Replicates = 17_000 }, threads: 1);
        Assert.True(250 * 16_000 <= ExactScores.Limit && 250 * 17_000 > ExactScores.Limit);
        AssertSame(binned, Run(data, small with { Replicates = 17_000 }, threads: 3));
        foreach ((UnitDistribution a, UnitDistribution b) in exact.Outputs[0].Units.Zip(binned.Outputs[0].Units))
        {
            Assert.Equal(0.0, Math.IEEERemainder(b.Score.Median * 100.0, 0.5), 1e-6);
            Assert.InRange(b.Score.Median, a.Score.Median - 0.06, a.Score.Median + 0.06);
            Assert.InRange(b.Score.Mean, a.Score.Mean - 0.05, a.Score.Mean + 0.05);
        }
    }
}
