using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>
/// The rows of a receiver or attribution table by incident, so that they can be joined to the global table. They are held in memory
/// until their incident comes, with each repeated word once.
/// </summary>
/// <typeparam name="T">What a row says.</typeparam>
/// <param name="kind">The table.</param>
internal sealed class EurepocSide<T>(EurepocTable kind)
{
    private readonly Dictionary<int, List<(T Row, int Number, int Line)>> _rows = [];
    private string _name = "";

    /// <summary>Whether a table was read.</summary>
    public bool IsRead => _name.Length > 0;

    /// <summary>The table in words.</summary>
    public string Title => EurepocHeader.Title(kind);

    /// <summary>Takes a table in.</summary>
    /// <param name="table">The table.</param>
    /// <param name="idColumn">Column of the incident's id.</param>
    /// <param name="make">What a row says; its texts are pooled.</param>
    /// <param name="rejected">Takes the rows that cannot be read.</param>
    public void Read(
        TableSource table,
        string idColumn,
        Func<Func<string, string>, T> make,
        List<RejectedRecord> rejected
    )
    {
        if (IsRead)
        {
            throw new UnreadableFileException(
                $"{table.Name}: {Title} a second time, after {_name}: name each table once, as workbook or as CSV"
            );
        }
        _name = table.Name;
        Dictionary<string, string> pool = new(StringComparer.Ordinal);
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        int id = table.IndexOf(idColumn);
        foreach (TableRow row in table.Rows())
        {
            if (EurepocRow.Fault(table, row) is { } fault)
            {
                rejected.Add(new RejectedRecord(table.Name, row.Number, row.Line, fault));
            }
            else if (EurepocRow.Id(row[id]) is { } incident)
            {
                if (!_rows.TryGetValue(incident, out List<(T, int, int)>? rows))
                {
                    _rows.Add(incident, rows = []);
                }
                rows.Add((make(Text), row.Number, row.Line));
            }
            else
            {
                rejected.Add(EurepocRow.NoId(table, row, idColumn));
            }

            string Text(string column)
            {
                if (!columns.TryGetValue(column, out int index))
                {
                    columns.Add(column, index = table.IndexOf(column));
                }
                string text = row[index];
                if (!pool.TryGetValue(text, out string? known))
                {
                    // Long texts hardly repeat; keeping them twice over would cost what pooling saves.
                    if (text.Length > 200)
                    {
                        return text;
                    }
                    pool.Add(text, known = text);
                }
                return known;
            }
        }
    }

    /// <summary>The rows of an incident, which are taken out.</summary>
    public IEnumerable<T> Take(int incident) =>
        _rows.Remove(incident, out List<(T Row, int, int)>? rows) ? rows.Select(row => row.Row) : [];

    /// <summary>The rows whose incident never came.</summary>
    public IEnumerable<RejectedRecord> Left() =>
        _rows
            .SelectMany(rows => rows.Value.Select(row => (rows.Key, row.Number, row.Line)))
            .OrderBy(row => row.Number)
            .Select(row => new RejectedRecord(
                _name,
                row.Number,
                row.Line,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"incident {row.Key} is not in the global table: name the tables of one release together"
                )
            ));
}
