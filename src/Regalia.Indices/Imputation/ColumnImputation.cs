using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Mean or median of the same indicator over other units: of the same time, and of the same group if one is
/// asked for.</summary>
internal static class ColumnImputation
{
    public static void Fill(Imputation step, StepContext context, double[][] columns)
    {
        IndicatorTable table = context.Data.Indicators;
        ImmutableArray<ImmutableArray<int>> sets = Sets(step, context.Data);
        foreach (string code in context.Definition.Indicators.Select(indicator => indicator.Code))
        {
            double[] column = columns[table.NumberOf(code)];
            foreach (ImmutableArray<int> rows in sets)
            {
                double[] present = [.. rows.Select(row => column[row]).Where(value => !double.IsNaN(value))];
                if (present.Length > 0 && present.Length < rows.Length)
                {
                    double middle = step.Middle(present);
                    foreach (int row in rows.Where(row => double.IsNaN(column[row])))
                    {
                        column[row] = step.InRange(middle, code, table.Units[row]);
                    }
                }
            }
        }
    }

    /// <summary>Rows that lend each other values; a unit without a group is in none.</summary>
    private static ImmutableArray<ImmutableArray<int>> Sets(Imputation step, IndexData data)
    {
        ImmutableArray<ImmutableArray<int>> times = data.Indicators.RowsByTime();
        if (step.Group is null)
        {
            return times;
        }

        ImmutableArray<string?> groups = data.Groups[step.Group];
        return
        [
            .. times.SelectMany(rows =>
                rows.Where(row => groups[row] is not null)
                    .GroupBy(row => groups[row], StringComparer.Ordinal)
                    .Select(group => group.ToImmutableArray())
            ),
        ];
    }
}
