using System.Collections.Immutable;
using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>What the tables hold, and what deserves a look before an index is made of them.</summary>
/// <param name="Units">Number of different units.</param>
/// <param name="Times">The times of a panel, in order; empty if there is only one.</param>
/// <param name="Values">Number of values that could be there.</param>
/// <param name="Present">Number of values that are there.</param>
/// <param name="Columns">Statistics of each indicator as given.</param>
/// <param name="Warnings">What deserves a look: few values, no variation, outlying values.</param>
public sealed record InputFindings(
    int Units,
    ImmutableArray<int> Times,
    int Values,
    int Present,
    ImmutableArray<ColumnStatistics> Columns,
    ImmutableArray<string> Warnings
)
{
    private const double FewValues = 2.0 / 3.0;

    /// <summary>Looks at the tables.</summary>
    /// <param name="input">The tables.</param>
    public static InputFindings Of(IndexInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        IndicatorTable table = input.Data.Indicators;
        ImmutableArray<ColumnStatistics> columns = ColumnStatistics.Of(table);
        return new(
            table.Units.Select(unit => unit.Code).Distinct(StringComparer.Ordinal).Count(),
            [.. table.Units.Select(unit => unit.Time).OfType<int>().Distinct().Order()],
            table.Units.Length * table.Codes.Length,
            columns.Sum(column => column.Available),
            columns,
            [.. columns.Select(Warning).OfType<string>(), .. Thin(input)]
        );
    }

    private static string? Warning(ColumnStatistics column) =>
        column.Unique < 2 ? $"{column.Code} has one value only: most ways of normalising need two"
        : column.AvailableShare < FewValues
            ? FormattableString.Invariant(
                $"{column.Code} has a value for {column.Available} of {column.Units} units only"
            )
        : column.IsOutlying
            ? FormattableString.Invariant(
                $"{column.Code} has outlying values: skewness {column.Skewness:0.0}, kurtosis {column.Kurtosis:0.0}"
            )
        : null;

    private static IEnumerable<string> Thin(IndexInput input)
    {
        IndicatorTable table = input.Data.Indicators;
        for (int row = 0; row < table.Units.Length; row++)
        {
            int present = table.Row(row).Count(value => !double.IsNaN(value));
            if (present < FewValues * table.Codes.Length)
            {
                yield return FormattableString.Invariant(
                    $"{table.Units[row]} has {present} of {table.Codes.Length} values only"
                );
            }
        }

        if (table.Units.Length == 1)
        {
            yield return "there is one unit only: most ways of normalising need two";
        }
    }
}
