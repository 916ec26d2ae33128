namespace Regalia.Indices.Tests;

/// <summary>An index of some indicators right below the root.</summary>
internal static class FlatIndex
{
    /// <summary>The definition; a code that begins with "-" is an indicator where more is worse.</summary>
    internal static IndexDefinition Of(params IEnumerable<string> codes) =>
        new([
            .. codes.Select(code => new Variable(code.TrimStart('-'), VariableType.Indicator)
            {
                Level = 1,
                Parent = "index",
                Direction = code.StartsWith('-') ? -1 : 1,
            }),
            new("index", VariableType.Aggregate) { Level = 2 },
        ]);

    /// <summary>One column a code; units u0, u1, …</summary>
    internal static IndicatorTable Table(IndexDefinition definition, params double[][] columns) =>
        new(
            Enumerable.Range(0, columns[0].Length).Select(row => new IndexUnit(FormattableString.Invariant($"u{row}"))),
            definition.Indicators.Select(indicator => indicator.Code),
            columns
        );

    /// <summary>The definition and one column a code.</summary>
    internal static StepContext With(IndexDefinition definition, params double[][] columns) =>
        new(definition, new IndexData(Table(definition, columns)));

    /// <summary>A panel: one row a unit and time.</summary>
    internal static StepContext Panel(
        IndexDefinition definition,
        IEnumerable<(string Code, int Time)> rows,
        params double[][] columns
    ) =>
        new(
            definition,
            new IndexData(
                new(
                    rows.Select(row => new IndexUnit(row.Code, row.Time)),
                    definition.Indicators.Select(indicator => indicator.Code),
                    columns
                )
            )
        );
}
