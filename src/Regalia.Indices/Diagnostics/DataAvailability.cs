using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>How much of the data each unit has, overall and below each aggregate. Indicators count equally, whatever
/// their weight.</summary>
/// <param name="Units">Overall, in the order of the rows.</param>
/// <param name="ByAggregate">Share of the indicators below each aggregate that have a value, 0 to 1; one column an
/// aggregate, from the bottom up.</param>
public sealed record DataAvailability(ImmutableArray<UnitAvailability> Units, IndicatorTable ByAggregate)
{
    /// <summary>The availability in a stage.</summary>
    /// <param name="definition">The index.</param>
    /// <param name="table">A stage; other columns than the indicators of the definition are not counted.</param>
    /// <exception cref="ArgumentException">An indicator has no column.</exception>
    public static DataAvailability Of(IndexDefinition definition, IndicatorTable table)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(table);
        int units = table.Units.Length;
        Dictionary<string, int> below = definition.Aggregates.ToDictionary(
            aggregate => aggregate.Code,
            _ => 0,
            StringComparer.Ordinal
        );
        Dictionary<string, int[]> present = definition.Aggregates.ToDictionary(
            aggregate => aggregate.Code,
            _ => new int[units],
            StringComparer.Ordinal
        );
        int[] missing = new int[units];
        int[] zero = new int[units];
        foreach (Variable indicator in definition.Indicators)
        {
            ReadOnlySpan<double> values = table[indicator.Code];
            string[] above = [.. definition.Lineage(indicator.Code).Select(aggregate => aggregate.Code)];
            foreach (string code in above)
            {
                below[code]++;
            }

            for (int unit = 0; unit < units; unit++)
            {
                bool absent = double.IsNaN(values[unit]);
                missing[unit] += absent ? 1 : 0;
                zero[unit] += values[unit] == 0.0 ? 1 : 0;
                foreach (string code in above)
                {
                    present[code][unit] += absent ? 0 : 1;
                }
            }
        }

        return new(
            [
                .. table.Units.Select(
                    (unit, row) => new UnitAvailability(unit, definition.Indicators.Length, missing[row], zero[row])
                ),
            ],
            table.With(
                [.. definition.Aggregates.Select(aggregate => aggregate.Code)],
                [
                    .. definition.Aggregates.Select(aggregate =>
                        present[aggregate.Code].Select(count => (double)count / below[aggregate.Code]).ToArray()
                    ),
                ]
            )
        );
    }
}
