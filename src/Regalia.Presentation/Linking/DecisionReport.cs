using System.Globalization;
using System.Text.Json;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Linking;

/// <summary>Decisions on pairs of records, in the order in which they were made, withdrawn and later changed ones too.</summary>
/// <param name="file">Name of the file, for people.</param>
/// <param name="decisions">The decisions.</param>
public sealed class DecisionReport(string file, DecisionFile decisions)
{
    private readonly HashSet<LinkDecision> _standing = new(
        decisions.Standing(),
        // By identity: who decides the same again a second later has made another decision.
        ReferenceEqualityComparer.Instance
    );

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        if (!decisions.Decisions.IsEmpty)
        {
            Table table = Screen.Table("When", "Who", "First", "Second", "Decided", "Stands", "Why");
            table.Columns[0].NoWrap();
            foreach (LinkDecision decision in decisions.Decisions)
            {
                table.AddRow(
                    Screen.Plain(LinkWords.Day(decision)),
                    Screen.Plain(decision.Who),
                    Screen.Plain(LinkWords.Address(decision.First, decision.FirstVintage)),
                    Screen.Plain(LinkWords.Address(decision.Second, decision.SecondVintage)),
                    Screen.Plain(Action(decision)),
                    Screen.Plain(_standing.Contains(decision) ? "yes" : "no"),
                    Screen.Plain(decision.Why)
                );
            }
            console.Write(table);
        }
        console.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: {decisions.Decisions.Length:#,##0} decisions, {_standing.Count:#,##0} stand."
            )
        );
    }

    /// <summary>As CSV.</summary>
    public string Csv()
    {
        var rows = new CsvText(
            (string[])
                [
                    "when",
                    "who",
                    "action",
                    "relation",
                    "source_a",
                    "vintage_a",
                    "id_a",
                    "source_b",
                    "vintage_b",
                    "id_b",
                    "stands",
                    "why",
                ]
        );
        foreach (LinkDecision decision in decisions.Decisions)
        {
            rows.Text(LinkWords.When(decision))
                .Text(decision.Who)
                .Text(decision.Action.Word())
                .Text(decision.Relation?.Word())
                .Text(decision.First.Source)
                .Text(decision.FirstVintage)
                .Text(decision.First.Id)
                .Text(decision.Second.Source)
                .Text(decision.SecondVintage)
                .Text(decision.Second.Id)
                .YesNo(_standing.Contains(decision))
                .Text(decision.Why)
                .EndRow();
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            json.WriteNumber("standing", _standing.Count);
            json.WriteStartArray("decisions");
            foreach (LinkDecision decision in decisions.Decisions)
            {
                json.WriteStartObject();
                Write(json, decision);
                json.WriteBoolean("stands", _standing.Contains(decision));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    /// <summary>A decision in a sentence: who decided what.</summary>
    public static string Said(LinkDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return (
                decision.Relation is { } relation
                    ? LinkWords.Sentence(decision.First, decision.Second, relation, firstIsWhole: false)
                    : decision.First + " and " + decision.Second + ": earlier decisions no longer hold"
            )
            + ", says "
            + decision.Who;
    }

    internal static void Write(Utf8JsonWriter json, LinkDecision decision)
    {
        json.WriteString("when", LinkWords.When(decision));
        json.WriteString("who", decision.Who);
        json.WriteString("action", decision.Action.Word());
        json.WriteString("relation", decision.Relation?.Word());
        json.WriteString("a", LinkWords.Address(decision.First, decision.FirstVintage));
        json.WriteString("b", LinkWords.Address(decision.Second, decision.SecondVintage));
        json.WriteString("why", decision.Why);
    }

    private static string Action(LinkDecision decision) =>
        decision.Action switch
        {
            DecisionAction.Confirm => "confirmed: ",
            DecisionAction.Reject => "rejected: ",
            _ => "withdrawn",
        } + (decision.Relation is { } relation ? LinkWords.Relation(relation) : "");
}
