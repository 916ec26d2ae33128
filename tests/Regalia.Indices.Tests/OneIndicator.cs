namespace Regalia.Indices.Tests;

/// <summary>An index of a single indicator "x", for units "u1", "u2", …</summary>
internal static class OneIndicator
{
    internal static StepContext Of(double[] values, Variable? indicator = null) =>
        new(
            new([
                (indicator ?? new("x", VariableType.Indicator)) with
                {
                    Level = 1,
                    Parent = "Index",
                },
                new("Index", VariableType.Aggregate) { Level = 2 },
            ]),
            new(
                new IndicatorTable(
                    values.Select((_, i) => new IndexUnit(FormattableString.Invariant($"u{i + 1}"))),
                    ["x"],
                    [values]
                )
            )
        );

    internal static StepContext Of(double[] values, int direction) =>
        Of(values, new Variable("x", VariableType.Indicator) { Direction = direction });
}
