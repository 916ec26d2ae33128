namespace Regalia.Indices.Tests;

/// <summary>An index of five indicators in two pillars: a, b, c in P and d, e in Q.</summary>
internal static class FiveIndicators
{
    public static IndexDefinition Definition { get; } =
        new([
            Indicator("a", "P"),
            Indicator("b", "P"),
            Indicator("c", "P"),
            Indicator("d", "Q"),
            Indicator("e", "Q"),
            new("P", VariableType.Aggregate) { Level = 2, Parent = "Index" },
            new("Q", VariableType.Aggregate) { Level = 2, Parent = "Index" },
            new("Index", VariableType.Aggregate) { Level = 3 },
        ]);

    public static IndicatorTable Table(params (string Code, double[] Values)[] columns) =>
        new(
            columns[0].Values.Select((_, row) => new IndexUnit(FormattableString.Invariant($"U{row}"))),
            columns.Select(column => column.Code),
            columns.Select(column => column.Values)
        );

    public static StepContext Context(params double[][] columns) =>
        new(Definition, new(Table([.. "abcde".Select((code, k) => (code.ToString(), columns[k]))])));

    private static Variable Indicator(string code, string parent) =>
        new(code, VariableType.Indicator) { Level = 1, Parent = parent };
}
