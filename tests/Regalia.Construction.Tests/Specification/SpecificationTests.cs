using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Construction.Tests.Specification;

/// <summary>Every setting reaches the step it belongs to.</summary>
public sealed class SpecificationTests
{
    [Fact]
    public void Screen()
    {
        Screening step = SmallIndex.Step<Screening>(
            "screen: { rule: byNAandzeros, minimumAvailability: 0.9, minimumNonZero: 0.8, keep: [X], drop: Y }"
        );
        Assert.Equal(ScreeningRule.AvailabilityAndNonZero, step.Rule);
        Assert.Equal((0.9, 0.8), (step.MinimumAvailability, step.MinimumNonZero));
        Assert.True(step.Forced["X"]);
        Assert.False(step.Forced["Y"]);
    }

    [Fact]
    public void Denominate()
    {
        Assert.Null(SmallIndex.Step<Denomination>("denominate").Denominators);
        Denomination step = SmallIndex.Step<Denomination>(
            "denominate: { denominators: { A: Pop }, scales: { A: 1000 } }"
        );
        Assert.Equal("Pop", step.Denominators!["A"]);
        Assert.Equal(1000.0, step.Scales["A"]);
    }

    [Fact]
    public void Impute()
    {
        Assert.Equal(ImputationMethod.Median, SmallIndex.Step<Imputation>("impute: i_median").Method);
        Assert.Equal(
            new Imputation
            {
                Method = ImputationMethod.Mean,
                Group = "Zone",
                Along = ImputationAlong.Row,
                Level = 2,
                MaximumAge = 1,
            },
            SmallIndex.Step<Imputation>("impute: { method: mean, group: Zone, along: row, level: 2, maximumAge: 1 }")
        );
    }

    [Fact]
    public void Treat()
    {
        Treatment step = SmallIndex.Step<Treatment>(
            "treat: { method: winsorise-then-boxcox, maxPoints: 3, skewness: 1.5, kurtosis: 3, exponent: 0.5, combine: true, "
                + "indicators: { A: { maxPoints: 2, force: true, method: winsorise }, B: none, C: log } }"
        );
        Assert.Equal(TreatmentTransformation.BoxCox, step.Transformation);
        Assert.Equal(
            (3, 1.5, 3.0, 0.5, true),
            (step.MaximumPoints, step.SkewnessLimit, step.KurtosisLimit, step.BoxCoxExponent, step.Combined)
        );
        Treatment a = step.ByIndicator["A"]!;
        Assert.Equal((2, true, TreatmentTransformation.None), (a.MaximumPoints, a.Forced, a.Transformation));
        Assert.Equal(1.5, a.SkewnessLimit);
        Assert.Null(step.ByIndicator["B"]);
        Assert.Equal(0, step.ByIndicator["C"]!.MaximumPoints);
        Assert.Null(SmallIndex.Step<Treatment>("treat: { maxPoints: unlimited }").MaximumPoints);
        Assert.Null(SmallIndex.Step<Treatment>("treat: { maxPoints: null }").MaximumPoints);
        Assert.Equal(5, SmallIndex.Step<Treatment>("treat").MaximumPoints);
    }

    [Theory]
    [InlineData("normalise: minmax", typeof(MinMax))]
    [InlineData("normalise: n_zscore", typeof(ZScore))]
    [InlineData("normalise: percentile-rank", typeof(PercentileRank))]
    [InlineData("normalise: { method: dist2ref, unit: X, cap: true }", typeof(DistanceToReference))]
    [InlineData("normalise: { method: goalposts, truncate: false }", typeof(GoalpostRange))]
    public void Normalise(string yaml, Type method) =>
        Assert.IsType(method, SmallIndex.Step<Normalisation>(yaml).Method);

    [Fact]
    public void Normalise_with_settings()
    {
        Normalisation step = SmallIndex.Step<Normalisation>(
            "normalise: { method: minmax, lower: 1, upper: 10, global: false, directions: { B: 1 }, indicators: { C: { method: rank, ties: average }, A: { upper: 5 } } }"
        );
        Assert.Equal(new MinMax(1, 10), step.Method);
        Assert.False(step.Global);
        Assert.Equal(1, step.Directions["B"]);
        Assert.Equal(new RankScore(RankTies.Average), step.ByIndicator["C"]);
        Assert.Equal(new MinMax(1, 5), step.ByIndicator["A"]);
    }

    [Fact]
    public void Weight()
    {
        Assert.Equal(
            2.0,
            Assert.IsType<GivenWeights>(SmallIndex.Step<Weighting>("weight: { weights: { P: 2 } }").Method).Changed["P"]
        );
        Assert.IsType<EqualWeights>(SmallIndex.Step<Weighting>("weight: equal").Method);
        Assert.Equal(
            new PrincipalComponentWeights(2, WithinParent: false),
            SmallIndex.Step<Weighting>("weight: { method: pca, level: 2, withinParent: false }").Method
        );
        var optimised = Assert.IsType<OptimisedWeights>(
            SmallIndex.Step<Weighting>("weight: { method: optimised, level: 1, objective: infomax }").Method
        );
        Assert.Equal((1, WeightObjective.Information), (optimised.Level, optimised.Objective));
    }

    [Fact]
    public void Aggregate()
    {
        Aggregation step = SmallIndex.Step<Aggregation>(
            "aggregate: { method: [a_gmean, { method: generalised, power: -1.5 }], dataThreshold: [0.5, 1], aggregates: { Q: copeland } }"
        );
        Assert.Equal([new GeometricMean(), new GeneralisedMean(-1.5)], step.Methods);
        Assert.Equal([0.5, 1.0], step.DataThresholds);
        Assert.IsType<Copeland>(step.ByAggregate["Q"]);
        Assert.Equal([new HarmonicMean()], SmallIndex.Step<Aggregation>("aggregate: harmonic-mean").Methods);
        Assert.Equal(2, SmallIndex.Step<Aggregation>("aggregate: [arithmetic, geometric]").Methods.Length);
    }

    [Fact]
    public void Uncertainty()
    {
        UncertaintyPlan plan = SmallIndex
            .Understood(
                """
                steps: [impute, treat, normalise, aggregate]
                labels: { cuts: [50], names: [low, high] }
                uncertainty:
                  replicates: 200
                  seed: 18446744073709551615
                  points: sobol
                  outputs: [Index, P]
                  interval: 0.8
                  pairs: true
                  sensitivity: { rows: 64, bootstrap: 10 }
                  vary:
                    treat.maxPoints: [1, unlimited]
                    normalise: [{ method: minmax, lower: 1 }, zscore]
                    normalise.upper: [50, 100]
                    aggregate.method: [arithmetic, [geometric, harmonic]]
                    weights: { noise: { 2: 0.25 } }
                    data: { relative: 0.05, absolute: { A: 2 } }
                    imputation: draws
                """
            )
            .Uncertainty!;
        Assert.Equal(
            (200, ulong.MaxValue, SamplePoints.Sobol, 0.8, true),
            (plan.Replicates, plan.Seed, plan.Points, plan.Interval, plan.Pairs)
        );
        Assert.Equal(["Index", "P"], plan.Outputs);
        Assert.Equal((64, 10), (plan.SensitivityRows, plan.Bootstrap));
        Assert.Equal(["low", "high"], plan.Labels!.Names);
        StepVariation[] steps = [.. plan.Inputs.OfType<StepVariation>()];
        Assert.Equal(
            ["treat.maxPoints", "normalise", "normalise.upper", "aggregate.method"],
            steps.Select(s => s.Name)
        );
        Assert.Equal(["1", "unlimited"], steps[0].Alternatives.Select(a => a.Label));
        Assert.Null(((Treatment)steps[0].Alternatives[1].Change(new Treatment())).MaximumPoints);
        var minmax = (Normalisation)steps[1].Alternatives[0].Change(new Normalisation());
        Assert.Equal(new MinMax(1, 100), minmax.Method);
        Assert.Equal(new MinMax(1, 50), ((Normalisation)steps[2].Alternatives[0].Change(minmax)).Method);
        // An option of another method changes nothing.
        var zscore = (Normalisation)steps[1].Alternatives[1].Change(minmax);
        Assert.Equal(new ZScore(), ((Normalisation)steps[2].Alternatives[0].Change(zscore)).Method);
        Assert.Equal(2, ((Aggregation)steps[3].Alternatives[1].Change(new Aggregation())).Methods.Length);
        Assert.Equal([2], plan.Inputs.OfType<WeightNoise>().Single().Factors.Keys);
        DataError error = plan.Inputs.OfType<DataError>().Single();
        Assert.Equal((0.05, 2.0, 3), (error.Relative["B"], error.Absolute["A"], error.Relative.Count));
        Assert.Single(plan.Inputs.OfType<ImputationDraws>());
    }

    [Fact]
    public void Weights_from_a_table_beside_the_specification()
    {
        string folder = Directory.CreateTempSubdirectory("regalia-construction-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "sets.csv"), "iCode,Level,w1,w2\nP,2,1,3\nQ,2,2,1\n");
            string path = Path.Combine(folder, "index.yaml");
            File.WriteAllText(path, "uncertainty: { vary: { weights: { sets: sets.csv } } }");
            IndexInput input = SmallIndex.Input();
            SpecificationReading reading = SpecificationReader.Read(
                InputFile.Read(path, [])!,
                input.Definition,
                input.Data
            );
            Assert.Empty(reading.Faults);
            var sets = Assert
                .IsType<WeightAlternatives>(Assert.Single(reading.Specification!.Uncertainty!.Inputs))
                .Sets;
            Assert.Equal([1.0, 3.0], sets.Select(set => set["P"]));
            Assert.Equal(1.0, sets[1]["A"]);
            // One input alone: nothing to share the variance out among.
            Assert.Equal(0, reading.Specification.Uncertainty.SensitivityRows);
            Assert.Equal("sets.csv", Assert.Single(reading.Specification.OtherFiles).Name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Screening_after_imputation_is_pointed_out() =>
        Assert.StartsWith(
            "index.yaml row 3: screen after impute",
            Assert.Single(SmallIndex.Understood("steps:\n  - impute\n  - screen\n").Warnings),
            StringComparison.Ordinal
        );
}
