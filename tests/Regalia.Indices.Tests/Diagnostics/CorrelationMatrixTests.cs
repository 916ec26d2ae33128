namespace Regalia.Indices.Tests;

public sealed class CorrelationMatrixTests
{
    private static readonly IndicatorTable Table = FiveIndicators.Table(
        ("a", [1.0, 2.0, 3.0, 4.0, 5.0]),
        ("b", [2.0, 4.0, 6.0, 8.0, 10.0]),
        ("c", [5.0, 4.0, 3.0, 2.0, 1.0]),
        ("d", [1.0, 3.0, 2.0, 5.0, 4.0]),
        ("e", [7.0, 7.0, 7.0, 7.0, 7.0])
    );

    [Fact]
    public void Every_cell_is_the_correlation_of_its_two_columns()
    {
        CorrelationMatrix matrix = CorrelationMatrix.Of(Table, ["d", "a", "e"], CorrelationKind.Kendall);
        Assert.Equal(["d", "a", "e"], matrix.Rows);
        foreach (string row in matrix.Rows)
        {
            foreach (string column in matrix.Columns)
            {
                Assert.Equal(Correlation.Of(Table[row], Table[column], CorrelationKind.Kendall), matrix[row, column]);
            }
        }

        Assert.Throws<ArgumentException>(() => matrix["b", "a"]);
        Assert.Throws<ArgumentException>(() => CorrelationMatrix.Of(Table, ["a", "a"]));
    }

    [Fact]
    public void Two_tables_need_the_same_units() =>
        Assert.Throws<ArgumentException>(() => CorrelationMatrix.Between(Table, Table.Rows([0, 1, 2])));

    [Fact]
    public void Flags_name_pairs_of_one_group_only()
    {
        CorrelationFlag high = Assert.Single(CorrelationFlags.High(FiveIndicators.Definition, Table));
        Assert.Equal(("P", "a", "b"), (high.Group, high.First, high.Second));
        Assert.Equal(1.0, high.Correlation.Coefficient, 1e-15);
        Assert.Equal(
            [("P", "a", "c"), ("P", "b", "c")],
            CorrelationFlags.Low(FiveIndicators.Definition, Table).Select(flag => (flag.Group, flag.First, flag.Second))
        );
        Assert.Contains(
            CorrelationFlags.High(FiveIndicators.Definition, Table, 0.7, groupLevel: null),
            flag => flag is { Group: null, First: "a", Second: "d" }
        );
    }

    [Fact]
    public void A_denominator_is_flagged_for_either_sign()
    {
        IndicatorTable denominators = FiveIndicators.Table(("GDP", [1.0, 2.0, 3.0, 4.0, 5.5]));
        Assert.Equal(
            ["a", "b", "c", "d"],
            CorrelationFlags.WithDenominators(new(Table, denominators, GroupTable.None)).Select(flag => flag.First),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void A_variable_stands_beside_each_of_its_ancestors()
    {
        IndicatorTable scores = FiveIndicators.Table([
            .. Table.Codes.Select(code => (code, Table[code].ToArray())),
            ("P", Table["a"].ToArray()),
            ("Q", Table["d"].ToArray()),
            ("Index", Table["c"].ToArray()),
        ]);
        var found = CorrelationWithAncestor.Of(FiveIndicators.Definition, scores);
        Assert.Equal(10, found.Length);
        Assert.Equal([("P", 2), ("Index", 3)], found.Take(2).Select(pair => (pair.Ancestor, pair.Level)));
        Assert.Equal(
            [("P", "Index", -1.0), ("Q", "Index", -0.8)],
            CorrelationWithAncestor
                .Of(FiveIndicators.Definition, scores, 2)
                .Select(pair => (pair.Code, pair.Ancestor, Math.Round(pair.Correlation.Coefficient, 12)))
        );
    }
}
