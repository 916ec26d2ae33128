using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>
/// The long tables behind the dashboard, put together by incident. Titles, texts, names of receivers and the authors of
/// attributions are not in them, so not in the records either.
/// </summary>
internal sealed class EurepocDashboard
{
    // Worked out from the dates, or the incident's own number.
    private static readonly string[] Derived = ["ID", "year", "month", "average_overall"];

    private readonly Dictionary<int, EurepocDashboardIncident> _incidents = [];

    /// <summary>Whether any table was read.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Takes a table in.</summary>
    public void Read(TableSource table, List<RejectedRecord> rejected)
    {
        IsRead = true;
        int id = table.IndexOf("ID");
        (int Index, string Name)[] columns =
        [
            .. table
                .Header.Select((name, index) => (index, name))
                .Where(column =>
                    column.name.Length > 0
                    && !Derived.Contains(column.name, StringComparer.OrdinalIgnoreCase)
                    && !column.name.StartsWith("date_difference", StringComparison.OrdinalIgnoreCase)
                ),
        ];
        int country = table.IndexOf("receiver_country");
        int category = table.IndexOf("receiver_category");
        int subcategory = table.IndexOf("receiver_category_subcode");
        foreach (TableRow row in table.Rows())
        {
            if (EurepocRow.Fault(table, row) is { } fault)
            {
                rejected.Add(new RejectedRecord(table.Name, row.Number, row.Line, fault));
                continue;
            }
            if (EurepocRow.Id(row[id]) is not { } number)
            {
                rejected.Add(EurepocRow.NoId(table, row, "ID"));
                continue;
            }
            if (!_incidents.TryGetValue(number, out EurepocDashboardIncident? incident))
            {
                _incidents.Add(number, incident = new EurepocDashboardIncident(number));
            }
            foreach ((int index, string name) in columns)
            {
                incident.Add(name, row[index]);
            }
            if (category >= 0)
            {
                incident.Add(new EurepocReceiver(null, row[country], row[category], row[subcategory]));
            }
        }
    }

    /// <summary>The incidents, by number.</summary>
    public IEnumerable<ReadItem> Records() =>
        _incidents.OrderBy(incident => incident.Key).Select(incident => new ReadRecord(incident.Value.Record()));
}
