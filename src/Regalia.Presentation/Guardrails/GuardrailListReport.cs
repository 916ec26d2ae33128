using System.Globalization;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Guardrails;

/// <summary>Norms, instruments and statements of a release; for one country with its position on each.</summary>
/// <param name="release">Where the rows come from.</param>
/// <param name="entries">What to list.</param>
/// <param name="holder">The country; <see langword="null"/> for none.</param>
/// <param name="positionOf">
/// The country's position on an entry; <see langword="null"/> if there is no country, or the release no row for a norm's report.
/// </param>
/// <param name="verifiedOnly">Whether rows that nobody has checked were left out.</param>
/// <param name="leftOut">Number of entries left out.</param>
public sealed class GuardrailListReport(
    EvidenceRelease release,
    IReadOnlyList<Guardrail> entries,
    PositionHolder? holder,
    Func<Guardrail, PositionCell?> positionOf,
    bool verifiedOnly,
    int leftOut
)
{
    /// <summary>One line an entry.</summary>
    /// <param name="console">Where to.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading("Norms, instruments and statements" + (holder is null ? "" : ": " + holder.Name));
        Table table = holder is null ? Screen.Table("Id", "What it is") : Screen.Table("Id", "What it is", "Position");
        table.Columns[0].NoWrap();
        foreach (Guardrail entry in entries)
        {
            string about = entry.Name + "\n" + About(entry);
            if (holder is null)
            {
                table.AddRow(Screen.Plain(entry.Id), Screen.Plain(about));
            }
            else
            {
                table.AddRow(Screen.Plain(entry.Id), Screen.Plain(about), Screen.Plain(Position(entry)));
            }
        }

        console.Write(table);
        console.Line(
            string.Create(CultureInfo.InvariantCulture, $"{entries.Count} entries. ")
                + "Norms are the UN's of 2015, in our own words. What one covers and who has signed: regalia norm show ID"
        );
        console.Line(LeftOutLine.Of(release, verifiedOnly, (leftOut, "entry", "entries")));
    }

    /// <summary>One row an entry; columns of the position are blank where no country was asked for.</summary>
    public string Csv()
    {
        CsvText csv = new([
            "id",
            "kind",
            "name",
            "year",
            "type",
            "binding",
            "standing",
            "stages",
            "status",
            "address",
            "code",
            "position",
            "date",
            "via",
            "position_status",
            "position_address",
        ]);
        foreach (Guardrail entry in entries)
        {
            PositionCell? cell = positionOf(entry);
            csv.Text(entry.Id)
                .Text(GuardrailWords.Code(entry.Kind))
                .Text(entry.Name)
                .Whole(entry.Instrument?.Year)
                .Text(entry.Instrument?.Type)
                .Text(entry.Instrument?.Binding)
                .Text(entry.Instrument?.Standing)
                .List(entry.Stages)
                .Text(StatusWords.Of(entry.Status))
                .Text(entry.Norm?.Address ?? entry.Instrument?.Address)
                .Text(holder?.Code)
                .Text(holder is null ? null : GuardrailWords.Code(cell?.Kind ?? PositionKind.Unknown))
                .Text(cell?.Date)
                .Text(cell?.Via?.Code)
                .Text(cell?.Status is { } status ? StatusWords.Of(status) : null)
                .Text(cell?.Address)
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
                json.WriteNumber("leftOut", leftOut);
                json.WriteString("country", holder?.Code);
                json.WriteStartArray("entries");
                foreach (Guardrail entry in entries)
                {
                    json.WriteStartObject();
                    json.WriteWord("kind", entry.Kind);
                    if (entry.Norm is not null)
                    {
                        GuardrailJson.WriteNorm(json, entry.Norm);
                    }
                    else
                    {
                        GuardrailJson.WriteInstrument(json, entry.Instrument!);
                    }
                    if (positionOf(entry) is { } cell)
                    {
                        json.WriteStartObject("position");
                        GuardrailJson.WriteCell(json, cell);
                        json.WriteEndObject();
                    }
                    else
                    {
                        json.WriteNull("position");
                    }
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private static string About(Guardrail entry)
    {
        string stages = GuardrailWords.Stages(entry.Stages) + " · " + StatusWords.Of(entry.Status);
        return entry.Instrument is not { } instrument
            ? "norm · " + entry.Norm!.Topic + " · voluntary · " + stages
            : GuardrailWords.Code(entry.Kind)
                + " · "
                + instrument.Type
                + (instrument.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $" {year}") : "")
                + " · binding: "
                + GuardrailWords.Spoken(instrument.Binding)
                + ", "
                + GuardrailWords.Spoken(instrument.Standing)
                + " · "
                + stages;
    }

    private string Position(Guardrail entry) =>
        positionOf(entry) is { } cell
            ? GuardrailWords.Of(cell) + (cell.Date is { } date ? "\n" + date : "")
            : GuardrailWords.Of(PositionKind.Unknown);
}
