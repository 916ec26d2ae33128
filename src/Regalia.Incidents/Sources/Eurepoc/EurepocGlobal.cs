using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>Makes records of the rows of a global table.</summary>
/// <param name="table">The table.</param>
/// <param name="join">The tables that go with it.</param>
internal abstract class EurepocGlobal(TableSource table, EurepocJoin join)
{
    // Asked for in every row; the table would search its header each time.
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <summary>Column of the incident's number.</summary>
    public abstract string IdColumn { get; }

    /// <summary>The record of a row.</summary>
    public IncidentRecord Record(int id, TableRow row)
    {
        List<string> repairs = [.. row.Repairs];
        string title = Text(row, "name").Trim();
        string summary = Text(row, "description").Trim();
        ImmutableArray<SourceField> fields = Fields(row, repairs);
        ImmutableArray<IncidentDate> dates =
        [
            .. EurepocDates.Read(
                Text(row, "start_date"),
                Text(row, "end_date"),
                Text(row, "added_to_db"),
                title + " " + summary,
                repairs
            ),
        ];
        // The tables of their own have every receiver and statement whole; some incidents are missing in them.
        List<EurepocReceiver> receivers = [.. join.Receivers.Take(id)];
        List<EurepocStatement> statements = [.. join.Attributions.Take(id)];
        if (receivers.Count == 0)
        {
            receivers = Receivers(row, repairs);
        }
        HashSet<string?> told = [.. statements.Select(statement => statement.Id)];
        statements.AddRange(
            Statements(row).Where(own => told.Count == 0 || (own.Id is { } number && !told.Contains(number))).ToArray()
        );
        return new IncidentRecord
        {
            Source = "eurepoc",
            Id = id.ToString(CultureInfo.InvariantCulture),
            Level = RecordLevel.Incident,
            Title = EurepocCell.Known(title),
            Summary = EurepocCell.Known(summary),
            Dates = dates,
            Victims = EurepocReceiver.Victims(receivers),
            Attributions = EurepocStatement.Attributions(statements),
            References = [.. References(row).Distinct(StringComparer.Ordinal)],
            Fields = fields,
            Repairs = [.. repairs],
        };
    }

    protected abstract List<EurepocReceiver> Receivers(TableRow row, List<string> repairs);

    protected abstract IEnumerable<EurepocStatement> Statements(TableRow row);

    protected abstract IEnumerable<string> References(TableRow row);

    protected string Text(TableRow row, string column)
    {
        if (!_columns.TryGetValue(column, out int index))
        {
            _columns.Add(column, index = table.IndexOf(column));
        }
        return row[index];
    }

    protected static string? At(string[] values, int index) => index < values.Length ? values[index] : null;

    private ImmutableArray<SourceField> Fields(TableRow row, List<string> repairs)
    {
        var fields = ImmutableArray.CreateBuilder<SourceField>(table.Header.Length);
        for (int i = 0; i < table.Header.Length; i++)
        {
            string text = row[i];
            if (EurepocCell.IsCut(text))
            {
                repairs.Add(
                    $"{table.Header[i]}: cut by a workbook at its 32,767th character; the last value is left out"
                );
            }
            if (!EurepocCell.IsEmpty(text))
            {
                fields.Add(new SourceField(table.Header[i], text));
            }
        }
        return fields.DrainToImmutable();
    }
}
