using System.Text;

namespace Regalia.Cli.Tests.Harness;

/// <summary>A table as rows of cells, read and written without any part of the program under test.</summary>
internal sealed class CsvTable
{
    private readonly List<List<string>> _rows;

    private CsvTable(List<List<string>> rows) => _rows = rows;

    public IReadOnlyList<string> Header => _rows[0];

    /// <summary>Number of rows below the header.</summary>
    public int Count => _rows.Count - 1;

    public static CsvTable Read(string path) => new(Parse(File.ReadAllText(path)));

    public static CsvTable Parse(ReadOnlySpan<byte> utf8) => new(Parse(Encoding.UTF8.GetString(utf8)));

    /// <summary>The cell of a row (1 is the first below the header) and a column.</summary>
    public string this[int row, string column]
    {
        get => _rows[row][Column(column)];
        set => _rows[row][Column(column)] = value;
    }

    /// <summary>Cells of a column, below the header.</summary>
    public IEnumerable<string> Cells(string column) => _rows.Skip(1).Select(r => r[Column(column)]);

    /// <summary>The one row whose first cells are these.</summary>
    public int Row(params string[] key) =>
        Assert.Single(Enumerable.Range(1, Count), r => _rows[r].Take(key.Length).SequenceEqual(key));

    public void Repeat(int row) => _rows.Insert(row + 1, [.. _rows[row]]);

    public void CutRow(int row, int cells) => _rows[row] = _rows[row][..cells];

    public void Clear() => _rows.RemoveRange(1, Count);

    public void Write(string path) => File.WriteAllText(path, string.Concat(_rows.Select(Line)));

    private int Column(string name)
    {
        int column = _rows[0].IndexOf(name);
        Assert.True(column >= 0, $"no column {name}");
        return column;
    }

    private static string Line(List<string> cells) =>
        string.Join(
            ',',
            cells.Select(c =>
                c.AsSpan().ContainsAny(",\"\n") ? $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c
            )
        ) + "\n";

    private static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(c);
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is (',' or '\n'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }
        return rows;
    }
}
