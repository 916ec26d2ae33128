using System.Globalization;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>What the long tables of the dashboard say of one incident, each value once.</summary>
/// <param name="id">Its number.</param>
internal sealed class EurepocDashboardIncident(int id)
{
    private readonly List<SourceField> _fields = [];
    private readonly HashSet<SourceField> _said = [];
    private readonly List<EurepocReceiver> _receivers = [];
    private readonly HashSet<EurepocReceiver> _listed = [];

    public void Add(string column, string text)
    {
        SourceField field = new(column, text.Trim());
        if (!EurepocCell.IsMissing(text) && _said.Add(field))
        {
            _fields.Add(field);
        }
    }

    public void Add(EurepocReceiver receiver)
    {
        if (_listed.Add(receiver))
        {
            _receivers.Add(receiver);
        }
    }

    public IncidentRecord Record()
    {
        List<string> repairs = [];
        string[] starts = Values("start_date");
        if (starts.Length > 1)
        {
            repairs.Add($"start_date: the tables say {string.Join(" and ", starts)}; the first is taken");
        }
        return new IncidentRecord
        {
            Source = "eurepoc",
            Id = id.ToString(CultureInfo.InvariantCulture),
            Level = RecordLevel.Incident,
            Dates = [.. EurepocDates.Read(starts.Length > 0 ? starts[0] : "", "", "", "", repairs)],
            Victims = EurepocReceiver.Victims(
                _receivers.Count > 0
                    ? _receivers
                    : Values("receiver_country").Select(country => new EurepocReceiver(null, country, null, null))
            ),
            Attributions = EurepocStatement.Attributions(Statements()),
            // One field a column, with its values as the global table joins them.
            Fields =
            [
                .. _fields
                    .GroupBy(field => field.Name, StringComparer.Ordinal)
                    .Select(values => new SourceField(
                        values.Key,
                        string.Join(";", values.Select(value => value.Text))
                    )),
            ],
            Repairs = [.. repairs],
        };
    }

    // The tables hold all combinations of initiators' countries, categories and names. With several of more than one of them,
    // which go together is not said, and a country must not be put beside a category that is another's: each stands alone.
    private IEnumerable<EurepocStatement> Statements()
    {
        string[] countries = Values("initiator_country");
        string[] categories = Values("initiator_category");
        string[] names = Values("initiator_name");
        bool together =
            (countries.Length > 1 ? 1 : 0) + (categories.Length > 1 ? 1 : 0) + (names.Length > 1 ? 1 : 0) <= 1;
        return together
            ? (countries.Length > 0 ? countries : [""]).SelectMany(country =>
                (categories.Length > 0 ? categories : [""]).SelectMany(category =>
                    (names.Length > 0 ? names : [""]).Select(name => new EurepocStatement
                    {
                        Id = "1",
                        Country = country,
                        Category = category,
                        Initiator = name,
                    })
                )
            )
            :
            [
                .. countries.Select(country => new EurepocStatement { Country = country }),
                .. categories.Select(category => new EurepocStatement { Category = category }),
                .. names.Select(name => new EurepocStatement { Initiator = name }),
            ];
    }

    private string[] Values(string column) =>
        [
            .. _fields
                .Where(field => string.Equals(field.Name, column, StringComparison.Ordinal))
                .Select(field => field.Text),
        ];
}
