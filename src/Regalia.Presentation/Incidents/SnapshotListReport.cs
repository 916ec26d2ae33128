using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Incidents;

/// <summary>What a store holds: a row a snapshot.</summary>
/// <param name="snapshots">The snapshots.</param>
public sealed class SnapshotListReport(ImmutableArray<Snapshot> snapshots)
{
    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        if (snapshots.IsEmpty)
        {
            console.Line("The store is empty. `regalia incidents import` puts a source into it.");
            return;
        }
        Table table = Screen.Table("Snapshot", "Records", "Rejected", "Mostly", "Imported", "Pass on");
        table.Columns[0].NoWrap();
        table.Columns[1].RightAligned();
        table.Columns[2].RightAligned();
        foreach (Snapshot snapshot in snapshots)
        {
            table.AddRow(
                Screen.Plain(snapshot.Name),
                Screen.Plain(IncidentWords.Count(snapshot.Records)),
                Screen.Plain(IncidentWords.Count(snapshot.Rejected)),
                Screen.Plain(IncidentWords.Level(snapshot.Source.Level)),
                Screen.Plain(snapshot.ImportedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                Screen.Plain(snapshot.Source.MayBePassedOn ? "yes" : "no")
            );
        }
        console.Write(table);
        foreach (
            IGrouping<string, Snapshot> licence in snapshots.GroupBy(s => s.Source.Licence, StringComparer.Ordinal)
        )
        {
            console.Line(
                "Licence of "
                    + string.Join(", ", licence.Select(s => s.Source.Name).Distinct(StringComparer.Ordinal))
                    + ": "
                    + licence.Key
                    + "."
            );
        }
        console.Line("Counts of different snapshots are of different things and cannot be added.");
        console.Line("`regalia incidents list SNAPSHOT` lists its records.");
    }

    /// <summary>As CSV.</summary>
    public string Csv()
    {
        var rows = new CsvText(
            (string[])
                [
                    "snapshot",
                    "source",
                    "vintage",
                    "records",
                    "rejected",
                    "level",
                    "unit",
                    "dates",
                    "licence",
                    "may_be_passed_on",
                    "files",
                    "sha256",
                    "reader_version",
                    "imported_at",
                ]
        );
        foreach (Snapshot snapshot in snapshots)
        {
            rows.Text(snapshot.Name)
                .Text(snapshot.Source.Name)
                .Text(snapshot.Vintage)
                .Whole(snapshot.Records)
                .Whole(snapshot.Rejected)
                .Text(snapshot.Source.Level.Word())
                .Text(snapshot.Source.UnitWarning)
                .Text(snapshot.Source.DateWarning)
                .Text(snapshot.Source.Licence)
                .YesNo(snapshot.Source.MayBePassedOn)
                .Text(snapshot.Files)
                .Text(snapshot.Digest)
                .Whole(snapshot.ReaderVersion)
                .Text(snapshot.ImportedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
                .EndRow();
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            json.WriteStartArray("snapshots");
            foreach (Snapshot snapshot in snapshots)
            {
                json.WriteStartObject();
                SnapshotJson.Write(json, snapshot);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
}
