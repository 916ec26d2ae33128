using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>The list of cases: facets with counts, and the cases that are left.</summary>
public static class CasesView
{
    /// <summary>Cases of one screenful.</summary>
    public const int PerPage = 50;

    /// <summary>Where no store is open.</summary>
    public static View Closed() =>
        IncidentWarnings.NoStore("cases", "Cases across sources", "regalia incidents case list --store DIR --csv");

    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source, CasesChoice choice)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(choice);
        IncidentArchive archive = source.Incidents ?? throw new ArgumentException("No store is open.", nameof(source));
        CaseArchive cases = archive.Cases;
        CaseQuery query = choice.Query(archive);
        CaseFindings findings = cases.Search.Find(query);
        ImmutableArray<Snapshot> snapshots = cases.Repository.Linked.Snapshots;
        ImmutableArray<CaseRow> rows = cases.Rows(findings.Taken.Skip((choice.Page - 1) * PerPage).Take(PerPage));
        CaseListReport Whole() => new(snapshots, query, cases.Rows(findings.Taken), findings, cases.Repository.Count);
        return new View(
            "cases",
            new Publication(
                "Cases across sources",
                Finding(choice, findings, cases.Repository.Count),
                [
                    .. Several(archive, choice),
                    CaseControls.Of(archive, choice),
                    rows.IsEmpty
                        ? new Note(NoteKind.Empty, "No case is left. " + Prose.To("All cases", PageAddress.Cases))
                        : Table(choice, rows),
                    .. Turning(choice, findings.Taken.Length),
                    new Note(
                        NoteKind.Reading,
                        "Records that tell of one event are one case, alone if no other tells of it. A facet takes a case if one of its "
                            + "records has what is asked; each source's own values stay side by side on the page of the case. "
                            + "What the machine links, a person can undo."
                    ),
                    CaseTerms.Of(snapshots),
                    new Paragraph(Prose.Quiet(IncidentWords.NotAspi)),
                ]
            )
            {
                Kicker = "Incidents",
            },
            () => Whole().Csv(),
            () => Whole().Json(),
            CaseColumns.OfList
        )
        {
            Command = "regalia incidents case list" + choice.AsOptions + " --store DIR --csv",
        };
    }

    /// <summary>How many screenfuls a choice has; one at least.</summary>
    public static int Pages(ViewSource source, CasesChoice choice)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(choice);
        IncidentArchive archive = source.Incidents ?? throw new ArgumentException("No store is open.", nameof(source));
        return Pages(archive.Cases.Search.Find(choice.Query(archive)).Taken.Length);
    }

    private static int Pages(int taken) => Math.Max(1, (taken + PerPage - 1) / PerPage);

    private static string Finding(CasesChoice choice, CaseFindings findings, int all) =>
        IncidentWords.Count(findings.Taken.Length)
        + " of "
        + CaseWords.Count(all, "case")
        + (choice.InWords.Length == 0 ? "." : ": " + choice.InWords + ".")
        + IncidentWords.Unknowns(findings.Unknown);

    // Most records stand alone; what several sources tell of is what linking is for.
    private static IEnumerable<Block> Several(IncidentArchive archive, CasesChoice choice)
    {
        CasesChoice several = choice with { Least = 2, Page = 1 };
        int count = archive.Cases.Search.Find(several.Query(archive)).Taken.Length;
        if (choice.Least < 2 && count > 0)
        {
            yield return new Paragraph(
                Prose.To(CaseWords.Count(count, "case") + " of two sources or more", several.Address)
                    + (count == 1 ? " is among them." : " are among them.")
            );
        }
    }

    private static DataTable Table(CasesChoice choice, ImmutableArray<CaseRow> rows) =>
        new(
            "case-table",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Cases {((choice.Page - 1) * PerPage) + 1} to {((choice.Page - 1) * PerPage) + rows.Length}: {CaseOrder.Words}"
            ),
            [
                new("Case, as its fullest record calls it"),
                new("Records", IsNumber: true),
                new("Sources"),
                new(IncidentWords.Started),
                new(IncidentWords.VictimsIn),
                new("Contradictions"),
            ],
            [
                .. rows.Select(row => new DataRow([
                    new DataCell(Prose.To(row.Name, PageAddress.Case(row.Id))) { Detail = row.Id },
                    new DataCell(IncidentWords.Count(row.Records.Length)) { Number = row.Records.Length },
                    string.Join(", ", row.Sources),
                    row.Started.Length == 0 ? IncidentWords.NotGiven : row.Started,
                    row.Countries.IsEmpty ? IncidentWords.NotGiven : string.Join(", ", row.Countries),
                    row.Records.Length == 1 ? "one record only"
                    : row.Contradictions.IsEmpty ? "none found"
                    : string.Join(", ", row.Contradictions.Select(CaseSides.Matter)),
                ])),
            ]
        );

    private static IEnumerable<Block> Turning(CasesChoice choice, int taken)
    {
        int last = Pages(taken);
        if (last == 1)
        {
            yield break;
        }
        var links = new List<Prose>();
        if (choice.Page > 1)
        {
            links.Add(Prose.To("Cases before", (choice with { Page = choice.Page - 1 }).Address));
        }
        if (choice.Page < last)
        {
            links.Add(Prose.To("Next cases", (choice with { Page = choice.Page + 1 }).Address));
        }
        yield return new Paragraph(
            string.Create(CultureInfo.InvariantCulture, $"Page {choice.Page} of {last}. ") + Prose.Join(" · ", links)
        );
    }
}
