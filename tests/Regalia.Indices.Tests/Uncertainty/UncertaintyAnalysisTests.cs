using System.Collections.Immutable;
using Regalia.Indices.Uncertainty;
using static Regalia.Indices.Tests.Uncertainty.AnalysedIndex;

namespace Regalia.Indices.Tests.Uncertainty;

/// <summary>What an analysis says of all its inputs together, and what it refuses.</summary>
public sealed class UncertaintyAnalysisTests
{
    private static readonly UncertaintyPlan All = new()
    {
        Inputs = [VariedIndex.Points, VariedIndex.Scale, VariedIndex.Means, VariedIndex.Noise],
        Outputs = ["index", "q"],
        Labels = new([25.0, 50.0], ["low", "middle", "high"]),
        Pairs = true,
    };

    [Theory]
    [InlineData(SamplePoints.MonteCarlo)]
    [InlineData(SamplePoints.Sobol)]
    public void TheDigitsAreTheSameForAnyNumberOfThreads(SamplePoints points)
    {
        IndexData data = VariedIndex.Data(23, 0.1);
        UncertaintyPlan plan = All with { Replicates = 5000, Points = points };
        UncertaintyResult one = Run(data, plan, threads: 1);
        UncertaintyResult seven = Run(data, plan, threads: 7);
        AssertSame(one, seven);
    }

    /// <summary>Weights found from scores depend on how the index is aggregated: every combination needs its own.
    /// </summary>
    [Fact]
    public void AlternativesOfTheWeightsAreBuiltForEachAggregation()
    {
        IndexPlan plan = new([.. VariedIndex.Plan.Steps[..^1], new Weighting(), VariedIndex.Plan.Steps[^1]]);
        StepVariation weights = StepVariation.Of<Weighting>(
            "weights",
            ("given", step => step),
            ("optimised", step => step with { Method = new OptimisedWeights(2) })
        );
        StepVariation means = StepVariation.Of<Aggregation>(
            "means",
            ("arithmetic", step => step),
            ("geometric", step => step with { Methods = [new GeometricMean()] }),
            ("harmonic", step => step with { Methods = [new HarmonicMean()] })
        );
        IndexData data = VariedIndex.Data(12);
        double[] expected =
        [
            .. weights
                .Alternatives.SelectMany(w => means.Alternatives.Select(m => (w, m)))
                .Select(pair =>
                    (
                        plan with
                        {
                            Steps = [.. plan.Steps[..^2], pair.w.Change(plan.Steps[^2]), pair.m.Change(plan.Steps[^1])],
                        }
                    )
                        .Build(VariedIndex.Definition, data)
                        .Result.Indicators["index"][0]
                )
                .Distinct()
                .Order(),
        ];
        UncertaintyPlan uncertainty = new()
        {
            Inputs = [weights, means],
            Replicates = 6000,
            Interval = 0.9999,
        };
        foreach (int threads in new[] { 1, 2, 5 })
        {
            UncertaintyResult result = Analysed(
                plan,
                VariedIndex.Definition,
                data,
                uncertainty,
                new() { DegreeOfParallelism = threads }
            );
            UnitDistribution unit = result.Outputs[0].Units[0];
            Assert.Equal(6, expected.Length);
            Assert.Equal(expected[0], unit.Score.Low, 1e-9);
            Assert.Equal(expected[^1], unit.Score.High, 1e-9);
            Assert.Equal(expected.Average(), unit.Score.Mean, 4.0 * unit.Score.StandardDeviation / Math.Sqrt(6000));
        }
    }

    [Fact]
    public void ProbabilitiesAddUpAndFollowFromOneAnother()
    {
        UncertaintyResult result = Run(VariedIndex.Data(17), All with { Replicates = 3000 }, threads: 2);
        Assert.Empty(result.Failures);
        foreach (OutputDistribution output in result.Outputs)
        {
            foreach ((int a, UnitDistribution unit) in output.Units.Index())
            {
                Assert.Equal(3000, unit.Count);
                Assert.Equal(1.0, unit.RankProbabilities.Sum(), 1e-12);
                Assert.Equal(1.0, unit.LabelProbabilities.Sum(), 1e-12);
                Assert.True(unit.Score.Low <= unit.Score.Median && unit.Score.Median <= unit.Score.High);
                double mean = unit.RankProbabilities.Select((p, place) => p * (place + 1)).Sum();
                Assert.Equal(mean, unit.Rank.Mean, 1e-9);
                for (int b = 0; b < output.Units.Length; b++)
                {
                    double ab = output.PairProbabilities!.Value[a][b];
                    Assert.Equal(1.0, ab + output.PairProbabilities.Value[b][a], 1e-12);
                }
            }
        }
    }

    [Fact]
    public void WithoutTiesTheMeanRankIsOneMoreThanTheExpectedNumberOfUnitsAbove()
    {
        UncertaintyPlan plan = new()
        {
            Inputs = [VariedIndex.Points, VariedIndex.Noise],
            Replicates = 3000,
            Pairs = true,
        };
        OutputDistribution output = Run(VariedIndex.Data(17), plan, threads: 2).Outputs[0];
        foreach ((int a, UnitDistribution unit) in output.Units.Index())
        {
            double above = output.Units.Select((_, b) => a == b ? 0.0 : output.PairProbabilities!.Value[b][a]).Sum();
            Assert.Equal(1.0 + above, unit.Rank.Mean, 1e-9);
        }
    }

    [Fact]
    public void AReplicateThatCannotBeBuiltIsCountedWithItsReasonAndIsInNoDistribution()
    {
        StepVariation scale = new(
            "scale",
            "normalise",
            [
                new("minmax", s => (Normalisation)s with { Method = new MinMax(1.0, 100.0) }),
                new("zscore", s => (Normalisation)s with { Method = new ZScore() }),
            ]
        );
        IndexPlan geometric = VariedIndex.Plan with
        {
            Steps = [.. VariedIndex.Plan.Steps[..^1], new Aggregation { Methods = [new GeometricMean()] }],
        };
        UncertaintyResult result = Analysed(
            geometric,
            VariedIndex.Definition,
            VariedIndex.Data(12),
            new() { Inputs = [scale, VariedIndex.Noise], Replicates = 1000 }
        );
        UncertaintyFailure failure = Assert.Single(result.Failures);
        Assert.Contains("geometric", failure.Reason, StringComparison.Ordinal);
        Assert.InRange(failure.Count, 440, 560);
        Assert.All(result.Outputs[0].Units, unit => Assert.Equal(1000 - failure.Count, unit.Count));
        Assert.All(result.Outputs[0].Units, unit => Assert.True(unit.Score.Low >= 1.0));
    }

    [Fact]
    public void AUnitThatSomeAlternativesLeaveOutHasFewerReplicates()
    {
        IndexData data = VariedIndex.Data(30, 0.3);
        StepVariation limit = new(
            "limit",
            "screen",
            [
                new("none", s => (Screening)s with { MinimumAvailability = 0.0 }),
                new("most", s => (Screening)s with { MinimumAvailability = 0.7 }),
            ]
        );
        IndexPlan plan = new([new Screening { MinimumAvailability = 0.0 }, .. VariedIndex.Plan.Steps]);
        UncertaintyResult result = Analysed(
            plan,
            VariedIndex.Definition,
            data,
            new() { Inputs = [limit], Replicates = 1000 }
        );
        int[] counts = [.. result.Outputs[0].Units.Select(unit => unit.Count)];
        Assert.Contains(1000, counts);
        Assert.Contains(counts, count => count is > 440 and < 560);
        foreach ((int row, UnitDistribution unit) in result.Outputs[0].Units.Index())
        {
            int there = Enumerable.Range(0, 7).Count(i => !double.IsNaN(data.Indicators.Column(i)[row]));
            Assert.Equal(there / 7.0 >= 0.7, unit.Count == 1000);
        }
    }

    [Fact]
    public void InputsThatDoNotFitArePointedOutTogether()
    {
        IndexFaultException faults = Assert.Throws<IndexFaultException>(() =>
            Run(
                VariedIndex.Data(5),
                new()
                {
                    Inputs =
                    [
                        new StepVariation("x", "screen", [new("a", s => s), new("b", s => s)]),
                        new WeightNoise("x", ImmutableDictionary<int, double>.Empty.Add(3, 1.5)),
                    ],
                    Outputs = ["indx"],
                    Replicates = 0,
                    Interval = 1.0,
                },
                threads: 1
            )
        );
        Assert.Equal(7, faults.Faults.Length);
        Assert.Contains(
            "\"screen\": expected a step the plan has once (it has 0); name one of: impute, treat, normalise, aggregate",
            faults.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("\"indx\"", faults.Message, StringComparison.Ordinal);
    }
}
