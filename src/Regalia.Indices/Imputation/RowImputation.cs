using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Mean or median of the same unit over other indicators, each brought to 0..1 in its direction first and
/// back afterwards. In a panel the range of an indicator is that of the same time.</summary>
internal static class RowImputation
{
    public static void Fill(Imputation step, StepContext context, double[][] columns)
    {
        IndicatorTable table = context.Data.Indicators;
        ImmutableArray<Family> families = Families(step, context);
        foreach (ImmutableArray<int> rows in table.RowsByTime())
        {
            // The ranges are taken of all columns before any of them is filled in.
            Scale[] scales = new Scale[columns.Length];
            foreach (Variable indicator in context.Definition.Indicators)
            {
                int number = table.NumberOf(indicator.Code);
                Scale scale = Scale.Of(indicator.Direction, table[indicator.Code], rows);
                if (scale.Low < scale.High)
                {
                    step.InRange(scale.High - scale.Low, indicator.Code, null);
                }

                scales[number] = scale;
            }

            foreach (Family family in families)
            {
                foreach (int row in rows)
                {
                    FillRow(step, table, family, scales, columns, row);
                }
            }
        }
    }

    private static void FillRow(
        Imputation step,
        IndicatorTable table,
        Family family,
        Scale[] scales,
        double[][] columns,
        int row
    )
    {
        if (
            family.Members.All(member => !double.IsNaN(table.Column(member)[row]))
            || family.Sources.All(source => double.IsNaN(table.Column(source)[row]))
        )
        {
            return;
        }

        double place = step.Middle([
            .. family
                .Sources.Select(source => scales[source].Normalised(table.Column(source)[row]))
                .Where(place => !double.IsNaN(place)),
        ]);
        foreach (int member in family.Members)
        {
            if (double.IsNaN(columns[member][row]) && scales[member].CanGoBack(place))
            {
                columns[member][row] = step.InRange(
                    scales[member].Original(place),
                    table.Codes[member],
                    table.Units[row]
                );
            }
        }
    }

    private static ImmutableArray<Family> Families(Imputation step, StepContext context)
    {
        IndexDefinition definition = context.Definition;
        string Bound(Variable indicator) =>
            definition.Lineage(indicator.Code).First(above => above.Level >= (step.Level ?? definition.Levels)).Code;
        ImmutableArray<int> Numbers(IEnumerable<Variable> indicators) =>
            [.. indicators.Select(indicator => context.Data.Indicators.NumberOf(indicator.Code))];
        return
        [
            .. definition
                .Indicators.GroupBy(Bound, StringComparer.Ordinal)
                .Select(members => new Family(
                    Numbers(members),
                    Numbers(
                        definition.Indicators.Where(indicator =>
                            definition
                                .Lineage(indicator.Code)
                                .Any(above => string.Equals(above.Code, members.Key, StringComparison.Ordinal))
                        )
                    )
                )),
        ];
    }

    /// <summary>Columns that are filled in from the same ones.</summary>
    /// <param name="Members">Columns filled in.</param>
    /// <param name="Sources">Columns of all indicators below the aggregate that bounds the members, themselves included.
    /// </param>
    private sealed record Family(ImmutableArray<int> Members, ImmutableArray<int> Sources);

    /// <summary>Range of an indicator after its direction; NaN when it has no value.</summary>
    private readonly record struct Scale(int Direction, double Low, double High)
    {
        public static Scale Of(int direction, ReadOnlySpan<double> column, ImmutableArray<int> rows)
        {
            double low = double.NaN;
            double high = double.NaN;
            foreach (int row in rows)
            {
                double value = direction * column[row];
                low = value < low || double.IsNaN(low) ? value : low;
                high = value > high || double.IsNaN(high) ? value : high;
            }

            return new(direction, low, high);
        }

        /// <summary>0 at the worst value, 1 at the best; NaN for a missing value and when there is only one.</summary>
        public double Normalised(double value) => Low < High ? ((Direction * value) - Low) / (High - Low) : double.NaN;

        public bool CanGoBack(double place) => Low == High || (Low < High && !double.IsNaN(place));

        /// <summary>The value at a place. Adding 0 keeps a negative zero out of the results.</summary>
        public double Original(double place) => 0.0 + (Direction * (Low == High ? Low : Low + (place * (High - Low))));
    }
}
