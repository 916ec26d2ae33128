using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Regalia.Presentation.Views;
using Spectre.Console;

namespace Regalia.Presentation.Incidents;

/// <summary>Everything about one record: what its source says, in common terms and in its own fields.</summary>
/// <param name="snapshot">Its snapshot.</param>
/// <param name="record">The record.</param>
/// <param name="findings">What the rules say of it.</param>
public sealed class RecordReport(Snapshot snapshot, IncidentRecord record, ImmutableArray<Finding> findings)
{
    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading(IncidentWords.Title(record));
        console.Line(
            IncidentWords.Address(snapshot, record.Id)
                + ", "
                + IncidentWords.Level(record.Level)
                + ". "
                + snapshot.Source.Title
                + ", "
                + snapshot.Source.Publisher
                + "; "
                + IncidentWords.Terms(snapshot)
                + "."
        );
        if (record.Summary is { } summary)
        {
            console.Line("\"" + summary + "\"");
        }
        Facts(console);
        FindingReport.Table(console, findings);
        console.Heading("Fields of the source");
        Table fields = Screen.Table("Field", "Text");
        foreach (SourceField field in record.Fields)
        {
            fields.AddRow(Screen.Plain(field.Name), Screen.Plain(field.Text));
        }
        console.Write(fields);
        console.Line("Dates: " + snapshot.Source.DateWarning);
        console.Line(IncidentWords.NotAspi);
    }

    /// <summary>As CSV: a row a field of the source.</summary>
    public string Csv()
    {
        var rows = new CsvText((string[])["snapshot", "id", "field", "text"]);
        foreach (SourceField field in record.Fields)
        {
            rows.Text(snapshot.Name).Text(record.Id).Text(field.Name).Text(field.Text).EndRow();
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            SnapshotJson.Write(json, snapshot);
            json.WriteStartObject("incident");
            RecordJson.Write(json, record);
            json.WriteEndObject();
            FindingReport.Write(json, findings);
        });

    private void Facts(IAnsiConsole console)
    {
        foreach (IncidentDate date in record.Dates)
        {
            console.Line(MeasureWords.Capital(IncidentWords.Kind(date.Kind)) + ": " + IncidentWords.Dated(date));
        }
        if (record.Dates.IsEmpty)
        {
            console.Line("Date: " + IncidentWords.NotGiven);
        }
        foreach (Victim victim in record.Victims)
        {
            console.Line(
                "Victim: "
                    + string.Join(
                        ", ",
                        ((string?[])[victim.Name, victim.CountryText, victim.Country?.ToString(), .. victim.Sectors])
                            .OfType<string>()
                            .Distinct(StringComparer.Ordinal)
                    )
            );
        }
        foreach (Attribution attribution in record.Attributions)
        {
            console.Line(IncidentWords.Behind + ": " + Statement(attribution));
        }
        if (record.Victims.IsEmpty)
        {
            console.Line(IncidentWords.NoVictim);
        }
        if (record.Attributions.IsEmpty)
        {
            console.Line(IncidentWords.NoAttribution);
        }
        foreach (AliasAssertion alias in record.Aliases)
        {
            console.Line(IncidentWords.OtherName + ": " + alias.Alias + ", according to " + alias.AssertedBy);
        }
        Lines(console, IncidentWords.PartOf + ": ", record.PartOf);
        Lines(console, IncidentWords.Repair + ": ", record.Repairs);
        Lines(console, IncidentWords.Report + ": ", record.References);
    }

    private string Statement(Attribution attribution) =>
        AttributionWords.Named(attribution)
        + (attribution.Category is { } category ? " (" + category + ")" : "")
        + ", said by "
        + AttributionWords.Author(attribution, snapshot)
        + (attribution.Date is { } date ? ", " + date : "")
        + (attribution.Basis is { } basis ? "; basis: " + basis : "");

    private static void Lines(IAnsiConsole console, string word, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            console.Line(word + line);
        }
    }
}
