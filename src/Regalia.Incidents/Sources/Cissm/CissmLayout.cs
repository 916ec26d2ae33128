using System.Collections.Immutable;
using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Tabular;

namespace Regalia.Incidents.Sources.Cissm;

/// <summary>The columns of CISSM, whichever of them a copy has.</summary>
internal sealed class CissmLayout(TableSource table) : TabularLayout
{
    private static readonly string[] s_eventTypes =
    [
        "Disruptive",
        "Exploitative",
        "Exploitive",
        "Mixed",
        "Undetermined",
    ];

    private readonly CountryCodes _countries = new();

    private readonly int _date = First(table, "evtDate", "event_date");
    private readonly int _year = table.IndexOf("year");
    private readonly int _actor = table.IndexOf("actor");
    private readonly int _actorType = table.IndexOf("actor_type");
    private readonly int _organisation = table.IndexOf("organization");
    private readonly int _industry = table.IndexOf("industry");
    private readonly int _industryCode = table.IndexOf("industry_code");
    private readonly int _motive = table.IndexOf("motive");
    private readonly int _eventType = table.IndexOf("event_type");
    private readonly int _subtype = table.IndexOf("event_subtype");
    private readonly int _description = table.IndexOf("description");
    private readonly int _address = table.IndexOf("source_url");
    private readonly int _country = table.IndexOf("country");
    private readonly int _iso3 = table.IndexOf("iso3");
    private readonly int _actorCountry = table.IndexOf("actor_country");
    private readonly int _source = table.IndexOf("source");

    // Where only codes are left, many victims look alike.
    public override bool NotesDuplicates => _organisation >= 0;

    // Two codes without quotation marks push all further cells one column to the right, and the last one out of the row.
    public override string[]? Unshift(string[] cells, List<string> repairs)
    {
        if (
            _motive < 0
            || _eventType != _motive + 1
            || _subtype != _eventType + 1
            || cells.Length < table.Header.Length
        )
        {
            return null;
        }
        if (!IsEventType(cells[_eventType]) && IsEventType(cells[_subtype]))
        {
            return Joined(cells, _motive, repairs);
        }
        return
            _country >= 0
            && _description == _subtype + 1
            && IsAddress(cells[_country])
            && _address >= 0
            && !IsAddress(cells[_address])
            ? Joined(cells, _subtype, repairs)
            : null;
    }

    private string[] Joined(string[] cells, int column, List<string> repairs)
    {
        repairs.Add(
            $"{table.Header[column]}: two codes stood in two columns: joined, and the cells after them put back; the last column was lost"
        );
        return [.. cells[..column], cells[column] + "," + cells[column + 1], .. cells[(column + 2)..], ""];
    }

    private static bool IsAddress(string cell) =>
        cell.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase);

    public override IncidentRecord? Read(
        string[] cells,
        string id,
        ImmutableArray<SourceField> fields,
        List<string> repairs,
        out string? reason
    )
    {
        string source = Cell(cells, _source);
        if (source.Length > 0 && !string.Equals(source, "Maryland", StringComparison.OrdinalIgnoreCase))
        {
            reason =
                $"source \"{source}\", expected Maryland: a record of another source and unit; import it from that source's own file";
            return null;
        }
        if (!IsEventType(cells[_eventType]))
        {
            reason =
                $"event_type \"{cells[_eventType]}\", expected one of {string.Join(", ", s_eventTypes)}: put shifted cells back into their columns";
            return null;
        }
        reason = null;
        return new IncidentRecord
        {
            Source = "cissm",
            Id = id,
            Level = RecordLevel.VictimImpact,
            Summary = Text(cells, _description),
            Dates = Dates(cells, repairs),
            Victims = [Victim(cells)],
            Attributions = Attributions(cells),
            References = _address >= 0 ? WebAddresses.In(cells[_address]) : [],
            Repairs = [.. repairs],
            Fields = fields,
        };
    }

    private ImmutableArray<IncidentDate> Dates(string[] cells, List<string> repairs)
    {
        string cell = Cell(cells, _date >= 0 ? _date : _year);
        // Years pass through programs that know only fractions.
        string text = cell.EndsWith(".0", StringComparison.Ordinal) ? cell[..^2] : cell;
        if (CellDate.Read(DateKind.Started, text) is IncidentDate date)
        {
            return [date];
        }
        if (cell.Length > 0)
        {
            repairs.Add($"date \"{cell}\": not a date; left out");
        }
        return [];
    }

    private Victim Victim(string[] cells)
    {
        string? country = Known(cells, _iso3 >= 0 ? _iso3 : _country);
        ImmutableArray<string> sectors = (Known(cells, _industry), Known(cells, _industryCode)) switch
        {
            (null, null) => [],
            (string industry, null) => [industry],
            (null, string code) => ["NAICS " + code],
            (string industry, string code) => [industry, "NAICS " + code],
        };
        return new Victim(Known(cells, _organisation), country, _countries.Find(country), sectors);
    }

    private ImmutableArray<Attribution> Attributions(string[] cells)
    {
        string? actor = Known(cells, _actor);
        string? type = Known(cells, _actorType);
        string? country = Known(cells, _actorCountry);
        return actor is null && type is null && country is null
            ? []
            :
            [
                new Attribution(
                    actor is null ? [] : [actor],
                    country,
                    _countries.Find(country),
                    type,
                    null,
                    null,
                    null
                ),
            ];
    }

    // "NA" is how the program R writes what is missing; country names are long, so it is not Namibia.
    private static string? Known(string[] cells, int column) =>
        Text(cells, column) is string text
        && !string.Equals(text, "Undetermined", StringComparison.OrdinalIgnoreCase)
        && !string.Equals(text, "NA", StringComparison.Ordinal)
            ? text
            : null;

    // As they are written, before anything dearer: twice in each row.
    private static bool IsEventType(string cell) =>
        cell is "Disruptive" or "Exploitative" or "Exploitive" or "Mixed" or "Undetermined"
        || s_eventTypes.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase);

    private static int First(TableSource table, string name, string other) =>
        table.IndexOf(name) is int column and >= 0 ? column : table.IndexOf(other);
}
