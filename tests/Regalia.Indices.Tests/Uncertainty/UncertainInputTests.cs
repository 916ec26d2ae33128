using System.Collections.Immutable;
using Regalia.Indices.Uncertainty;
using static Regalia.Indices.Tests.Uncertainty.AnalysedIndex;

namespace Regalia.Indices.Tests.Uncertainty;

/// <summary>Every input spreads the scores as its law says.</summary>
public sealed class UncertainInputTests
{
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
}
