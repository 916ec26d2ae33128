using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Linking;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Cases;

/// <summary>One case: what each source says stays side by side, and where they contradict one another is said.</summary>
/// <param name="detail">The case.</param>
public sealed class CaseReport(CaseDetail detail)
{
    // More than a screen of other cases, or of addresses, tells a person nothing; files have all.
    private const int Screenful = 20;

    private readonly IncidentCase _case = detail.Case;

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading(CaseWords.Name(_case));
        console.Line(
            "Case "
                + _case.Id
                + ", "
                + IncidentWords.Level(_case.Level)
                + ": "
                + CaseWords.Count(_case.Members.Length, "record")
                + " of "
                + CaseWords.Count(detail.Snapshots.Length, "source")
                + "."
        );
        Records(console);
        Economies(console);
        console.Heading("Attribution statements");
        foreach (string line in Attributions().Distinct(StringComparer.Ordinal))
        {
            console.Line("- " + line);
        }
        Contradictions(console);
        Ties(console);
        Others(console, "Parts of it", detail.Parts);
        Others(console, "It is a part of", detail.Wholes);
        Others(console, "Belongs together with", detail.Related);
        Likely(console);
        References(console);
        foreach (Snapshot snapshot in detail.Snapshots)
        {
            console.Line(snapshot.Name + ": " + snapshot.Source.Publisher + "; " + IncidentWords.Terms(snapshot) + ".");
        }
        console.Line(IncidentWords.NotAspi);
    }

    /// <summary>As CSV: a row a statement of a record, in the record's own values.</summary>
    public string Csv() => new CaseStatements(detail).Csv();

    /// <summary>As JSON.</summary>
    public string Json() => CaseJson.Write(detail);

    private void Records(IAnsiConsole console)
    {
        console.Heading("What each source says");
        Table table = Screen.Table("Record", "Title", "Dates", "Victims", "Victims in", "Sectors");
        foreach ((RecordReference reference, IncidentRecord record) in _case.Named)
        {
            table.AddRow(
                Screen.Plain(detail.Address(reference)),
                Screen.Plain(CaseWords.Name(record)),
                Screen.Plain(CaseWords.Dates(record)),
                Screen.Plain(CaseWords.Victims(record)),
                Screen.Plain(IncidentWords.Countries(record)),
                Screen.Plain(CaseWords.Sectors(record))
            );
        }
        console.Write(table);
        foreach (
            (RecordReference reference, IncidentRecord record) in _case.Named.Where(member =>
                !string.IsNullOrWhiteSpace(member.Record.Summary)
            )
        )
        {
            console.Line("- " + reference + ": \"" + record.Summary + "\"");
        }
    }

    private void Economies(IAnsiConsole console)
    {
        if (detail.Economies.IsEmpty)
        {
            return;
        }
        console.Heading("Victims by economy");
        Table table = Screen.Table("Economy", "Victims", "Sectors", "According to");
        foreach (EconomyVictims economy in detail.Economies)
        {
            table.AddRow(
                Screen.Plain(economy.Country is { } code ? code + ", " + economy.Name : economy.Name),
                Screen.Plain(economy.Victims.IsEmpty ? "not named" : string.Join(", ", economy.Victims)),
                Screen.Plain(economy.Sectors.IsEmpty ? "not given" : string.Join(", ", economy.Sectors)),
                Screen.Plain(string.Join(", ", economy.By))
            );
        }
        console.Write(table);
    }

    private IEnumerable<string> Attributions() =>
        _case.Named.SelectMany(member =>
            member.Record.Attributions.IsEmpty
                ? [member.Reference + ": none stated"]
                : member.Record.Attributions.Select(attribution =>
                    member.Reference
                    + ": "
                    + CaseWords.Statement(attribution, detail.SnapshotOf(member.Reference).Source.Publisher)
                )
        );

    private void Contradictions(IAnsiConsole console)
    {
        if (_case.Members.Length < 2)
        {
            return;
        }
        console.Heading("Where they contradict one another");
        foreach (Contradiction contradiction in _case.Contradictions)
        {
            console.Line("- " + CaseWords.Says(contradiction));
        }
        if (_case.Contradictions.IsEmpty)
        {
            console.Line("Nowhere, in dates, countries and the criteria of the rules.");
        }
    }

    private void Ties(IAnsiConsole console)
    {
        if (detail.Ties.IsEmpty)
        {
            return;
        }
        console.Heading("Links between its records");
        foreach (CaseTie tie in detail.Ties)
        {
            console.Line(
                "- "
                    + tie.Link.First
                    + " and "
                    + tie.Link.Second
                    + ": "
                    + LinkWords.Relation(tie.Link.Relation)
                    + ", score "
                    + LinkWords.Score(tie.Link.Score)
                    + (tie.Decision is { } decision ? "; " + LinkWords.Decision(decision) : "")
                    + (tie.Judgement.Reasons.IsEmpty ? "" : "; " + LinkWords.Reasons(tie.Judgement))
            );
        }
    }

    private static void Others(IAnsiConsole console, string heading, ImmutableArray<NamedCase> others)
    {
        if (others.IsEmpty)
        {
            return;
        }
        console.Heading(heading);
        foreach (NamedCase other in others.Take(Screenful))
        {
            console.Line("- " + other.Id + ": " + other.Name + ": " + CaseWords.Tied(other) + ".");
        }
        More(console, others.Length);
    }

    private void Likely(IAnsiConsole console)
    {
        if (detail.Likely.IsEmpty)
        {
            return;
        }
        console.Heading("May belong here, if a person says so");
        foreach (LikelyCase likely in detail.Likely.Take(Screenful))
        {
            console.Line(
                "- "
                    + likely.Other.Id
                    + ": "
                    + likely.Other.Name
                    + ": perhaps "
                    + CaseWords.Tied(likely.Other)
                    + ". Left to people: "
                    + LinkWords.Doubt(likely.Doubt)
                    + "."
            );
        }
        More(console, detail.Likely.Length);
        console.Line("`regalia incidents decide --confirm A B` or `--reject A B`, with --who and --why, decides.");
    }

    private void References(IAnsiConsole console)
    {
        string[] addresses =
        [
            .. _case.Members.SelectMany(record => record.References).Distinct(StringComparer.Ordinal),
        ];
        if (addresses.Length == 0)
        {
            return;
        }
        console.Heading("Sources of the sources");
        foreach (string address in addresses.Take(Screenful))
        {
            console.Line("- " + address);
        }
        More(console, addresses.Length);
    }

    private static void More(IAnsiConsole console, int all)
    {
        if (all > Screenful)
        {
            console.Line("and " + IncidentWords.Count(all - Screenful) + " more; --json has all");
        }
    }
}
