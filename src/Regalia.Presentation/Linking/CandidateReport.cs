using System.Globalization;
using Regalia.Incidents.Linking;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Linking;

/// <summary>Pairs that the machine finds likely and leaves to people: a list to work off.</summary>
/// <param name="list">The pairs.</param>
/// <param name="store">Folder of the store, as the commands that decide name it.</param>
public sealed class CandidateReport(CandidateList list, string store)
{
    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        foreach ((int place, CandidatePair pair) in list.Pairs.Index())
        {
            console.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{place + 1}. Score {LinkWords.Score(pair.Candidate.Score)}: perhaps {LinkWords.Sentence(pair.First.Reference, pair.Second.Reference, pair.Candidate.Relation, firstIsWhole: false)}."
                )
            );
            Side(console, pair.First);
            Side(console, pair.Second);
            console.Line("   " + LinkWords.Plainly(pair.Judgement) + ".");
            console.Line("   Left to people: " + LinkWords.Doubt(pair.Candidate.Doubt) + ".");
            console.Unbroken(Command(pair));
            console.Line();
        }
        console.Line(
            list.All == 0
                ? "No pair across sources is left to people."
                : IncidentWords.Count(list.Pairs.Length)
                    + " of "
                    + CaseWords.Count(list.All, "pair")
                    + " of cases, the likeliest pair of records of each; most are not one event. Pairs inside a source are not offered."
        );
        if (!list.Pairs.IsEmpty)
        {
            console.Line(
                "--reject instead of --confirm says that they are different. With --csv it is a table: fill in the column action (confirm or "
                    + "reject) and why, and `regalia incidents decide --from FILE --who NAME` takes it."
            );
        }
        console.Line("Linked: " + string.Join(", ", list.Snapshots.Select(s => s.Name)) + ".");
        console.Line(IncidentWords.NotAspi);
    }

    /// <summary>As CSV: a row a pair, with columns to fill in, which <c>decide --from</c> takes back.</summary>
    public string Csv()
    {
        var rows = new CsvText(
            (string[])
                [
                    "source_a",
                    "id_a",
                    "source_b",
                    "id_b",
                    "relation",
                    "score",
                    "action",
                    "why",
                    "title_a",
                    "dates_a",
                    "title_b",
                    "dates_b",
                    "reasons",
                    "left_to_people",
                    "case_a",
                    "case_b",
                ]
        );
        foreach (CandidatePair pair in list.Pairs)
        {
            rows.Text(list.SnapshotName(pair.First.Reference))
                .Text(pair.First.Reference.Id)
                .Text(list.SnapshotName(pair.Second.Reference))
                .Text(pair.Second.Reference.Id)
                .Text(pair.Candidate.Relation.Word())
                .Number(LinkWords.Rounded(pair.Candidate.Score))
                .Text("")
                .Text("")
                .Text(CaseWords.Name(pair.First.Record))
                .Text(CaseWords.Dates(pair.First.Record))
                .Text(CaseWords.Name(pair.Second.Record))
                .Text(CaseWords.Dates(pair.Second.Record))
                .Text(LinkWords.Reasons(pair.Judgement))
                .Text(LinkWords.Doubt(pair.Candidate.Doubt))
                .Text(pair.First.Case)
                .Text(pair.Second.Case)
                .EndRow();
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            json.WriteStrings("snapshots", list.Snapshots.Select(s => s.Name));
            json.WriteNumber("all", list.All);
            json.WriteStartArray("candidates");
            foreach (CandidatePair pair in list.Pairs)
            {
                json.WriteStartObject();
                json.WriteString("a", list.Address(pair.First.Reference));
                json.WriteString("b", list.Address(pair.Second.Reference));
                json.WriteString("relation", pair.Candidate.Relation.Word());
                json.WriteString("caseA", pair.First.Case);
                json.WriteString("caseB", pair.Second.Case);
                json.WriteString("leftToPeople", LinkWords.Doubt(pair.Candidate.Doubt));
                PairReport.Judged(json, pair.Judgement);
                json.WriteString("decide", Command(pair));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private void Side(IAnsiConsole console, CandidateSide side) =>
        console.Line(
            "   "
                + list.Address(side.Reference)
                + ": "
                + IncidentWords.Shortened(CaseWords.Name(side.Record), 160)
                + " ("
                + CaseWords.Dates(side.Record)
                + (side.Records == 1 ? "" : "; case " + side.Case + " of " + CaseWords.Count(side.Records, "record"))
                + ")"
        );

    // Who decides and why is left blank: the program refuses it until it is filled in.
    private string Command(CandidatePair pair) =>
        "regalia incidents decide --confirm "
        + ShellWord.Quoted(list.Address(pair.First.Reference))
        + " "
        + ShellWord.Quoted(list.Address(pair.Second.Reference))
        + " --relation "
        + pair.Candidate.Relation.Word()
        + " --store "
        + ShellWord.Quoted(store)
        + " --who \"\" --why \"\"";
}
