using System.Globalization;

namespace Regalia.Indices.Tests.Reference;

/// <summary>A CSV file of the reference results: cells as text, by row and column. "NA" and "" are missing.</summary>
internal sealed class ReferenceTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<string[]> _rows = [];

    private ReferenceTable(string[] header) =>
        _columns = header.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Columns => _columns.Keys;

    public int RowCount => _rows.Count;

    public static ReferenceTable Read(string path)
    {
        using StreamReader reader = new(path);
        ReferenceTable table = new(Cells(reader.ReadLine()!));
        while (reader.ReadLine() is string line)
        {
            table._rows.Add(Cells(line));
        }

        return table;
    }

    public bool Has(string column) => _columns.ContainsKey(column);

    public string Text(int row, string column) => _rows[row][_columns[column]];

    public double Number(int row, string column) =>
        Text(row, column) switch
        {
            "NA" or "" or "NaN" => double.NaN,
            "Inf" => double.PositiveInfinity,
            "-Inf" => double.NegativeInfinity,
            string text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        };

    public double[] Numbers(string column) => [.. Enumerable.Range(0, RowCount).Select(row => Number(row, column))];

    public string[] Texts(string column) => [.. Enumerable.Range(0, RowCount).Select(row => Text(row, column))];

    /// <summary>Number of the row with this text in a column; throws if there is none.</summary>
    public int RowOf(string column, string text)
    {
        int place = _columns[column];
        int row = _rows.FindIndex(cells => string.Equals(cells[place], text, StringComparison.Ordinal));
        return row >= 0 ? row : throw new ArgumentException($"No row where {column} is '{text}'.", nameof(text));
    }

    private static string[] Cells(string line)
    {
        List<string> cells = [];
        System.Text.StringBuilder cell = new();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
