using System.Globalization;
using System.Text.Json;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Overlays;

/// <summary>What looking through an overlay found, and how far it is filled in.</summary>
public sealed class OverlayFindingsReport(Overlay overlay, OverlayFindings findings, EvidenceRelease release)
{
    private string Marking => overlay.HighestMarking.Label();

    /// <summary>For people: findings that say the same stand together.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Line(Marking);
        console.Line("Overlay for " + overlay.Country + ", " + ReleaseLine.Of(release));
        string sectors = string.Create(
            CultureInfo.InvariantCulture,
            $"{overlay.Sectors.Length} crown-jewel sector{(overlay.Sectors.Length == 1 ? "" : "s")} registered"
        );
        console.Line(Answered(findings.Total) + " questions answered, " + sectors);
        WriteCounts(console, "Stage", "(no stage)", findings.ByStage);
        WriteCounts(console, "Ministry", OverlaySplit.NoMinistry, findings.ByMinistry);
        if (!findings.NotInFile.IsEmpty)
        {
            console.Line();
            console.Line(
                "Questions of the checklist that are not in the file: " + string.Join(", ", findings.NotInFile)
            );
        }

        foreach (
            var group in findings.Findings.GroupBy(f => (f.Rule, f.What, f.Why, f.Mend)).OrderBy(g => g.First().Line)
        )
        {
            console.Heading(group.Key.Rule + ": " + group.Key.What);
            console.Line("  Where: " + string.Join(", ", group.Select(Place)));
            console.Line("  Why:   " + group.Key.Why);
            console.Line("  Mend:  " + group.Key.Mend);
        }

        console.Line();
        console.Line(
            findings.Findings.IsEmpty
                ? "Nothing found that deserves a look."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{findings.Findings.Length} finding{(findings.Findings.Length == 1 ? "" : "s")}: advice, the overlay can be used as it is."
                )
        );
        console.Line(Marking);
    }

    /// <summary>As CSV: a row for each finding.</summary>
    public string Csv()
    {
        CsvText csv = new(["marking", "line", "subject", "rule", "what", "why", "mend"]);
        foreach (OverlayFinding finding in findings.Findings)
        {
            csv.Text(Marking)
                .Whole(finding.Line)
                .Text(finding.Subject)
                .Text(finding.Rule)
                .Text(finding.What)
                .Text(finding.Why)
                .Text(finding.Mend)
                .EndRow();
        }

        return csv.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(
            release,
            json =>
            {
                json.WriteString("marking", Marking);
                json.WriteString("country", overlay.Country.ToString());
                json.WriteString("part", overlay.Part);
                json.WriteNumber("answered", findings.Total.Answered);
                json.WriteNumber("questions", findings.Total.All);
                json.WriteNumber("sectors", overlay.Sectors.Length);
                WriteCounts(json, "byStage", "stage", findings.ByStage);
                WriteCounts(json, "byMinistry", "ministry", findings.ByMinistry);
                json.WriteStrings("notInFile", findings.NotInFile);
                json.WriteStartArray("findings");
                foreach (OverlayFinding finding in findings.Findings)
                {
                    json.WriteStartObject();
                    json.WriteString("rule", finding.Rule);
                    json.WriteString("subject", finding.Subject);
                    json.WriteNumber("line", finding.Line);
                    json.WriteString("what", finding.What);
                    json.WriteString("why", finding.Why);
                    json.WriteString("mend", finding.Mend);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );

    private static void WriteCounts(IAnsiConsole console, string heading, string none, IEnumerable<AnswerCount> counts)
    {
        Table table = Screen.Table(heading, "Answered");
        foreach (AnswerCount count in counts)
        {
            table.AddRow(Screen.Plain(count.Group ?? none), Screen.Plain(Answered(count)));
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, string group, IEnumerable<AnswerCount> counts)
    {
        json.WriteStartArray(name);
        foreach (AnswerCount count in counts)
        {
            json.WriteStartObject();
            json.WriteString(group, count.Group);
            json.WriteNumber("answered", count.Answered);
            json.WriteNumber("questions", count.All);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Answered(AnswerCount count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count.Answered} of {count.All}");

    private static string Place(OverlayFinding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Subject} (line {finding.Line})");
}
