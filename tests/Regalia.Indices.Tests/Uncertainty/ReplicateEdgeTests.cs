using System.Collections.Immutable;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests.Uncertainty;

/// <summary>Where the prepared trees could part from the steps: sizes, zeros, signs, alternatives that make no sense.
/// </summary>
public sealed class ReplicateEdgeTests
{
    private static readonly IndexDefinition Two = Definition(1.0);

    [Theory]
    [InlineData(16.0, 1e25)]
    [InlineData(-16.0, 1e-25)]
    [InlineData(2.0, 1e200)]
    [InlineData(-2.0, 1e-200)]
    [InlineData(1e-9, 1.0)]
    [InlineData(0.5, 1e300)]
    public void ScoresOfAnySizeAreThoseOfTheStep(double power, double size)
    {
        IndexData data = Data([1.0 * size, 3.0 * size], [2.0 * size, 9.0 * size]);
        HoldsToNominal(Two, data, new GeneralisedMean(power));
    }

    [Fact]
    public void ANegativeZeroUnderAHarmonicMeanIsAZero() =>
        HoldsToNominal(Two, Data([-0.0, 1.0], [0.0, 2.0]), new HarmonicMean());

    [Fact]
    public void ANegativePillarWithoutWeightHurtsNobody()
    {
        IndexDefinition definition = Definition(0.0);
        IndexData data = Data([-1.0, -2.0], [3.0, 4.0]);
        HoldsToNominal(definition, data, new ArithmeticMean(), new GeometricMean());
    }

    [Theory]
    [InlineData(1.5, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0.0, 3)]
    [InlineData(0.0, 0)]
    public void AnAggregationThatMakesNoSenseIsAFailure(double threshold, int methods)
    {
        StepVariation wrong = StepVariation.Of<Aggregation>(
            "wrong",
            ("right", step => step),
            (
                "wrong",
                step =>
                    step with
                    {
                        DataThresholds = [threshold],
                        Methods = [.. Enumerable.Repeat(new ArithmeticMean(), methods)],
                    }
            )
        );
        UncertaintyResult result = Run(Two, Data([1.0, 2.0], [3.0, 4.0]), [wrong], new ArithmeticMean());
        Assert.InRange(Assert.Single(result.Failures).Count, 60, 140);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.1)]
    [InlineData(0.01)]
    public void DirichletWeightsNeverTakeAScoreAway(double concentration)
    {
        // The second unit has only the light child.
        IndexDefinition definition = new([
            new("a", VariableType.Indicator)
            {
                Level = 1,
                Parent = "index",
                Weight = 1.0,
            },
            new("b", VariableType.Indicator)
            {
                Level = 1,
                Parent = "index",
                Weight = 99.0,
            },
            new("index", VariableType.Aggregate) { Level = 2 },
        ]);
        IndexData data = new(
            new IndicatorTable(
                [new("x"), new("y")],
                ["a", "b"],
                [
                    [1.0, 2.0],
                    [3.0, double.NaN],
                ]
            )
        );
        UncertaintyResult result = Run(
            definition,
            data,
            [new WeightDirichlet("w", concentration, [])],
            new ArithmeticMean(),
            2000
        );
        Assert.All(result.Outputs[0].Units, unit => Assert.Equal(2000, unit.Count));
        Assert.Equal(2.0, result.Outputs[0].Units[1].Score.Low);
        Assert.Empty(result.Failures);
    }

    [Theory]
    [InlineData(SamplePoints.MonteCarlo)]
    [InlineData(SamplePoints.Sobol)]
    public void NeitherTheOrderOfInputsNorThatOfRowsMatters(SamplePoints points)
    {
        IndexData data = VariedIndex.Data(14, 0.2);
        ImmutableArray<UncertainInput> inputs =
        [
            VariedIndex.Points,
            VariedIndex.Scale,
            VariedIndex.Noise,
            new ImputationDraws("draws"),
            new DataError(
                "errors",
                ImmutableDictionary<string, double>.Empty.Add("i4", 0.1),
                ImmutableDictionary<string, double>.Empty
            ),
        ];
        UncertaintyPlan plan = new()
        {
            Inputs = inputs,
            Replicates = 60,
            Points = points,
        };
        UncertaintyResult given = Run(VariedIndex.Plan, data, plan);
        UncertaintyResult turned = Run(
            VariedIndex.Plan,
            data.Rows([.. Enumerable.Range(0, 14).Reverse()]),
            plan with
            {
                Inputs = [.. inputs.Reverse()],
            }
        );
        foreach (
            (UnitDistribution a, UnitDistribution b) in given.Outputs[0].Units.Zip(turned.Outputs[0].Units.Reverse())
        )
        {
            Assert.Equal(a.Unit, b.Unit);
            Assert.Equal(a.Score.Mean, b.Score.Mean, 1e-9);
            Assert.Equal(a.Score.High, b.Score.High, 1e-9);
        }
    }

    private static void HoldsToNominal(IndexDefinition definition, IndexData data, params AggregationMethod[] methods)
    {
        WeightAlternatives same = new("same", [IndexWeights.Given(definition), IndexWeights.Given(definition)]);
        UncertaintyPlan plan = new() { Inputs = [same], Replicates = 10 };
        UncertaintyResult result = Run(definition, data, plan, methods);
        Assert.Empty(result.Failures);
        foreach (UnitDistribution unit in result.Outputs[0].Units)
        {
            Assert.True(double.IsFinite(unit.Nominal));
            Assert.Equal(10, unit.Count);
            Assert.InRange(Math.Abs(unit.Score.Median - unit.Nominal), 0.0, 1e-12 * Math.Abs(unit.Nominal));
        }
    }

    private static UncertaintyResult Run(
        IndexDefinition definition,
        IndexData data,
        ImmutableArray<UncertainInput> inputs,
        AggregationMethod method,
        int replicates = 200
    ) => Run(definition, data, new UncertaintyPlan { Inputs = inputs, Replicates = replicates }, method);

    private static UncertaintyResult Run(
        IndexDefinition definition,
        IndexData data,
        UncertaintyPlan plan,
        params AggregationMethod[] methods
    ) =>
        UncertaintyAnalysis.Run(
            new(new Aggregation { Methods = [.. methods] }),
            definition,
            data,
            plan,
            cancellation: TestContext.Current.CancellationToken
        );

    private static UncertaintyResult Run(IndexPlan steps, IndexData data, UncertaintyPlan plan) =>
        UncertaintyAnalysis.Run(
            steps,
            VariedIndex.Definition,
            data,
            plan,
            cancellation: TestContext.Current.CancellationToken
        );

    private static IndexData Data(double[] a, double[] b) =>
        new(new IndicatorTable(a.Select((_, row) => new IndexUnit(row == 0 ? "x" : "y")), ["a", "b"], [a, b]));

    // a in the pillar p, b in the pillar q.
    private static IndexDefinition Definition(double weight) =>
        new([
            new("a", VariableType.Indicator) { Level = 1, Parent = "p" },
            new("b", VariableType.Indicator) { Level = 1, Parent = "q" },
            new("p", VariableType.Aggregate)
            {
                Level = 2,
                Parent = "index",
                Weight = weight,
            },
            new("q", VariableType.Aggregate) { Level = 2, Parent = "index" },
            new("index", VariableType.Aggregate) { Level = 3 },
        ]);
}
