using System.Globalization;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Guardrails;

/// <summary>Instruments and positions in the order of their dates.</summary>
/// <param name="release">Where the rows come from.</param>
/// <param name="timeline">What to show.</param>
/// <param name="verifiedOnly">Whether rows that nobody has checked were left out.</param>
public sealed class TimelineReport(EvidenceRelease release, PositionTimeline timeline, bool verifiedOnly)
{
    private const string NoDate = "no date";
    private const string Adopted = "adopted";
    private const int NarrowestForNames = 100;

    /// <summary>One line a date, instrument and position; for one country with its sources.</summary>
    /// <param name="console">Where to.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading("Timeline of commitments" + (timeline.Holder is { } holder ? ", " + holder.Name : ""));
        if (timeline.Holder is null)
        {
            WriteAll(console);
        }
        else
        {
            WriteOne(console);
        }

        if (timeline.Events.Any(e => e.IsStateRead))
        {
            console.Line("(read): the date is that of the list or search, not of an act.");
        }
        console.Line(LeftOutLine.Of(release, verifiedOnly, (timeline.LeftOut, "row", "rows")));
    }

    /// <summary>One row an entry.</summary>
    public string Csv()
    {
        CsvText csv = new([
            "date",
            "event",
            "state_read",
            "instrument",
            "instrument_name",
            "code",
            "name",
            "via",
            "status",
            "address",
            "note",
            "file",
            "row",
        ]);
        foreach (TimelineEvent entry in timeline.Events)
        {
            (string? file, int? row) = RowOf(entry);
            csv.Text(entry.Date)
                .Text(EventOf(entry))
                .YesNo(entry.IsStateRead)
                .Text(entry.Instrument.Id)
                .Text(entry.Instrument.Name)
                .Text(entry.Cell?.Holder.Code)
                .Text(entry.Cell?.Holder.Name)
                .Text(entry.Cell?.Via?.Code)
                .Text(StatusWords.Of(entry.Status))
                .Text(entry.Address)
                .Text(NoteOf(entry))
                .Text(file)
                .Whole(row)
                .EndRow();
        }

        return csv.ToString();
    }

    /// <summary>One object an entry.</summary>
    public string Json() =>
        Envelope.Write(
            release,
            json =>
            {
                json.WriteBoolean("verifiedOnly", verifiedOnly);
                json.WriteNumber("leftOut", timeline.LeftOut);
                json.WriteString("country", timeline.Holder?.Code);
                json.WriteStartArray("events");
                foreach (TimelineEvent entry in timeline.Events)
                {
                    (string? file, int? row) = RowOf(entry);
                    json.WriteStartObject();
                    json.WriteString("date", entry.Date);
                    json.WriteString("event", EventOf(entry));
                    json.WriteBoolean("stateRead", entry.IsStateRead);
                    json.WriteString("instrument", entry.Instrument.Id);
                    json.WriteString("code", entry.Cell?.Holder.Code);
                    json.WriteString("via", entry.Cell?.Via?.Code);
                    json.WriteString("status", StatusWords.Of(entry.Status));
                    json.WriteString("address", entry.Address);
                    json.WriteString("note", NoteOf(entry));
                    json.WriteString("file", file);
                    json.WriteNumberOrNull("row", row);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private void WriteAll(IAnsiConsole console)
    {
        Table table = Screen.Table("Date", "Instrument", "What", "Who");
        table.Columns[0].NoWrap();
        table.Columns[1].NoWrap();
        foreach (var group in timeline.Events.GroupBy(e => (e.Date, e.Instrument.Id, Event: EventOf(e))))
        {
            TimelineEvent first = group.First();
            table.AddRow(
                Screen.Plain(first.Date ?? NoDate),
                Screen.Plain(first.Instrument.Id),
                Screen.Plain(What(first)),
                Screen.Plain(
                    first.Cell is null
                        ? first.Instrument.Name + MarkOf(first)
                        : string.Join(' ', group.Select(e => e.Cell!.Holder.Code + MarkOf(e)))
                )
            );
        }

        console.Write(table);
        console.Line(
            string.Create(CultureInfo.InvariantCulture, $"{timeline.Events.Length} entries. ")
                + GuardrailWords.UnverifiedMeans
                + "."
        );
    }

    private void WriteOne(IAnsiConsole console)
    {
        SourceNotes notes = new();
        bool named = console.Profile.Width >= NarrowestForNames;
        Table table = named
            ? Screen.Table("Date", "Instrument", "Name", "What", "Status", "Source")
            : Screen.Table("Date", "Instrument", "What", "Status", "Source");
        table.Columns[0].NoWrap();
        table.Columns[1].NoWrap();
        foreach (TimelineEvent entry in timeline.Events)
        {
            table.AddRow([
                Screen.Plain(entry.Date ?? NoDate),
                Screen.Plain(entry.Instrument.Id),
                .. named ? new[] { Screen.Plain(entry.Instrument.Name) } : [],
                Screen.Plain(What(entry) + (entry.Cell?.Via is { } via ? " via " + via.Code : "")),
                Screen.Plain(StatusWords.Of(entry.Status)),
                Screen.Plain(notes.Mark(entry.Address)),
            ]);
        }

        console.Write(table);
        notes.Write(console);
        console.Line();
    }

    private static string What(TimelineEvent entry) =>
        entry.Cell is null
            ? Adopted
            : GuardrailWords.Of(entry.Cell.Kind) + (entry is { IsStateRead: true, Date: not null } ? " (read)" : "");

    private static string MarkOf(TimelineEvent entry) =>
        entry.Status == VerificationStatus.Unverified ? GuardrailWords.Mark : "";

    private static string EventOf(TimelineEvent entry) =>
        entry.Cell is null ? Adopted : GuardrailWords.Code(entry.Cell.Kind);

    private static string? NoteOf(TimelineEvent entry) =>
        entry.Cell is null ? entry.Instrument.Note : entry.Cell.Position?.Note;

    private static (string? File, int? Row) RowOf(TimelineEvent entry) =>
        entry.Cell is null ? ("instruments.csv", entry.Instrument.Row) : GuardrailJson.RowOf(entry.Cell);
}
