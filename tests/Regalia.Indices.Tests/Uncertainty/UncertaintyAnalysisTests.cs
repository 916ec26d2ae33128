using System.Collections.Immutable;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests.Uncertainty;

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
    public void NoiseOfAWeightIsUniformAroundIt()
    {
        // One pillar of two indicators, one unit at 100 and 0, one at 0 and 100: the score is the share of a weight.
        IndexDefinition definition = new([
            new("a", VariableType.Indicator) { Level = 1, Parent = "index" },
            new("b", VariableType.Indicator) { Level = 1, Parent = "index" },
            new("index", VariableType.Aggregate) { Level = 2 },
        ]);
        IndexData data = new(
            new IndicatorTable(
                [new("x"), new("y")],
                ["a", "b"],
                [
                    [1.0, 0.0],
                    [0.0, 1.0],
                ]
            )
        );
        UncertaintyResult result = Analysed(
            new(new Normalisation(), new Aggregation()),
            definition,
            data,
            new()
            {
                Inputs = [new WeightNoise("noise", ImmutableDictionary<int, double>.Empty.Add(1, 0.5))],
                Replicates = 20_000,
                Interval = 0.98,
            }
        );
        UnitDistribution x = result.Outputs[0].Units[0];
        Assert.InRange(x.Score.Median, 49.0, 51.0);
        Assert.InRange(x.Score.Low, 25.0, 30.5);
        Assert.InRange(x.Score.High, 69.5, 75.0);
        Assert.InRange(x.RankProbabilities[0], 0.48, 0.52);

        // w = 0.5 … 1.5 for both: E[wa / (wa + wb)] = 0.5; its variance by numerical integration.
        Assert.InRange(x.Score.StandardDeviation, 10.2, 10.9);
    }

    [Fact]
    public void DirichletWeightsHaveTheStatedSpread()
    {
        IndexDefinition definition = VariedIndex.Definition;
        IndexData data = VariedIndex.Data(9);
        UncertaintyResult result = Analysed(
            VariedIndex.Plan,
            definition,
            data,
            new() { Inputs = [new WeightDirichlet("weights", 50.0, ["p", "q"])], Replicates = 20_000 }
        );

        // Only the weight of p against q moves: share 1/3 with sd sqrt(1/3 * 2/3 / 51).
        IndicatorTable nominal = result.Nominal.Result.Indicators;
        double spread = Math.Sqrt(1.0 / 3.0 * (2.0 / 3.0) / 51.0);
        foreach ((int unit, UnitDistribution found) in result.Outputs[0].Units.Index())
        {
            double distance = Math.Abs(nominal["p"][unit] - nominal["q"][unit]);
            Assert.InRange(found.Score.StandardDeviation, spread * distance * 0.97, spread * distance * 1.03);
        }
    }

    [Fact]
    public void DataErrorsOfALinearIndexHaveTheVarianceOfTheSum()
    {
        IndexDefinition definition = VariedIndex.Definition;
        IndexData data = VariedIndex.Data(6);
        IndexPlan plan = new(
            new Normalisation
            {
                Method = new Scaled(0.0, 100.0),
                Directions = ImmutableDictionary<string, int>.Empty.Add("i2", 1),
            },
            new Aggregation()
        );
        UncertaintyResult result = Analysed(
            plan,
            definition,
            data,
            new()
            {
                Inputs =
                [
                    new DataError(
                        "error",
                        ImmutableDictionary<string, double>.Empty.Add("i0", 0.1),
                        ImmutableDictionary<string, double>.Empty.Add("i5", 0.7)
                    ),
                ],
                Replicates = 8_000,
            }
        );
        IndexWeights weights = result.Nominal.Weights;
        double w0 = weights.Effective()[0];
        double w5 = weights.Effective()[5];
        foreach ((int unit, UnitDistribution found) in result.Outputs[0].Units.Index())
        {
            double relative = 0.1 * data.Indicators["i0"][unit] * w0;
            double expected = Math.Sqrt((relative * relative) + (0.7 * w5 * (0.7 * w5)));
            Assert.InRange(found.Score.StandardDeviation, 0.96 * expected, 1.04 * expected);
            Assert.Equal(found.Nominal, found.Score.Mean, 4.0 * expected / Math.Sqrt(8_000));
        }
    }

    [Fact]
    public void ImputedValuesAreDrawnFromThoseOfTheGroup()
    {
        IndexDefinition definition = new([
            new("a", VariableType.Indicator) { Level = 1, Parent = "index" },
            new("index", VariableType.Aggregate) { Level = 2 },
        ]);
        IndicatorTable table = new(
            [new("u"), new("v"), new("w"), new("x")],
            ["a"],
            [
                [double.NaN, 10.0, 30.0, 500.0],
            ]
        );
        IndexData data = new(
            table,
            new(table.Units, [], []),
            new(
                ["zone"],
                [
                    ["n", "n", "n", "s"],
                ]
            )
        );
        IndexPlan plan = new(
            new Imputation { Group = "zone" },
            new Normalisation { Method = new Scaled() },
            new Aggregation()
        );
        UncertaintyResult result = Analysed(
            plan,
            definition,
            data,
            new() { Inputs = [new ImputationDraws("draws")], Replicates = 4_000 }
        );
        UnitDistribution u = result.Outputs[0].Units[0];
        Assert.Equal(20.0, u.Nominal);
        Assert.Equal((10.0, 30.0), (u.Score.Low, u.Score.High));
        Assert.InRange(u.Score.Mean, 19.3, 20.7);
        Assert.Equal(0.0, result.Outputs[0].Units[3].Score.StandardDeviation);
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

    private static UncertaintyResult Run(IndexData data, UncertaintyPlan plan, int threads) =>
        Analysed(VariedIndex.Plan, VariedIndex.Definition, data, plan, new() { DegreeOfParallelism = threads });

    private static UncertaintyResult Analysed(
        IndexPlan plan,
        IndexDefinition definition,
        IndexData data,
        UncertaintyPlan uncertainty,
        ReplicateRunOptions? options = null
    ) => UncertaintyAnalysis.Run(plan, definition, data, uncertainty, options, TestContext.Current.CancellationToken);

    private static void AssertSame(UncertaintyResult a, UncertaintyResult b)
    {
        Assert.Equal(a.Failures, b.Failures);
        Assert.Equal(a.Outputs.Length, b.Outputs.Length);
        foreach ((OutputDistribution x, OutputDistribution y) in a.Outputs.Zip(b.Outputs))
        {
            foreach ((UnitDistribution u, UnitDistribution v) in x.Units.Zip(y.Units))
            {
                Assert.Equal((u.Score, u.Rank, u.Count), (v.Score, v.Rank, v.Count));
                Assert.Equal(u.RankProbabilities, v.RankProbabilities);
                Assert.Equal(u.LabelProbabilities, v.LabelProbabilities);
            }

            Assert.Equal(x.PairProbabilities?.SelectMany(row => row), y.PairProbabilities?.SelectMany(row => row));
        }
    }
}
