using System.Collections.Immutable;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Cases;

/// <summary>Cases that a query takes.</summary>
/// <param name="snapshots">What was linked.</param>
/// <param name="query">The query.</param>
/// <param name="rows">The cases that are shown.</param>
/// <param name="findings">The cases that the query takes.</param>
/// <param name="all">Cases in all.</param>
public sealed class CaseListReport(
    ImmutableArray<Snapshot> snapshots,
    CaseQuery query,
    ImmutableArray<CaseRow> rows,
    CaseFindings findings,
    int all
)
{
    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        if (!rows.IsEmpty)
        {
            Table table = Screen.Table("Case", "Title", "Records", "Sources", "Started", "Victims in", "Differ");
            table.Columns[0].NoWrap();
            table.Columns[2].RightAligned().NoWrap();
            table.Columns[^1].RightAligned().NoWrap();
            foreach (CaseRow row in rows)
            {
                table.AddRow(
                    Screen.Plain(row.Id),
                    Screen.Plain(row.Name),
                    Screen.Plain(IncidentWords.Count(row.Records.Length)),
                    Screen.Plain(string.Join(", ", row.Sources)),
                    Screen.Plain(row.Started.Length == 0 ? "not given" : row.Started),
                    Screen.Plain(row.Countries.IsEmpty ? "not given" : string.Join(", ", row.Countries)),
                    Screen.Plain(IncidentWords.Count(row.Contradictions.Length))
                );
            }
            console.Write(table);
        }
        console.Line(
            IncidentWords.Count(findings.Taken.Length)
                + " of "
                + CaseWords.Count(all, "case")
                + (Asked.Length == 0 ? "" : ", " + Asked)
                + "; "
                + IncidentWords.Count(rows.Length)
                + " shown."
                + (
                    findings.Unknown == 0
                        ? ""
                        : " " + IncidentWords.Count(findings.Unknown) + " more do not say whether they belong."
                )
        );
        if (!rows.IsEmpty)
        {
            console.Line(
                "Order: " + CaseOrder.Words + ". Differ: on how many matters its records contradict one another."
            );
        }
        console.Line("Linked: " + string.Join(", ", snapshots.Select(s => s.Name)) + ".");
        console.Line("`regalia incidents case show ID` has everything about one. " + IncidentWords.NotAspi);
    }

    /// <summary>As CSV.</summary>
    public string Csv()
    {
        var table = new CsvText(
            (string[])
                [
                    "case",
                    "title",
                    "level",
                    "records",
                    "sources",
                    "started",
                    "victim_countries",
                    "contradictions",
                    "parts",
                    "wholes",
                    "related",
                    "licences",
                    "may_be_passed_on",
                ]
        );
        foreach (CaseRow row in rows)
        {
            Snapshot[] told = Told(row);
            table
                .Text(row.Id)
                .Text(row.Title)
                .Text(row.Level.Word())
                .List(row.Records.Select(r => r.ToString()))
                .List(row.Sources)
                .Text(row.Started)
                .List(row.Countries.Select(c => c.ToString()))
                .List(row.Contradictions)
                .List(row.Parts)
                .List(row.Wholes)
                .List(row.Related)
                .List(Licences(told))
                .YesNo(told.All(s => s.Source.MayBePassedOn))
                .EndRow();
        }
        return table.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            json.WriteStrings("snapshots", snapshots.Select(s => s.Name));
            json.WriteString("query", Asked);
            json.WriteNumber("all", all);
            json.WriteNumber("taken", findings.Taken.Length);
            json.WriteNumber("unknown", findings.Unknown);
            json.WriteStartArray("cases");
            foreach (CaseRow row in rows)
            {
                Snapshot[] told = Told(row);
                json.WriteStartObject();
                json.WriteString("id", row.Id);
                json.WriteString("title", row.Title);
                json.WriteString("level", row.Level.Word());
                json.WriteStrings("records", row.Records.Select(r => r.ToString()));
                json.WriteStrings("sources", row.Sources);
                json.WriteString("started", row.Started.Length == 0 ? null : row.Started);
                json.WriteStrings("victimCountries", row.Countries.Select(c => c.ToString()));
                json.WriteStrings("contradictions", row.Contradictions);
                json.WriteStrings("parts", row.Parts);
                json.WriteStrings("wholes", row.Wholes);
                json.WriteStrings("related", row.Related);
                json.WriteStrings("licences", Licences(told));
                json.WriteBoolean("mayBePassedOn", told.All(s => s.Source.MayBePassedOn));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    // A case holds words of all its sources: it may be passed on only if each of them may.
    private Snapshot[] Told(CaseRow row) =>
        [.. snapshots.Where(s => row.Sources.Contains(s.Source.Name, StringComparer.Ordinal))];

    private static IEnumerable<string> Licences(IEnumerable<Snapshot> told) =>
        told.Select(s => s.Source.Licence).Distinct(StringComparer.Ordinal);

    private string Asked =>
        string.Join(
            "; ",
            (string[])
                [
                    .. query.Filters.Select(f => "a record with " + f.Canonical),
                    .. query.Sources.IsEmpty ? [] : (string[])["told by " + string.Join(" and ", query.Sources)],
                    .. query.Sector is { } sector ? (string[])["a victim of sector \"" + sector + "\""] : [],
                    .. query.LeastSources > 1
                        ? (string[])["at least " + IncidentWords.Count(query.LeastSources) + " sources"]
                        : [],
                    .. query.Contradicting ? (string[])["with contradictions"] : [],
                ]
        );
}
