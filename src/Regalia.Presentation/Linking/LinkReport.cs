using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Linking;

/// <summary>What linking found, in numbers.</summary>
/// <param name="linked">What was linked.</param>
/// <param name="caseOf">For each record, the number of its case.</param>
public sealed class LinkReport(LinkedRecords linked, ImmutableArray<int> caseOf)
{
    /// <summary>Links by their sources, sorted.</summary>
    public ImmutableArray<LinkTally> Tallies { get; } = Tally(linked);

    /// <summary>Cases: groups of records of one event, and records that stand alone.</summary>
    public int Cases { get; } = caseOf.IsEmpty ? 0 : caseOf.Max() + 1;

    /// <summary>Cases of more than one record.</summary>
    public int CasesOfSeveral { get; } = caseOf.CountBy(c => c).Count(c => c.Value > 1);

    /// <summary>Cases that more than one source tells of.</summary>
    public int CasesOfSeveralSources { get; } =
        caseOf
            .Select((number, place) => (number, linked.Records[place].Source))
            .Distinct()
            .CountBy(static pair => pair.number)
            .Count(c => c.Value > 1);

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading("Linked: " + string.Join(", ", linked.Snapshots.Select(s => s.Name)));
        console.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{linked.Records.Length:#,##0} records, {linked.Compared:#,##0} pairs compared."
            )
        );
        if (linked.Skipped > 0)
        {
            console.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{linked.Skipped:#,##0} pairs share only what too many records share, and were not brought together by it."
                )
            );
        }
        if (!Tallies.IsEmpty)
        {
            console.Write(Table());
        }
        console.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{CaseWords.Count(Cases, "case")}: {CasesOfSeveral:#,##0} of several records, {CasesOfSeveralSources:#,##0} of several sources."
            )
        );
        console.Line(string.Create(CultureInfo.InvariantCulture, $"{linked.Decided:#,##0} decisions applied."));
        foreach (UncarriedDecision uncarried in linked.Uncarried)
        {
            console.Line("- Not applied: " + Uncarried(uncarried));
        }
        console.Line("Model " + linked.ModelDigest[..Math.Min(12, linked.ModelDigest.Length)] + ".");
        console.Line(IncidentWords.NotAspi);
    }

    /// <summary>As CSV: a row a pair of sources and relation.</summary>
    public string Csv()
    {
        var rows = new CsvText(
            (string[])["source_a", "source_b", "same", "part_of", "related", "different", "decided"]
        );
        foreach (LinkTally tally in Tallies)
        {
            rows.Text(tally.First)
                .Text(tally.Second)
                .Whole(tally.Same)
                .Whole(tally.PartOf)
                .Whole(tally.Related)
                .Whole(tally.Different)
                .Whole(tally.Decided)
                .EndRow();
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            json.WriteStartArray("snapshots");
            foreach (Snapshot snapshot in linked.Snapshots)
            {
                json.WriteStartObject();
                SnapshotJson.Write(json, snapshot);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("model", linked.ModelDigest);
            json.WriteNumber("records", linked.Records.Length);
            json.WriteNumber("compared", linked.Compared);
            json.WriteNumber("skipped", linked.Skipped);
            json.WriteStartArray("links");
            foreach (LinkTally tally in Tallies)
            {
                json.WriteStartObject();
                json.WriteString("sourceA", tally.First);
                json.WriteString("sourceB", tally.Second);
                json.WriteNumber("same", tally.Same);
                json.WriteNumber("partOf", tally.PartOf);
                json.WriteNumber("related", tally.Related);
                json.WriteNumber("different", tally.Different);
                json.WriteNumber("decided", tally.Decided);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteNumber("cases", Cases);
            json.WriteNumber("casesOfSeveralRecords", CasesOfSeveral);
            json.WriteNumber("casesOfSeveralSources", CasesOfSeveralSources);
            json.WriteNumber("decisionsApplied", linked.Decided);
            json.WriteStrings("decisionsNotApplied", linked.Uncarried.Select(Uncarried));
        });

    /// <summary>A decision that could not be applied, and why not.</summary>
    public static string Uncarried(UncarriedDecision uncarried)
    {
        ArgumentNullException.ThrowIfNull(uncarried);
        return LinkWords.Address(uncarried.Decision.First, uncarried.Decision.FirstVintage)
            + " and "
            + LinkWords.Address(uncarried.Decision.Second, uncarried.Decision.SecondVintage)
            + ", by "
            + uncarried.Decision.Who
            + ": "
            + uncarried.Reason;
    }

    private Table Table()
    {
        Table table = Screen.Table("Sources", "Same event", "Part of", "Related", "Kept apart", "Decided");
        for (int i = 1; i < table.Columns.Count; i++)
        {
            table.Columns[i].RightAligned();
        }
        foreach (LinkTally tally in Tallies)
        {
            bool isInside = string.Equals(tally.First, tally.Second, StringComparison.Ordinal);
            table.AddRow(
                Screen.Plain(isInside ? "inside " + tally.First : tally.First + ", " + tally.Second),
                Screen.Plain(IncidentWords.Count(tally.Same)),
                Screen.Plain(IncidentWords.Count(tally.PartOf)),
                Screen.Plain(IncidentWords.Count(tally.Related)),
                Screen.Plain(IncidentWords.Count(tally.Different)),
                Screen.Plain(IncidentWords.Count(tally.Decided))
            );
        }
        return table;
    }

    private static ImmutableArray<LinkTally> Tally(LinkedRecords linked)
    {
        ArgumentNullException.ThrowIfNull(linked);
        // Records are in the order of their sources' names, so that the first of a link has the lesser.
        return
        [
            .. linked
                .Links.CountBy(link =>
                    (
                        linked.Records[link.First].Source,
                        Other: linked.Records[link.Second].Source,
                        link.Relation,
                        link.Decided
                    )
                )
                .GroupBy(count => (count.Key.Source, count.Key.Other))
                .OrderBy(group => group.Key.Source, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Other, StringComparer.Ordinal)
                .Select(group => new LinkTally(
                    group.Key.Source,
                    group.Key.Other,
                    group.Where(c => c.Key.Relation == LinkRelation.Same).Sum(c => c.Value),
                    group.Where(c => c.Key.Relation == LinkRelation.PartOf).Sum(c => c.Value),
                    group.Where(c => c.Key.Relation == LinkRelation.Related).Sum(c => c.Value),
                    group.Where(c => c.Key.Relation == LinkRelation.Different).Sum(c => c.Value),
                    group.Where(c => c.Key.Decided).Sum(c => c.Value)
                )),
        ];
    }
}
