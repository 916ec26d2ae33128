using Regalia.Incidents.Cases;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Linking;

namespace Regalia.Presentation.Cases;

/// <summary>A case as a table of who says what.</summary>
internal sealed class CaseStatements(CaseDetail detail)
{
    private readonly CsvText _rows = new((string[])["case", "matter", "record", "says"]);

    internal string Csv()
    {
        IncidentCase incident = detail.Case;
        foreach ((RecordReference reference, IncidentRecord record) in incident.Named)
        {
            Record(record, detail.Address(reference), detail.SnapshotOf(reference).Source.Publisher);
        }
        foreach (Contradiction contradiction in incident.Contradictions)
        {
            foreach ((RecordReference by, string says) in contradiction.Statements)
            {
                Row("contradiction in " + contradiction.Matter, by.ToString(), says);
            }
        }
        foreach (CaseTie tie in detail.Ties)
        {
            Tie(tie);
        }
        foreach (LikelyCase likely in detail.Likely)
        {
            Row(
                "may belong here",
                likely.Other.Id,
                likely.Other.Name
                    + ": perhaps "
                    + CaseWords.Tied(likely.Other)
                    + "; left to people: "
                    + LinkWords.Doubt(likely.Doubt)
            );
        }
        Others("part", detail.Parts);
        Others("whole", detail.Wholes);
        Others("related case", detail.Related);
        return _rows.ToString();
    }

    private void Record(IncidentRecord record, string address, string publisher)
    {
        Row("title", address, record.Title);
        Row("account", address, record.Summary);
        Row("level", address, record.Level.Word());
        foreach (IncidentDate date in record.Dates)
        {
            Row(IncidentWords.Kind(date.Kind), address, date.ToString());
        }
        foreach (Victim victim in record.Victims)
        {
            Row("victim", address, victim.Name);
            Row("victim country", address, victim.Country?.ToString() ?? victim.CountryText);
            foreach (string sector in victim.Sectors)
            {
                Row("victim sector", address, sector);
            }
        }
        foreach (Attribution attribution in record.Attributions)
        {
            Row("attribution", address, CaseWords.Statement(attribution, publisher));
        }
        foreach (string reference in record.References)
        {
            Row("reference", address, reference);
        }
    }

    private void Others(string matter, IEnumerable<NamedCase> others)
    {
        foreach (NamedCase other in others)
        {
            Row(matter, other.Id, other.Name);
            foreach (CaseTie tie in other.Ties)
            {
                Tie(tie);
            }
        }
    }

    private void Tie(CaseTie tie) =>
        Row(
            "link: " + tie.Link.Relation.Word(),
            tie.Link.First + "|" + tie.Link.Second,
            "score "
                + LinkWords.Score(tie.Link.Score)
                + (tie.Decision is { } decision ? "; " + LinkWords.Decision(decision) : "")
                + (tie.Judgement.Reasons.IsEmpty ? "" : "; " + LinkWords.Reasons(tie.Judgement))
        );

    // What a record does not say is no row.
    private void Row(string matter, string record, string? says)
    {
        if (!string.IsNullOrWhiteSpace(says))
        {
            _rows.Text(detail.Case.Id).Text(matter).Text(record).Text(says).EndRow();
        }
    }
}
