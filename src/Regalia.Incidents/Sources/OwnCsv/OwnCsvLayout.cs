using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Regalia.Evidence;
using Regalia.Evidence.Places;
using Regalia.Incidents.Carried;
using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Tabular;
using static System.FormattableString;

namespace Regalia.Incidents.Sources.OwnCsv;

/// <summary>The columns of the template.</summary>
/// <param name="table">The table.</param>
/// <param name="carried">Takes whole records that Regalia put beside the columns.</param>
internal sealed class OwnCsvLayout(TableSource table, CarriedRecords carried) : TabularLayout
{
    /// <summary>The column in which Regalia puts the whole record into the tables that it writes.</summary>
    public const string OwnPart = "regalia";

    public static readonly string[] Columns =
    [
        "id",
        "level",
        "title",
        "summary",
        "started",
        "ended",
        "disclosed",
        "reported",
        "recorded",
        "victims",
        "victim_countries",
        "victim_sectors",
        "initiators",
        "initiator_country",
        "initiator_category",
        "stated_by",
        "stated_on",
        "basis",
        "aliases",
        "part_of",
        "references",
    ];

    private static readonly (string Column, DateKind Kind)[] s_dates =
    [
        ("started", DateKind.Started),
        ("ended", DateKind.Ended),
        ("disclosed", DateKind.Disclosed),
        ("reported", DateKind.Reported),
        ("recorded", DateKind.Recorded),
    ];

    private readonly int _level = table.IndexOf("level");
    private readonly int _title = table.IndexOf("title");
    private readonly int _summary = table.IndexOf("summary");
    private readonly int _victims = table.IndexOf("victims");
    private readonly int _countries = table.IndexOf("victim_countries");
    private readonly int _sectors = table.IndexOf("victim_sectors");
    private readonly int _initiators = table.IndexOf("initiators");
    private readonly int _initiatorCountry = table.IndexOf("initiator_country");
    private readonly int _initiatorCategory = table.IndexOf("initiator_category");
    private readonly int _statedBy = table.IndexOf("stated_by");
    private readonly int _statedOn = table.IndexOf("stated_on");
    private readonly int _basis = table.IndexOf("basis");
    private readonly int _aliases = table.IndexOf("aliases");
    private readonly int _partOf = table.IndexOf("part_of");
    private readonly int _references = table.IndexOf("references");

    private readonly int _own = table.IndexOf(OwnPart);
    private readonly int[] _columns = [.. Columns.Select(name => table.IndexOf(name))];

    private readonly (int Column, DateKind Kind)[] _dates =
    [
        .. s_dates.Select(d => (Column: table.IndexOf(d.Column), d.Kind)).Where(d => d.Column >= 0),
    ];

    public override bool MendsEncoding => false;

    public override bool NotesDuplicates => false;

    public override int IdColumn { get; } = table.IndexOf("id");

    public override IncidentRecord? Read(
        string[] cells,
        string id,
        ImmutableArray<SourceField> fields,
        List<string> repairs,
        out string? reason
    )
    {
        if (
            !Level(Cell(cells, _level), out RecordLevel level, out reason)
            || !Dates(cells, out ImmutableArray<IncidentDate> dates, out reason)
            || !Victims(cells, out ImmutableArray<Victim> victims, out reason)
            || !Attributions(cells, out ImmutableArray<Attribution> attributions, out reason)
            || !Aliases(cells, out ImmutableArray<AliasAssertion> aliases, out reason)
        )
        {
            return null;
        }
        if (Whole(cells, repairs) is IncidentRecord whole)
        {
            return whole;
        }
        return new IncidentRecord
        {
            Source = "csv",
            Id = id,
            Level = level,
            Title = Text(cells, _title),
            Summary = Text(cells, _summary),
            Dates = dates,
            Victims = victims,
            Attributions = attributions,
            Aliases = aliases,
            References = [.. List(cells, _references)],
            PartOf = [.. List(cells, _partOf)],
            Repairs = [.. repairs],
            Fields = fields,
        };
    }

    /// <summary>A digest of the cells of the template, in its order; blanks around them do not count.</summary>
    public static string Digest(IEnumerable<string> cells)
    {
        StringBuilder text = new();
        foreach (string cell in cells)
        {
            string trimmed = cell.Trim();
            _ = text.Append(trimmed.Length).Append(' ').Append(trimmed);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 12));
    }

    private IncidentRecord? Whole(string[] cells, List<string> repairs)
    {
        if (Text(cells, _own) is not string json)
        {
            return null;
        }
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return carried.Read(
                document.RootElement,
                OwnCsvReader.CurrentVersion,
                () => Digest(_columns.Select(column => Cell(cells, column))),
                repairs
            );
        }
        catch (JsonException)
        {
            // A column of one's own that has this name.
            return null;
        }
    }

    private static bool Level(string cell, out RecordLevel level, out string? reason)
    {
        reason = null;
        RecordLevel? read = cell switch
        {
            "" or "incident" => RecordLevel.Incident,
            "report" => RecordLevel.Report,
            "victim-impact" => RecordLevel.VictimImpact,
            "campaign" => RecordLevel.Campaign,
            "actor" => RecordLevel.Actor,
            _ => null,
        };
        level = read ?? RecordLevel.Incident;
        if (read is null)
        {
            reason =
                $"level \"{cell}\", expected report, victim-impact, incident, campaign or actor: write one of them";
        }
        return read is not null;
    }

    private bool Dates(string[] cells, out ImmutableArray<IncidentDate> dates, out string? reason)
    {
        reason = null;
        ImmutableArray<IncidentDate>.Builder read = ImmutableArray.CreateBuilder<IncidentDate>();
        foreach ((int column, DateKind kind) in _dates)
        {
            if (cells[column].Length == 0)
            {
                continue;
            }
            if (CellDate.Read(kind, cells[column]) is not IncidentDate date)
            {
                reason = NoDate(column, cells[column]);
                break;
            }
            read.Add(date);
        }
        dates = read.ToImmutable();
        IncidentDate? started = dates.Cast<IncidentDate?>().FirstOrDefault(d => d!.Value.Kind == DateKind.Started);
        IncidentDate? ended = dates.Cast<IncidentDate?>().FirstOrDefault(d => d!.Value.Kind == DateKind.Ended);
        // What Regalia wrote stands as its source has it, mistakes too.
        bool isWritten = Text(cells, _own) is not null;
        if (reason is null && !isWritten && started is { } start && ended is { } end && end.LastDay < start.Day)
        {
            reason =
                $"ended \"{end}\" before started \"{start}\", expected the same day or a later one: correct one of them";
        }
        return reason is null;
    }

    private string NoDate(int column, string cell) =>
        $"{table.Header[column]} \"{cell}\", expected a year, month or day such as 2021, 2021-05 or 2021-05-28: write it so, or leave it empty";

    private bool Victims(string[] cells, out ImmutableArray<Victim> victims, out string? reason)
    {
        reason = null;
        victims = [];
        string[] names = List(cells, _victims);
        string[] countries = List(cells, _countries);
        ImmutableArray<string> sectors = [.. List(cells, _sectors)];
        if (names.Length > 1 && countries.Length > 1 && names.Length != countries.Length)
        {
            reason = Invariant(
                $"{countries.Length} victim_countries for {names.Length} victims, expected as many, or one for all: name a country for each victim"
            );
            return false;
        }
        if (names.Length == 0 && countries.Length == 0)
        {
            victims = sectors.IsEmpty ? [] : [new Victim(null, null, null, sectors)];
            return true;
        }
        int count = Math.Max(names.Length, countries.Length);
        ImmutableArray<Victim>.Builder read = ImmutableArray.CreateBuilder<Victim>(count);
        for (int i = 0; i < count; i++)
        {
            string? name = Nth(names, i);
            string? country = Nth(countries, i);
            read.Add(new(name, country, Gazetteer.Find(country)?.Code, sectors));
        }
        victims = read.MoveToImmutable();
        return true;
    }

    // A list of one holds for all.
    private static string? Nth(string[] list, int i) =>
        list.Length == 0 ? null
        : list.Length == 1 ? list[0]
        : list[i];

    private bool Attributions(string[] cells, out ImmutableArray<Attribution> attributions, out string? reason)
    {
        reason = null;
        attributions = [];
        string[] initiators = List(cells, _initiators);
        string? country = Text(cells, _initiatorCountry);
        string? category = Text(cells, _initiatorCategory);
        if (initiators.Length == 0 && country is null && category is null)
        {
            return true;
        }
        if (Text(cells, _statedBy) is not string author)
        {
            reason = "an initiator without stated_by, expected who says so: name the author of the statement";
            return false;
        }
        IncidentDate? date = null;
        if (Text(cells, _statedOn) is string on && (date = CellDate.Read(DateKind.Reported, on)) is null)
        {
            reason = NoDate(_statedOn, on);
            return false;
        }
        Iso3? code = Gazetteer.Find(country)?.Code;
        attributions = [new([.. initiators], country, code, category, author, date, Text(cells, _basis))];
        return true;
    }

    private bool Aliases(string[] cells, out ImmutableArray<AliasAssertion> aliases, out string? reason)
    {
        reason = null;
        aliases = [];
        string[] names = List(cells, _aliases);
        if (names.Length == 0)
        {
            return true;
        }
        if (Text(cells, _title) is not string name || Text(cells, _statedBy) is not string author)
        {
            reason =
                "aliases without title or stated_by, expected a name and who says that the others mean the same: fill in both";
            return false;
        }
        aliases = [.. names.Select(alias => new AliasAssertion(name, alias, author))];
        return true;
    }

    private static string[] List(string[] cells, int column) =>
        column < 0 || cells[column].Length == 0
            ? []
            : cells[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
