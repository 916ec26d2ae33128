using System.Globalization;
using Regalia.Assessment.Overlays;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Overlays;

/// <summary>Where overlays contradict each other, side by side.</summary>
/// <param name="conflicts">The conflicts.</param>
/// <param name="marking">Label of the highest marking of the files.</param>
public sealed class OverlayMergeReport(IReadOnlyList<OverlayConflict> conflicts, string marking)
{
    /// <summary>For people: a row for each file that says something.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Line(marking);
        Table table = Screen.Table("Of", "Key", "File", "Line", "Says");
        foreach (OverlayConflict conflict in conflicts)
        {
            foreach ((int i, OverlayClaim claim) in conflict.Claims.Index())
            {
                table.AddRow(
                    Screen.Plain(i == 0 ? conflict.Subject : ""),
                    Screen.Plain(i == 0 ? conflict.Key : ""),
                    Screen.Plain(claim.File),
                    Screen.Plain(claim.Line.ToString(CultureInfo.InvariantCulture)),
                    Screen.Plain(claim.Value)
                );
            }
        }

        console.Write(table);
        console.Line("Agree on one, write it into one of the files or blank it in the others, and merge again.");
        console.Line(marking);
    }

    /// <summary>As CSV: a row for each file that says something.</summary>
    public string Csv()
    {
        CsvText csv = new(["marking", "subject", "key", "file", "line", "says"]);
        foreach (OverlayConflict conflict in conflicts)
        {
            foreach (OverlayClaim claim in conflict.Claims)
            {
                csv.Text(marking)
                    .Text(conflict.Subject)
                    .Text(conflict.Key)
                    .Text(claim.File)
                    .Whole(claim.Line)
                    .Text(claim.Value)
                    .EndRow();
            }
        }

        return csv.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            json.WriteBoolean("complete", value: true);
            json.WriteString("marking", marking);
            json.WriteStartArray("conflicts");
            foreach (OverlayConflict conflict in conflicts)
            {
                json.WriteStartObject();
                json.WriteString("subject", conflict.Subject);
                json.WriteString("key", conflict.Key);
                json.WriteStartArray("claims");
                foreach (OverlayClaim claim in conflict.Claims)
                {
                    json.WriteStartObject();
                    json.WriteString("file", claim.File);
                    json.WriteNumber("line", claim.Line);
                    json.WriteString("says", claim.Value);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
}
