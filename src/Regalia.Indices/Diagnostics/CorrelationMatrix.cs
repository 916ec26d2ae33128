using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Correlations of some columns with some others, or with each other. Each is over the units that have both
/// values (pairwise complete); in a panel a unit counts at each time.</summary>
public sealed class CorrelationMatrix
{
    private readonly FrozenDictionary<string, int> _rows;
    private readonly FrozenDictionary<string, int> _columns;
    private readonly Correlation[] _correlations;

    private CorrelationMatrix(
        CorrelationKind kind,
        ImmutableArray<string> rows,
        ImmutableArray<string> columns,
        Correlation[] correlations
    )
    {
        Kind = kind;
        Rows = rows;
        Columns = columns;
        _correlations = correlations;
        _rows = Numbers(rows);
        _columns = Numbers(columns);
    }

    /// <summary>How the correlations were measured.</summary>
    public CorrelationKind Kind { get; }

    /// <summary>Codes of the rows.</summary>
    public ImmutableArray<string> Rows { get; }

    /// <summary>Codes of the columns; the same as <see cref="Rows"/> for a matrix of a table with itself.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>A correlation; its coefficient is missing (NaN) with fewer than 3 pairs or where a column does not
    /// vary.
    /// </summary>
    /// <param name="row">Code of the row.</param>
    /// <param name="column">Code of the column.</param>
    /// <exception cref="ArgumentException">There is no such row or column.</exception>
    public Correlation this[string row, string column] =>
        _correlations[(Number(_rows, row, nameof(row)) * Columns.Length) + Number(_columns, column, nameof(column))];

    /// <summary>Correlations of all columns of a table with each other.</summary>
    /// <param name="table">Values.</param>
    /// <param name="kind">How they are measured.</param>
    public static CorrelationMatrix Of(IndicatorTable table, CorrelationKind kind = CorrelationKind.Pearson)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(table, table.Codes, kind);
    }

    /// <summary>Correlations of some columns of a table with each other; the matrix is symmetric, with 1 on the
    /// diagonal but for columns that do not vary.</summary>
    /// <param name="table">Values.</param>
    /// <param name="codes">Codes of columns, each once.</param>
    /// <param name="kind">How they are measured.</param>
    /// <exception cref="ArgumentException">There is no such column, or a code is there twice.</exception>
    public static CorrelationMatrix Of(
        IndicatorTable table,
        IEnumerable<string> codes,
        CorrelationKind kind = CorrelationKind.Pearson
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ImmutableArray<string> rows = [.. codes];
        CorrelationColumn[] columns = [.. rows.Select(code => CorrelationColumn.Of(table[code], kind))];
        Correlation[] correlations = new Correlation[rows.Length * rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                Correlation correlation = columns[i].With(columns[j]);
                correlations[(i * rows.Length) + j] = correlation;
                correlations[(j * rows.Length) + i] = correlation;
            }
        }

        return new(kind, rows, rows, correlations);
    }

    /// <summary>Correlations of the columns of one table with those of another, such as indicators with denominators.
    /// </summary>
    /// <param name="rows">Values of the rows of the matrix; all columns of the table.</param>
    /// <param name="columns">Values of the columns of the matrix; all columns of the table.</param>
    /// <param name="kind">How they are measured.</param>
    /// <exception cref="ArgumentException">The tables are not of the same units in the same order.</exception>
    public static CorrelationMatrix Between(
        IndicatorTable rows,
        IndicatorTable columns,
        CorrelationKind kind = CorrelationKind.Pearson
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        if (!rows.Units.SequenceEqual(columns.Units))
        {
            throw new ArgumentException("Both tables need the same units in the same order.", nameof(columns));
        }

        CorrelationColumn[] others = [.. columns.Codes.Select(code => CorrelationColumn.Of(columns[code], kind))];
        return new(
            kind,
            rows.Codes,
            columns.Codes,
            [
                .. rows.Codes.SelectMany(code =>
                {
                    CorrelationColumn own = CorrelationColumn.Of(rows[code], kind);
                    return others.Select(own.With);
                }),
            ]
        );
    }

    private static FrozenDictionary<string, int> Numbers(ImmutableArray<string> codes) =>
        codes.Index().ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);

    private static int Number(FrozenDictionary<string, int> numbers, string code, string parameter) =>
        numbers.TryGetValue(code, out int number)
            ? number
            : throw new ArgumentException($"There is no '{code}' in this matrix.", parameter);
}
