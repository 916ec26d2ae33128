using System.Text.Json;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Linking;

/// <summary>Two records side by side, how they are related, and what speaks for and against it.</summary>
/// <param name="first">The first record with its snapshot.</param>
/// <param name="second">The second.</param>
/// <param name="judgement">What the machine makes of them.</param>
/// <param name="decision">What a person decided; null if nobody did.</param>
public sealed class PairReport(
    (Snapshot Snapshot, IncidentRecord Record) first,
    (Snapshot Snapshot, IncidentRecord Record) second,
    PairJudgement judgement,
    LinkDecision? decision
)
{
    private readonly RecordReference _a = new(first.Snapshot.Source.Name, first.Record.Id);
    private readonly RecordReference _b = new(second.Snapshot.Source.Name, second.Record.Id);

    private LinkRelation Relation => decision?.Relation ?? judgement.Relation;

    private bool FirstIsWhole => LinkWords.FirstIsWhole(_a, judgement, decision);

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading(
            IncidentWords.Address(first.Snapshot, _a.Id) + " and " + IncidentWords.Address(second.Snapshot, _b.Id)
        );
        console.Line(
            LinkWords.Sentence(_a, _b, Relation, FirstIsWhole)
                + (decision is null ? "." : "; " + LinkWords.Decision(decision))
        );
        console.Line(
            "The machine: "
                + LinkWords.Relation(judgement.Relation)
                + "; score of a link "
                + LinkWords.Score(judgement.Score)
                + " of 1."
        );
        Reasons(console);
        Table sides = Screen.Table("", _a.ToString(), _b.ToString());
        Side(sides, "Title", static record => CaseWords.Name(record));
        Side(sides, "Stands for", static record => IncidentWords.Level(record.Level));
        Side(sides, "Dates", static record => CaseWords.Dates(record));
        Side(sides, "Victims", static record => CaseWords.Victims(record));
        Side(sides, "Victims in", static record => IncidentWords.Countries(record));
        sides.AddRow(
            Screen.Plain("Attribution"),
            Screen.Plain(CaseWords.Attributions(first.Record, first.Snapshot)),
            Screen.Plain(CaseWords.Attributions(second.Record, second.Snapshot))
        );
        console.Write(sides);
        console.Line(IncidentWords.NotAspi);
    }

    /// <summary>As CSV: a row a reason.</summary>
    public string Csv()
    {
        var rows = new CsvText(
            (string[])["source_a", "id_a", "source_b", "id_b", "relation", "score", "decided", "reason", "weight"]
        );
        LinkReason?[] reasons = judgement.Reasons.IsEmpty ? [null] : [.. judgement.Reasons.Select(r => (LinkReason?)r)];
        foreach (LinkReason? reason in reasons)
        {
            rows.Text(_a.Source)
                .Text(_a.Id)
                .Text(_b.Source)
                .Text(_b.Id)
                .Text(Relation.Word())
                .Number(LinkWords.Rounded(judgement.Score))
                .YesNo(decision is not null)
                .Text(reason?.Text)
                .Number(reason?.Weight)
                .EndRow();
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            json.WriteString("a", IncidentWords.Address(first.Snapshot, _a.Id));
            json.WriteString("b", IncidentWords.Address(second.Snapshot, _b.Id));
            json.WriteString("relation", Relation.Word());
            if (Relation == LinkRelation.PartOf)
            {
                json.WriteString("part", FirstIsWhole ? "b" : "a");
            }
            else
            {
                json.WriteNull("part");
            }
            Judged(json, judgement);
            Decided(json, decision);
        });

    /// <summary>The machine's word, score and reasons.</summary>
    internal static void Judged(Utf8JsonWriter json, PairJudgement judgement)
    {
        json.WriteString("machine", judgement.Relation.Word());
        json.WriteNumber("score", LinkWords.Rounded(judgement.Score));
        json.WriteStartArray("reasons");
        foreach (LinkReason reason in judgement.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("text", reason.Text);
            json.WriteNumber("weight", reason.Weight);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>What a person decided; null if nobody did.</summary>
    internal static void Decided(Utf8JsonWriter json, LinkDecision? decision)
    {
        if (decision is null)
        {
            json.WriteNull("decision");
            return;
        }
        json.WriteStartObject("decision");
        DecisionReport.Write(json, decision);
        json.WriteEndObject();
    }

    private void Reasons(IAnsiConsole console)
    {
        Lines("What speaks for a link:", judgement.Reasons.Where(r => r.Weight > 0));
        Lines("What speaks against it:", judgement.Reasons.Where(r => r.Weight < 0));
        Lines("What says of which kind it is:", judgement.Reasons.Where(r => r.Weight == 0));

        void Lines(string heading, IEnumerable<LinkReason> reasons)
        {
            string[] lines = [.. reasons.Select(LinkWords.Reason)];
            if (lines.Length > 0)
            {
                console.Line(heading);
            }
            foreach (string line in lines)
            {
                console.Line("- " + line);
            }
        }
    }

    private void Side(Table sides, string what, Func<IncidentRecord, string> says) =>
        sides.AddRow(Screen.Plain(what), Screen.Plain(says(first.Record)), Screen.Plain(says(second.Record)));
}
