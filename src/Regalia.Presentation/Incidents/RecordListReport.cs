using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Incidents;

/// <summary>Records of a snapshot that a filter takes, with what the rules say of each.</summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="filter">The filter in its one spelling; empty for all.</param>
/// <param name="criteria">Criteria, in the order of <see cref="RecordRow.Judgements"/>.</param>
/// <param name="rows">The records that are shown.</param>
/// <param name="taken">Records that the filter takes.</param>
/// <param name="unknown">Records of which the filter cannot say.</param>
public sealed class RecordListReport(
    Snapshot snapshot,
    string filter,
    ImmutableArray<string> criteria,
    ImmutableArray<RecordRow> rows,
    int taken,
    int unknown
)
{
    /// <summary>What the records are narrowed by beside the filter.</summary>
    public RecordNarrowing Narrowing { get; init; } = RecordNarrowing.Nothing;

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        Table table = Screen.Table(
            "Id",
            "Title",
            IncidentWords.Started,
            IncidentWords.Known,
            IncidentWords.VictimsIn,
            "Yes to"
        );
        table.Columns[0].NoWrap();
        foreach (RecordRow row in rows)
        {
            IncidentRecord record = row.Record;
            table.AddRow(
                Screen.Plain(record.Id),
                Screen.Plain(IncidentWords.Title(record)),
                Screen.Plain(IncidentWords.Date(record.Date(DateKind.Started))),
                Screen.Plain(IncidentWords.Date(record.Date(DateKind.Disclosed) ?? record.Date(DateKind.Reported))),
                Screen.Plain(IncidentWords.Countries(record)),
                Screen.Plain(Yes(row))
            );
        }
        if (!rows.IsEmpty)
        {
            console.Write(table);
        }
        console.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{snapshot.Name}: {taken:#,##0} of {snapshot.Records:#,##0} records{(filter.Length == 0 ? "" : ", filter " + filter)}{(Narrowing.IsNothing ? "" : ", " + Narrowing.InWords)}; {rows.Length:#,##0} shown."
            ) + IncidentWords.Unknowns(unknown)
        );
        console.Line(snapshot.Source.UnitWarning);
        console.Line(
            "`regalia incidents show " + IncidentWords.Address(snapshot, "ID") + "` has everything about one."
        );
    }

    /// <summary>As CSV.</summary>
    public string Csv()
    {
        var table = new CsvText(
            (string[])
                [
                    "snapshot",
                    "id",
                    "level",
                    "title",
                    "started",
                    "known",
                    "victim_countries",
                    .. criteria,
                    "licence",
                    "may_be_passed_on",
                ]
        );
        foreach (RecordRow row in rows)
        {
            IncidentRecord record = row.Record;
            table
                .Text(snapshot.Name)
                .Text(record.Id)
                .Text(record.Level.Word())
                .Text(record.Title)
                .Text(record.Date(DateKind.Started)?.ToString())
                .Text((record.Date(DateKind.Disclosed) ?? record.Date(DateKind.Reported))?.ToString())
                .List(Codes(record));
            foreach (Judgement judgement in row.Judgements)
            {
                table.Text(IncidentWords.Judgement(judgement));
            }
            table.Text(snapshot.Source.Licence).YesNo(snapshot.Source.MayBePassedOn).EndRow();
        }
        return table.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            SnapshotJson.Write(json, snapshot);
            json.WriteString("filter", filter);
            json.WriteString("sector", Narrowing.Sector);
            json.WriteString("sponsor", Narrowing.Sponsor);
            json.WriteString("month", Narrowing.Month?.ToString());
            json.WriteNumber("taken", taken);
            json.WriteNumber("unknown", unknown);
            json.WriteStartArray("incidents");
            foreach (RecordRow row in rows)
            {
                json.WriteStartObject();
                json.WriteString("id", row.Record.Id);
                json.WriteString("level", row.Record.Level.Word());
                json.WriteString("title", row.Record.Title);
                json.WriteString("started", row.Record.Date(DateKind.Started)?.ToString());
                json.WriteString(
                    "known",
                    (row.Record.Date(DateKind.Disclosed) ?? row.Record.Date(DateKind.Reported))?.ToString()
                );
                json.WriteStrings("victimCountries", Codes(row.Record));
                json.WriteStartObject("judgements");
                for (int i = 0; i < criteria.Length; i++)
                {
                    json.WriteString(criteria[i], IncidentWords.Judgement(row.Judgements[i]));
                }
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private static IEnumerable<string> Codes(IncidentRecord record) =>
        record
            .Victims.Select(v => v.Country?.ToString())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private string Yes(RecordRow row)
    {
        string[] words = [.. criteria.Where((_, i) => row.Judgements[i] == Judgement.Yes)];
        return words.Length == 0 ? "none" : string.Join(", ", words);
    }
}
