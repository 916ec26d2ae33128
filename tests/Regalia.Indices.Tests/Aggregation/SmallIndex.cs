namespace Regalia.Indices.Tests;

/// <summary>One index over a few children A, B, C, …</summary>
internal static class SmallIndex
{
    public static IndexDefinition Definition(params double[] weights) =>
        new([
            .. weights.Select((weight, child) => Indicator(Code(child), "Index") with { Weight = weight }),
            new Variable("Index", VariableType.Aggregate) { Level = 2 },
        ]);

    /// <summary>Two pillars P (A, B) and Q (C, D) below the index.</summary>
    public static IndexDefinition TwoPillars() =>
        new([
            Indicator("A", "P"),
            Indicator("B", "P"),
            Indicator("C", "Q"),
            Indicator("D", "Q"),
            new Variable("P", VariableType.Aggregate) { Level = 2, Parent = "Index" },
            new Variable("Q", VariableType.Aggregate) { Level = 2, Parent = "Index" },
            new Variable("Index", VariableType.Aggregate) { Level = 3 },
        ]);

    public static Variable Indicator(string code, string parent) =>
        new(code, VariableType.Indicator) { Level = 1, Parent = parent };

    public static string Code(int child) => ((char)('A' + child)).ToString();

    /// <summary>Data of some units U0, U1, … given row by row.</summary>
    public static IndexData Data(params double[][] rows) => Data([.. rows.Select((_, i) => Unit(i))], rows);

    public static IndexData Data(IndexUnit[] units, params double[][] rows) =>
        new(
            new IndicatorTable(
                units,
                Enumerable.Range(0, rows[0].Length).Select(Code),
                Enumerable.Range(0, rows[0].Length).Select(child => rows.Select(row => row[child]).ToArray())
            )
        );

    public static IndexUnit Unit(int number) => new(FormattableString.Invariant($"U{number}"));

    /// <summary>Scores of one method over children of some weights.</summary>
    public static double[] Scores(AggregationMethod method, double[] weights, params double[][] rows) =>
        new Aggregation { Methods = [method] }
            .Apply(new(Definition(weights), Data(rows)))
            .Data.Indicators["Index"]
            .ToArray();
}
