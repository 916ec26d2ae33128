using System.Collections.Immutable;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices;

/// <summary>How indicators move over the times of a panel.</summary>
public static class PanelTrends
{
    /// <summary>The trend of every unit in some columns.</summary>
    /// <param name="panel">A table with several times; also of aggregates, after aggregation.</param>
    /// <param name="codes">Columns; null for all.</param>
    /// <returns>One trend a unit and column: units in the order they first occur in, columns in the order given.</returns>
    /// <exception cref="IndexFaultException">The table is no panel, a row has no time, or a column is not in it.
    /// </exception>
    public static ImmutableArray<PanelTrend> Of(IndicatorTable panel, IEnumerable<string>? codes = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ImmutableArray<string> columns = codes is null ? panel.Codes : [.. codes];
        ImmutableArray<IndexFault> faults = [.. Faults(panel, columns)];
        if (!faults.IsEmpty)
        {
            throw new IndexFaultException(faults);
        }

        int times = panel.Units.Select(unit => unit.Time).Distinct().Count();
        return
        [
            .. panel
                .Units.Index()
                .GroupBy(pair => pair.Item.Code, StringComparer.Ordinal)
                .SelectMany(course =>
                {
                    (int Row, int Time)[] rows =
                    [
                        .. course.Select(pair => (pair.Index, pair.Item.Time!.Value)).OrderBy(pair => pair.Item2),
                    ];
                    IndexUnit unit = course.First().Item with { Time = null };
                    return columns.Select(code => Of(unit, code, rows, panel[code], times));
                }),
        ];
    }

    private static PanelTrend Of(
        IndexUnit unit,
        string code,
        (int Row, int Time)[] rows,
        ReadOnlySpan<double> column,
        int times
    )
    {
        List<int> known = [];
        List<double> values = [];
        foreach ((int row, int time) in rows)
        {
            if (!double.IsNaN(column[row]))
            {
                known.Add(time);
                values.Add(column[row]);
            }
        }

        double availability = (double)known.Count / times;
        return known.Count switch
        {
            0 => new(unit, code, null, null, availability, double.NaN, double.NaN),
            1 => new(unit, code, known[0], known[0], availability, double.NaN, double.NaN),
            _ => new(
                unit,
                code,
                known[0],
                known[^1],
                availability,
                CompoundGrowth(values[0], values[^1], (double)known[^1] - known[0]),
                PercentageChange([.. known], [.. values])
            ),
        };
    }

    private static double CompoundGrowth(double first, double latest, double span)
    {
        double ratio = latest / first;
        if (latest == 0.0 && first != 0.0)
        {
            return -1.0;
        }

        // Our own logarithm and exponential, for the same digits on any machine.
        return ratio > 0.0 && double.IsFinite(ratio)
            ? Finite(Exponential.Of(Logarithm.Of(ratio) / span) - 1.0)
            : double.NaN;
    }

    private static double PercentageChange(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        double time = Descriptive.Mean(times);
        double level = Descriptive.Mean(values);
        double product = 0.0;
        double square = 0.0;
        for (int i = 0; i < times.Length; i++)
        {
            product += (times[i] - time) * (values[i] - level);
            square += (times[i] - time) * (times[i] - time);
        }

        double slope = product / square;
        double first = level + (slope * (times[0] - time));
        double latest = level + (slope * (times[^1] - time));
        return (first > 0.0 && latest > 0.0) || (first < 0.0 && latest < 0.0)
            ? Finite(100.0 * slope / first)
            : double.NaN;
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;

    private static IEnumerable<IndexFault> Faults(IndicatorTable panel, ImmutableArray<string> columns)
    {
        if (!panel.IsPanel || panel.Units.Any(unit => unit.Time is null))
        {
            yield return new("data of several times, each row with its own", "give the data a column Time");
        }

        foreach (string code in columns.Where(code => !panel.Contains(code)))
        {
            yield return new("the code of a column", "mend the spelling") { Value = code };
        }
    }
}
