using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Takes what is missing from other times of the same unit and indicator.</summary>
internal static class PanelImputation
{
    public static void Fill(Imputation step, StepContext context, double[][] columns)
    {
        IndicatorTable table = context.Data.Indicators;
        ImmutableArray<ImmutableArray<int>> courses =
        [
            .. table
                .Units.Index()
                .GroupBy(pair => pair.Item.Code, StringComparer.Ordinal)
                .Select(course => course.OrderBy(pair => pair.Item.Time).Select(pair => pair.Index).ToImmutableArray()),
        ];
        foreach (string code in context.Definition.Indicators.Select(indicator => indicator.Code))
        {
            double[] column = columns[table.NumberOf(code)];
            foreach (ImmutableArray<int> course in courses)
            {
                Moment[] known =
                [
                    .. course
                        .Where(row => !double.IsNaN(column[row]))
                        .Select(row => new Moment(table.Units[row].Time!.Value, column[row])),
                ];
                foreach (int row in course.Where(row => double.IsNaN(column[row])))
                {
                    if (Filled(step, known, table.Units[row].Time!.Value) is double value)
                    {
                        column[row] = step.InRange(value, code, table.Units[row]);
                    }
                }
            }
        }
    }

    /// <summary>The value at a time without one; null when there is nothing to take it from.</summary>
    private static double? Filled(Imputation step, ReadOnlySpan<Moment> known, long time)
    {
        int later = 0;
        while (later < known.Length && known[later].Time < time)
        {
            later++;
        }

        Moment? before = later > 0 ? known[later - 1] : null;
        Moment? after = later < known.Length ? known[later] : null;
        return step.Method switch
        {
            ImputationMethod.Latest => before?.Time >= time - (step.MaximumAge ?? (long)uint.MaxValue)
                ? before?.Value
                : null,
            ImputationMethod.Linear when (before, after) is ({ } from, { } to) => from.Value
                + ((to.Value - from.Value) * ((double)(time - from.Time) / (to.Time - from.Time))),
            _ => (before ?? after)?.Value,
        };
    }

    /// <summary>A value at a time, which is long so that times far apart do not overflow.</summary>
    private readonly record struct Moment(long Time, double Value);
}
