using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests.Uncertainty;

/// <summary>Sets of weights that leave out other variables than the plan does.</summary>
public sealed class WeightAlternativesTests
{
    private static readonly IndexWeights Given = IndexWeights.Given(VariedIndex.Definition);

    private static readonly IndexPlan Plan = new(
        new Normalisation { Method = new MinMax(1.0, 100.0) },
        new Aggregation { Methods = [new ArithmeticMean(), new GeometricMean()] }
    );

    [Theory]
    [InlineData("i0")]
    [InlineData("i0 i1 i2")]
    [InlineData("p")]
    [InlineData("i3 i4 i5")]
    public void AUnitScoresAsUnderThePlanWithThatSet(string without)
    {
        IndexData data = VariedIndex.Data(20, 0.3);
        IndexWeights other = Given.With(without.Split(' ').Select(code => KeyValuePair.Create(code, 0.0)));
        UncertaintyResult result = UncertaintyAnalysis.Run(
            Plan,
            VariedIndex.Definition,
            data,
            new() { Inputs = [new WeightAlternatives("sets", [Given, other])], Replicates = 400 },
            cancellation: TestContext.Current.CancellationToken
        );
        double[] given = Scores(data, Given);
        double[] changed = Scores(data, other);
        foreach ((int row, UnitDistribution unit) in result.Outputs[0].Units.Index())
        {
            double[] expected = [.. new[] { given[row], changed[row] }.Where(score => !double.IsNaN(score)).Order()];
            Assert.Equal(expected.Length == 0, unit.Count == 0);
            if (expected.Length == 2)
            {
                Assert.Equal(400, unit.Count);
                Assert.Equal(expected[0], unit.Score.Low, 1e-12);
                Assert.Equal(expected[1], unit.Score.High, 1e-12);
            }
        }

        Assert.Empty(result.Failures);
    }

    [Fact]
    public void ANegativeWeightUnderAGeometricMeanIsAFailureThatIsCounted()
    {
        IndexWeights negative = Given.With([KeyValuePair.Create("p", -1.0)]);
        UncertaintyResult result = UncertaintyAnalysis.Run(
            Plan,
            VariedIndex.Definition,
            VariedIndex.Data(8),
            new() { Inputs = [new WeightAlternatives("sets", [Given, negative])], Replicates = 200 },
            cancellation: TestContext.Current.CancellationToken
        );
        UncertaintyFailure failure = Assert.Single(result.Failures);
        Assert.InRange(failure.Count, 70, 130);
        Assert.Contains("variable p", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3.0)]
    [InlineData(40.0)]
    public void PowersTheFastWayDoesNotTakeAreDoneByTheStep(double power)
    {
        IndexPlan plan = new(
            new Normalisation { Method = power > 30.0 ? new MinMax(1.0, 100.0) : new ZScore() },
            new Aggregation { Methods = [new GeneralisedMean(power)] }
        );
        IndexData data = VariedIndex.Data(8);
        UncertaintyResult result = UncertaintyAnalysis.Run(
            plan,
            VariedIndex.Definition,
            data,
            new() { Inputs = [new WeightAlternatives("sets", [Given, Given])], Replicates = 10 },
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Empty(result.Failures);
        Assert.All(result.Outputs[0].Units, unit => Assert.Equal(unit.Nominal, unit.Score.Median, 1e-12));
    }

    [Fact]
    public void APlanWithoutAggregationAndAWrongImputationAreRefused()
    {
        UncertaintyPlan draws = new() { Inputs = [new ImputationDraws("draws")] };
        IndexPlan latest = new(new Imputation { Method = ImputationMethod.Latest }, new Normalisation());
        IndexFaultException faults = Assert.Throws<IndexFaultException>(() =>
            UncertaintyAnalysis.Run(
                latest,
                VariedIndex.Definition,
                VariedIndex.Data(8),
                draws,
                cancellation: TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(2, faults.Faults.Length);
    }

    [Fact]
    public void TablesInAnotherOrderAreRefused()
    {
        IndexData data = VariedIndex.Data(4);
        IndicatorTable turned = new(
            data.Units.Reverse(),
            ["size"],
            [
                [1.0, 2.0, 3.0, 4.0],
            ]
        );
        IndexFaultException faults = Assert.Throws<IndexFaultException>(() =>
            Plan.Build(VariedIndex.Definition, data with { Denominators = turned })
        );
        Assert.Contains("same order", faults.Message, StringComparison.Ordinal);
        Assert.Throws<IndexFaultException>(() =>
            Plan.Build(
                VariedIndex.Definition,
                data with
                {
                    Groups = new(
                        ["g"],
                        [
                            ["a", "b"],
                        ]
                    ),
                }
            )
        );
    }

    private static double[] Scores(IndexData data, IndexWeights weights)
    {
        StepContext context = new(
            VariedIndex.Definition,
            Plan.Build(VariedIndex.Definition, data).Stages[0].Result.Data
        );
        return ((Aggregation)Plan.Steps[^1])
            .Apply(context with { Weights = weights })
            .Data.Indicators["index"]
            .ToArray();
    }
}
