using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>
/// A table of numbers, one row a unit and one column a code, as each step of building an index leaves one. Missing
/// values are NaN. Does not change and may be used by many threads.
/// </summary>
public sealed class IndicatorTable
{
    private readonly FrozenDictionary<string, int> _numbers;
    private readonly double[][] _columns;

    /// <summary>Takes a copy of the columns.</summary>
    /// <param name="units">Rows.</param>
    /// <param name="codes">Columns, each code once.</param>
    /// <param name="columns">One column a code, one finite number or NaN a unit.</param>
    /// <exception cref="ArgumentException">Lengths differ, a code or unit is there twice, or a value is infinite.
    /// </exception>
    public IndicatorTable(IEnumerable<IndexUnit> units, IEnumerable<string> codes, IEnumerable<double[]> columns)
        : this([.. units], [.. codes], [.. columns.Select(column => column.ToArray())]) =>
        Check(nameof(units), nameof(codes), nameof(columns));

    private IndicatorTable(ImmutableArray<IndexUnit> units, ImmutableArray<string> codes, double[][] columns)
    {
        Units = units;
        Codes = codes;
        _columns = columns;
        _numbers = codes
            .Index()
            .DistinctBy(pair => pair.Item, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
    }

    /// <summary>The rows.</summary>
    public ImmutableArray<IndexUnit> Units { get; }

    /// <summary>The columns.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The values of a code, one a unit.</summary>
    /// <param name="code">Code of a column.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public ReadOnlySpan<double> this[string code] => _columns[NumberOf(code)];

    /// <summary>The values of a column, one a unit.</summary>
    /// <param name="number">Number of the column, from 0.</param>
    public ReadOnlySpan<double> Column(int number) => _columns[number];

    /// <summary>Whether there is a column of this code.</summary>
    /// <param name="code">Code to look for.</param>
    public bool Contains(string code) => _numbers.ContainsKey(code);

    /// <summary>Number of a column, from 0.</summary>
    /// <param name="code">Code of a column.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int NumberOf(string code) =>
        _numbers.TryGetValue(code, out int number)
            ? number
            : throw new ArgumentException($"There is no column '{code}' in this table.", nameof(code));

    /// <summary>Whether the rows are the same units at different times.</summary>
    public bool IsPanel => Units.Select(unit => unit.Time).Distinct().Skip(1).Any();

    /// <summary>The rows of each time, in the order of time; all rows in one group when the table is no panel.</summary>
    public ImmutableArray<ImmutableArray<int>> RowsByTime() =>
        [
            .. Units
                .Index()
                .GroupBy(pair => pair.Item.Time)
                .OrderBy(group => group.Key)
                .Select(group => group.Select(pair => pair.Index).ToImmutableArray()),
        ];

    /// <summary>The same units with other columns, which are taken without a copy.</summary>
    internal IndicatorTable With(ImmutableArray<string> codes, double[][] columns) => new(Units, codes, columns);

    /// <summary>The same units and codes with other values, which are taken without a copy.</summary>
    internal IndicatorTable With(double[][] columns) => new(Units, Codes, columns);

    /// <summary>Some of the rows, in the order given.</summary>
    /// <param name="rows">Numbers of rows.</param>
    public IndicatorTable Rows(ImmutableArray<int> rows) =>
        new(
            [.. rows.Select(row => Units[row])],
            Codes,
            [.. _columns.Select(column => rows.Select(row => column[row]).ToArray())]
        );

    /// <summary>A copy of the values of one row.</summary>
    /// <param name="row">Number of the row.</param>
    public double[] Row(int row) => [.. _columns.Select(column => column[row])];

    private void Check(string units, string codes, string columns)
    {
        if (_columns.Length != Codes.Length || _numbers.Count != Codes.Length)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Codes.Length} codes, {_numbers.Count} of them different, for {_columns.Length} columns."
                ),
                codes
            );
        }

        if (Units.Distinct().Count() is int different && different != Units.Length)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Units.Length} rows but only {different} different units."
                ),
                units
            );
        }

        for (int number = 0; number < _columns.Length; number++)
        {
            double[] column = _columns[number];
            if (column.Length != Units.Length || column.Any(double.IsInfinity))
            {
                throw new ArgumentException(
                    $"Column '{Codes[number]}' needs one number a unit, finite or NaN for a missing one.",
                    columns
                );
            }
        }
    }
}
