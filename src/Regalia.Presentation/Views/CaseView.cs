using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Linking;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>One case: what each source says side by side, where they contradict one another, and why they are one case.</summary>
public static class CaseView
{
    private const int MostLetters = 1_500;
    private const int MostRows = 100;
    private const int MostCases = 50;

    /// <summary>Where no store is open.</summary>
    public static View Closed() =>
        IncidentWarnings.NoStore("case", "Case", "regalia incidents case show SOURCE:ID --store DIR --csv");

    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source, CaseDetail detail)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(detail);
        IncidentArchive archive = source.Incidents ?? throw new ArgumentException("No store is open.", nameof(source));
        IncidentCase incident = detail.Case;
        var report = new CaseReport(detail);
        return new View(
            "case-" + MeasureWords.Anchor(incident.Id),
            new Publication(
                // A title may accuse: it is a source's, and stands in its marks.
                incident.Title
                    is { } title
                    ? "“" + title + "”"
                    : CaseWords.Name(incident),
                Finding(detail),
                [
                    new Section(
                        "sides",
                        "What each source says, side by side",
                        CaseSides.Of(detail, archive.Classifier)
                    ),
                    .. Contradictions(incident),
                    new Section("victims", "Victims by economy", [Economies(detail)]),
                    new Section("attribution", "Who is said to be behind it, by whom", [Attributions(detail)]),
                    .. Accounts(detail),
                    .. Links(detail),
                    .. Others("parts", "Parts of it", detail.Parts),
                    .. Others("wholes", "It is a part of", detail.Wholes),
                    .. Others("related", "Belongs together with", detail.Related),
                    .. Likely(detail),
                    .. Reports(incident),
                    CaseTerms.Of(detail.Snapshots),
                    new Paragraph(
                        Prose.To("All cases", PageAddress.Cases)
                            + ". "
                            + Prose.Quiet(
                                IncidentWords.Rules(archive.Classifier.RulesDigest) + " " + IncidentWords.NotAspi
                            )
                    ),
                ]
            )
            {
                Kicker = "Case " + incident.Id,
            },
            report.Csv,
            report.Json,
            CaseColumns.OfCase
        )
        {
            Command = "regalia incidents case show " + ShellWord.Quoted(incident.Id) + " --store DIR --csv",
        };
    }

    private static string Finding(CaseDetail detail)
    {
        IncidentCase incident = detail.Case;
        return CaseWords.Count(incident.Members.Length, "record")
            + " of "
            + CaseWords.Count(detail.Snapshots.Length, "source")
            + (incident.Members.Length == 1 ? " tells of it" : " tell of it")
            + (
                incident.Members.Length == 1 ? ". No other record was found to tell of the same event."
                : incident.Contradictions.IsEmpty ? "; no contradiction between them was found."
                : "; they contradict one another on "
                    + string.Join(", ", incident.Contradictions.Select(c => CaseSides.Matter(c.Matter)))
                    + "."
            )
            + " Victims in: "
            + (incident.Countries.IsEmpty ? IncidentWords.NotGiven : string.Join(", ", incident.Countries))
            + ".";
    }

    private static IEnumerable<Block> Contradictions(IncidentCase incident)
    {
        if (incident.Members.Length < 2)
        {
            yield break;
        }
        yield return new Section(
            "contradictions",
            "Where they contradict one another",
            incident.Contradictions.IsEmpty
                ? [new Note(NoteKind.Empty, "Nowhere, in dates, countries and the criteria of the rules.")]
                :
                [
                    new BulletList([
                        .. incident.Contradictions.Select(c =>
                            Prose.Strong(MeasureWords.Capital(CaseSides.Matter(c.Matter)))
                            + ": "
                            + string.Join(
                                "; ",
                                c.Statements.Select(s =>
                                    s.By + " says " + s.Says.Replace(";", ", ", StringComparison.Ordinal)
                                )
                            )
                            + "."
                        ),
                    ]),
                    new Paragraph(Prose.Quiet("What a source leaves out contradicts nothing.")),
                ]
        );
    }

    private static Block Economies(CaseDetail detail) =>
        detail.Economies.IsEmpty
            ? new Note(NoteKind.Empty, "No source names a victim.")
            : new DataTable(
                "economy-table",
                "Victims, as the sources name them",
                [new("Economy"), new("Victims"), new("Sector or kind"), new("According to")],
                [
                    .. detail
                        .Economies.Take(MostRows)
                        .Select(e => new DataRow([
                            e.Country is { } code ? e.Name + " (" + code + ")" : e.Name,
                            e.Victims.IsEmpty
                                ? "not named"
                                : IncidentWords.Shortened(string.Join("; ", e.Victims), MostLetters),
                            e.Sectors.IsEmpty ? IncidentWords.NotGiven : string.Join("; ", e.Sectors),
                            string.Join(", ", e.By),
                        ])),
                ]
            )
            {
                Note = More(detail.Economies.Length, MostRows),
            };

    private static Block Attributions(CaseDetail detail)
    {
        (RecordReference Record, Attribution Attribution)[] all =
        [
            .. detail.Case.Named.SelectMany(member => member.Record.Attributions.Select(a => (member.Reference, a))),
        ];
        return all.Length == 0
            ? new Note(NoteKind.Empty, "No source names anybody.")
            : new DataTable(
                "attribution-table",
                "Statements; none is a finding of Regalia",
                [
                    new(IncidentWords.Behind),
                    new("Described as"),
                    new("Said by"),
                    new("When"),
                    new("Basis"),
                    new("In record"),
                ],
                [
                    .. all.Take(MostRows)
                        .Select(s => new DataRow([
                            AttributionWords.Named(s.Attribution),
                            s.Attribution.Category ?? IncidentWords.NotGiven,
                            AttributionWords.Author(s.Attribution, detail.SnapshotOf(s.Record)),
                            s.Attribution.Date?.ToString() ?? IncidentWords.NotGiven,
                            s.Attribution.Basis ?? IncidentWords.NotGiven,
                            s.Record.ToString(),
                        ])),
                ]
            )
            {
                Note = More(all.Length, MostRows),
            };
    }

    private static IEnumerable<Block> Accounts(CaseDetail detail)
    {
        (RecordReference Reference, IncidentRecord Record)[] told =
        [
            .. detail
                .Case.Named.Where(member => !string.IsNullOrWhiteSpace(member.Record.Summary))
                .Take(CaseSides.MostRecords),
        ];
        if (told.Length > 0)
        {
            yield return new Section(
                "accounts",
                "How each tells it",
                [
                    new Facts([
                        .. told.Select(member => new Fact(
                            member.Reference.ToString(),
                            Prose.Quote(
                                IncidentWords.Shortened(member.Record.Summary!.ReplaceLineEndings(" "), MostLetters)
                            )
                        )),
                    ]),
                ]
            );
        }
    }

    private static IEnumerable<Block> Links(CaseDetail detail)
    {
        if (detail.Ties.IsEmpty)
        {
            yield break;
        }
        yield return new Section(
            "links",
            "Why they are one case",
            [
                new DataTable(
                    "link-table",
                    "Links between its records",
                    [
                        new("Records"),
                        new("Judged"),
                        new("Score", IsNumber: true),
                        new("Reasons"),
                        new("Decided by a person"),
                    ],
                    [
                        .. detail
                            .Ties.Take(MostRows)
                            .Select(t => new DataRow([
                                t.Link.First + " and " + t.Link.Second,
                                LinkWords.Sentence(
                                    t.Link.First,
                                    t.Link.Second,
                                    t.Link.Relation,
                                    LinkWords.FirstIsWhole(t.Link.First, t.Judgement, t.Decision)
                                ),
                                new DataCell(LinkWords.Score(t.Link.Score)) { Number = t.Link.Score },
                                t.Judgement.Reasons.IsEmpty ? "none" : LinkWords.Reasons(t.Judgement),
                                t.Decision is { } decision ? LinkWords.Decision(decision) : "no",
                            ])),
                    ]
                )
                {
                    Note =
                        "The score is the machine's probability that two records are linked; a reason says what it adds to the log-odds."
                        + More(detail.Ties.Length, MostRows)?.Plain,
                },
            ]
        );
    }

    private static IEnumerable<Block> Others(string id, string title, ImmutableArray<NamedCase> others)
    {
        if (!others.IsEmpty)
        {
            yield return new Section(
                id,
                title,
                [
                    new BulletList([
                        .. others
                            .Take(MostCases)
                            .Select(o =>
                                Prose.To(o.Name, PageAddress.Case(o.Id)) + " (" + o.Id + "): " + CaseWords.Tied(o) + "."
                            ),
                    ]),
                    .. More(others.Length, MostCases) is { } more ? new[] { new Paragraph(more) } : [],
                ]
            );
        }
    }

    private static IEnumerable<Block> Likely(CaseDetail detail)
    {
        if (detail.Likely.IsEmpty)
        {
            yield break;
        }
        CaseLink first = detail.Likely[0].Other.Ties[0].Link;
        yield return new Section(
            "likely",
            "May belong here, if a person says so",
            [
                new BulletList([
                    .. detail
                        .Likely.Take(MostCases)
                        .Select(l =>
                            Prose.To(l.Other.Name, PageAddress.Case(l.Other.Id))
                            + " ("
                            + l.Other.Id
                            + "): perhaps "
                            + CaseWords.Tied(l.Other)
                            + ". Left to people: "
                            + LinkWords.Doubt(l.Doubt)
                            + "."
                        ),
                ]),
                .. More(detail.Likely.Length, MostCases) is { } more ? new[] { new Paragraph(more) } : [],
                new Paragraph(
                    "Most such pairs are not one event. A person decides, for the first: "
                        + Prose.Code(
                            "regalia incidents decide --confirm "
                                + ShellWord.Quoted(first.First.ToString())
                                + " "
                                + ShellWord.Quoted(first.Second.ToString())
                                + " --relation "
                                + first.Relation.Word()
                                + " --who NAME --why TEXT --store DIR"
                        )
                        + ", or --reject."
                ),
            ]
        );
    }

    private static IEnumerable<Block> Reports(IncidentCase incident)
    {
        string[] all = [.. incident.Members.SelectMany(r => r.References).Distinct(StringComparer.Ordinal)];
        if (all.Length > 0)
        {
            yield return new Disclosure(
                "Reports that the sources name, " + IncidentWords.Count(all.Length),
                [
                    new BulletList([
                        .. all.Take(MostRows).Select(r => Link.Out(r) is { } link ? Prose.To(r, link) : (Prose)r),
                    ]),
                    .. More(all.Length, MostRows) is { } more ? new[] { new Paragraph(more) } : [],
                ]
            );
        }
    }

    private static Prose? More(int all, int most) =>
        all > most ? (Prose)(" " + IncidentWords.Count(all - most) + " more; the JSON has all.") : null;
}
