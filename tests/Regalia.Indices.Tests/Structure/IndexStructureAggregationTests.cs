using CsCheck;

namespace Regalia.Indices.Tests.Structure;

/// <summary>One unit at a time (as the country assessment has it) and whole tables (as an index maker has it) are the
/// same aggregation.</summary>
public sealed class IndexStructureAggregationTests
{
    private static readonly Gen<double> Score = Gen.Frequency((5, Gen.Double[0.0, 100.0]), (1, Gen.Const(double.NaN)));

    [Fact]
    public void AUnitEvaluatedAloneScoresAsInTheAggregatedTable() =>
        Gen.Select(Gen.Double[0.1, 5.0].Array[6], Score.Array[4].Array[1, 6], Gen.Bool, Gen.Bool)
            .Sample(
                (weights, rows, lower, upper) =>
                {
                    IndexDefinition definition = Definition(weights);
                    IndexStructure structure = new(
                        definition.Structure.Codes.Select(
                            (code, node) =>
                                new IndexNode(
                                    code,
                                    definition[code].Parent,
                                    definition[code].Weight,
                                    node < 4 ? null
                                        : (node == 6 ? upper : lower) ? NodeMean.Geometric
                                        : NodeMean.Arithmetic
                                )
                        )
                    );
                    IndicatorTable table = new(
                        rows.Select((_, row) => new IndexUnit(FormattableString.Invariant($"u{row}"))),
                        structure.LeafCodes.ToArray(),
                        Enumerable.Range(0, 4).Select(leaf => rows.Select(row => row[leaf]).ToArray())
                    );
                    Aggregation aggregation = new() { Methods = [Mean(lower), Mean(upper)] };
                    IndicatorTable scores = aggregation.Apply(new(definition, new(table))).Data.Indicators;
                    double[] alone = new double[structure.Codes.Length];
                    foreach ((int unit, double[] row) in rows.Index())
                    {
                        structure.Evaluate(row, alone);
                        Assert.Equal(alone, scores.Row(unit), (a, b) => a.Equals(b) || Math.Abs(a - b) <= 1e-13 * a);
                    }
                }
            );

    private static AggregationMethod Mean(bool geometric) => geometric ? new GeometricMean() : new ArithmeticMean();

    private static IndexDefinition Definition(double[] weights)
    {
        Variable Indicator(int i) =>
            new(FormattableString.Invariant($"i{i}"), VariableType.Indicator)
            {
                Level = 1,
                Parent = i < 2 ? "p" : "q",
                Weight = weights[i],
            };
        return new([
            .. Enumerable.Range(0, 4).Select(Indicator),
            new("p", VariableType.Aggregate)
            {
                Level = 2,
                Parent = "index",
                Weight = weights[4],
            },
            new("q", VariableType.Aggregate)
            {
                Level = 2,
                Parent = "index",
                Weight = weights[5],
            },
            new("index", VariableType.Aggregate) { Level = 3 },
        ]);
    }
}
