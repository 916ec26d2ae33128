using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Incidents;

/// <summary>How a record is classified: criterion by criterion, the rule that decided and the words it rests on.</summary>
/// <param name="snapshot">Its snapshot.</param>
/// <param name="record">The record.</param>
/// <param name="findings">What the rules say of it.</param>
/// <param name="rulesDigest">SHA-256 of the rules.</param>
public sealed class FindingReport(
    Snapshot snapshot,
    IncidentRecord record,
    ImmutableArray<Finding> findings,
    string rulesDigest
)
{
    private const int Around = 40;

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading(IncidentWords.Title(record));
        console.Line(IncidentWords.Address(snapshot, record.Id) + ", " + IncidentWords.Level(record.Level));
        Table(console, findings);
        foreach (Finding finding in findings.Where(f => !f.Spans.IsEmpty))
        {
            foreach (EvidenceSpan span in finding.Spans)
            {
                console.Line(finding.Criterion.Replace('_', '-') + ": " + span.Field + ": " + InPlace(span));
            }
        }
        console.Line(IncidentWords.Rules(rulesDigest));
        console.Line(IncidentWords.NotAspi);
    }

    /// <summary>As CSV: a row a criterion and place.</summary>
    public string Csv()
    {
        var rows = new CsvText(
            (string[])
                ["snapshot", "id", "criterion", "judgement", "rule", "field", "start", "length", "text", "rules_sha256"]
        );
        foreach (Finding finding in findings)
        {
            EvidenceSpan?[] spans = finding.Spans.IsEmpty ? [null] : [.. finding.Spans.Select(s => (EvidenceSpan?)s)];
            foreach (EvidenceSpan? span in spans)
            {
                rows.Text(snapshot.Name)
                    .Text(record.Id)
                    .Text(finding.Criterion)
                    .Text(IncidentWords.Judgement(finding.Judgement))
                    .Text(finding.Rule)
                    .Text(span?.Field)
                    .Whole(span?.Start)
                    .Whole(span?.Length)
                    .Text(span?.Text)
                    .Text(rulesDigest)
                    .EndRow();
            }
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            SnapshotJson.Write(json, snapshot);
            json.WriteString("id", record.Id);
            json.WriteString("title", record.Title);
            json.WriteString("rulesSha256", rulesDigest);
            Write(json, findings);
        });

    internal static void Table(IAnsiConsole console, ImmutableArray<Finding> findings)
    {
        Table table = Screen.Table("Criterion", "Judged", "By rule", "On the words");
        foreach (Finding finding in findings)
        {
            table.AddRow(
                Screen.Plain(finding.Criterion.Replace('_', '-')),
                Screen.Plain(IncidentWords.Judgement(finding.Judgement)),
                Screen.Plain(finding.Rule ?? IncidentWords.NoRule),
                Screen.Plain(
                    string.Join(", ", finding.Spans.Select(s => "\"" + s.Text + "\"").Distinct(StringComparer.Ordinal))
                )
            );
        }
        console.Write(table);
    }

    internal static void Write(Utf8JsonWriter json, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("criterion", finding.Criterion);
            json.WriteString("judgement", IncidentWords.Judgement(finding.Judgement));
            json.WriteString("rule", finding.Rule);
            json.WriteStartArray("evidence");
            foreach (EvidenceSpan span in finding.Spans)
            {
                json.WriteStartObject();
                json.WriteString("field", span.Field);
                json.WriteNumber("start", span.Start);
                json.WriteNumber("length", span.Length);
                json.WriteString("text", span.Text);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // The words with what stands around them, so that a reader can judge the judgement.
    private string InPlace(EvidenceSpan span)
    {
        foreach (SourceField field in record.Fields)
        {
            if (
                string.Equals(field.Name, span.Field, StringComparison.Ordinal)
                && span.Start + span.Length <= field.Text.Length
                && field.Text.AsSpan(span.Start, span.Length).SequenceEqual(span.Text)
            )
            {
                int from = Math.Max(0, span.Start - Around);
                int to = Math.Min(field.Text.Length, span.Start + span.Length + Around);
                return (from > 0 ? "…" : "")
                    + field.Text[from..span.Start]
                    + "["
                    + span.Text
                    + "]"
                    + field.Text[(span.Start + span.Length)..to]
                    + (to < field.Text.Length ? "…" : "");
            }
        }
        return "[" + span.Text + "]";
    }
}
