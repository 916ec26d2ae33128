using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>One incident record: what its source says, who attributes it, and how it is classified.</summary>
public static class IncidentView
{
    // One record of a source names a thousand victims, another has a text of a book: the page stays light, the files have all.
    private const int MostVictims = 200;
    private const int MostReferences = 100;
    private const int MostFields = 200;
    private const int MostLetters = 1_500;

    /// <summary>Where no store is open.</summary>
    public static View Closed() =>
        IncidentWarnings.NoStore("incident", "Incident record", "regalia incidents show SNAPSHOT:ID --store DIR --csv");

    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source, Snapshot snapshot, IncidentRecord record)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(record);
        IncidentArchive archive = source.Incidents ?? throw new ArgumentException("No store is open.", nameof(source));
        ImmutableArray<Finding> findings = archive.Classifier.Explain(record);
        var report = new RecordReport(snapshot, record, findings);
        return new View(
            "incident-" + snapshot.Name.Replace('@', '-') + "-" + MeasureWords.Anchor(record.Id),
            new Publication(
                // A title may accuse: it is the source's, and stands in its marks.
                record.Title
                    is { } title
                    ? "“" + title + "”"
                    : IncidentWords.Title(record),
                (record.Level is RecordLevel.Incident or RecordLevel.Actor ? "An " : "A ")
                    + IncidentWords.Level(record.Level)
                    + " in "
                    + snapshot.Source.Title
                    + ", vintage "
                    + snapshot.Vintage
                    + ". Victims in: "
                    + IncidentWords.Countries(record)
                    + ".",
                [
                    .. record.Summary is { } summary ? new Block[] { new Paragraph(Prose.Quote(summary)) } : [],
                    new Section("facts", "What the source says", [Said(snapshot, record), .. Victims(record)]),
                    new Section(
                        "attribution",
                        "Who is said to be behind it, by whom",
                        [Attributions(snapshot, record)]
                    ),
                    new Section("classification", "How the rules classify it", [Findings(archive, findings)]),
                    new Section("fields", "Every field of the source", Fields(record)),
                    .. Cases(archive, snapshot, record),
                    .. IncidentWarnings.Of(snapshot),
                ]
            )
            {
                Kicker = "Incident record, " + snapshot.Name,
            },
            report.Csv,
            report.Json,
            IncidentColumns.OfRecord
        )
        {
            Command =
                "regalia incidents show "
                + ShellWord.Quoted(IncidentWords.Address(snapshot, record.Id))
                + " --store DIR --csv",
        };
    }

    // Only the latest vintage of a source is linked: in the others its records would stand again.
    private static IEnumerable<Block> Cases(IncidentArchive archive, Snapshot snapshot, IncidentRecord record)
    {
        if (CaseArchive.Latest(archive.Snapshots).Contains(snapshot))
        {
            yield return new Paragraph(
                Prose.To(
                    "The case of this record",
                    PageAddress.Case(new RecordReference(snapshot.Source.Name, record.Id).ToString())
                ) + ": what other records tell of the same event, side by side."
            );
        }
    }

    private static Facts Said(Snapshot snapshot, IncidentRecord record) =>
        new([
            new("Record", record.Id + " of " + snapshot.Name),
            .. record.Dates.Select(d => new Fact(
                MeasureWords.Capital(IncidentWords.Kind(d.Kind)),
                IncidentWords.Dated(d)
            )),
            .. record.Dates.IsEmpty ? new[] { new Fact("Date", IncidentWords.NotGiven) } : [],
            .. record.PartOf.Select(p => new Fact(IncidentWords.PartOf, p)),
            .. record.Aliases.Select(a => new Fact(
                IncidentWords.OtherName,
                a.Alias + ", according to " + a.AssertedBy
            )),
            .. record
                .References.Take(MostReferences)
                .Select(r => new Fact(IncidentWords.Report, Link.Out(r) is { } link ? Prose.To(r, link) : (Prose)r)),
            .. record.References.Length > MostReferences
                ? new[]
                {
                    new Fact(
                        IncidentWords.Report,
                        IncidentWords.Count(record.References.Length - MostReferences) + " more; the JSON has all"
                    ),
                }
                : [],
            .. record.Repairs.Select(r => new Fact(IncidentWords.Repair, r)),
        ]);

    private static IEnumerable<Block> Victims(IncidentRecord record)
    {
        if (record.Victims.IsEmpty)
        {
            yield return new Note(NoteKind.Empty, IncidentWords.NoVictim);
            yield break;
        }
        yield return new DataTable(
            "victim-table",
            "Victims, as the source names them",
            [new("Victim"), new("Country"), new("Sector or kind")],
            [
                .. record
                    .Victims.Take(MostVictims)
                    .Select(v => new DataRow([
                        (Prose)(v.Name ?? "not named"),
                        v.CountryText is null ? IncidentWords.NotGiven
                        : v.Country is { } code ? v.CountryText + " (" + code.ToString() + ")"
                        : v.CountryText + " (no single country)",
                        v.Sectors.IsEmpty ? IncidentWords.NotGiven : string.Join("; ", v.Sectors),
                    ])),
            ]
        )
        {
            Note =
                record.Victims.Length > MostVictims
                    ? (Prose)("The first 200 of " + IncidentWords.Count(record.Victims.Length) + "; the JSON has all.")
                    : null,
        };
    }

    private static Block Attributions(Snapshot snapshot, IncidentRecord record) =>
        record.Attributions.IsEmpty
            ? new Note(NoteKind.Empty, IncidentWords.NoAttribution)
            : new DataTable(
                "attribution-table",
                "Statements; none is a finding of Regalia",
                [new(IncidentWords.Behind), new("Described as"), new("Said by"), new("When"), new("Basis")],
                [
                    .. record.Attributions.Select(a => new DataRow([
                        AttributionWords.Named(a),
                        a.Category ?? IncidentWords.NotGiven,
                        AttributionWords.Author(a, snapshot),
                        a.Date?.ToString() ?? IncidentWords.NotGiven,
                        a.Basis ?? IncidentWords.NotGiven,
                    ])),
                ]
            );

    private static DataTable Findings(IncidentArchive archive, ImmutableArray<Finding> findings) =>
        new(
            "finding-table",
            "Criterion by criterion",
            [new("Criterion"), new("Judged"), new("By rule"), new("On the words")],
            [
                .. findings.Select(f => new DataRow([
                    f.Criterion.Replace('_', '-'),
                    IncidentWords.Judgement(f.Judgement),
                    f.Rule ?? IncidentWords.NoRule,
                    f.Spans.IsEmpty
                        ? "none"
                        : Prose.Join(
                            "; ",
                            f.Spans.Select(s => s.Field + ": " + Prose.Quote(s.Text))
                                .DistinctBy(p => p.Plain, StringComparer.Ordinal)
                        ),
                ])),
            ]
        )
        {
            Note = IncidentWords.Rules(archive.Classifier.RulesDigest),
        };

    // Facts and no table: texts of thousands of letters wrap in them on any screen.
    private static ImmutableArray<Block> Fields(IncidentRecord record) =>
        [
            new Facts([
                .. record
                    .Fields.Take(MostFields)
                    .Select(f => new Fact(f.Name, IncidentWords.Shortened(f.Text, MostLetters))),
            ]),
            .. record.Fields.Length > MostFields || record.Fields.Any(f => f.Text.Length > MostLetters)
                ? new Block[]
                {
                    new Paragraph(
                        Prose.Quiet("Long texts are cut here, and at most 200 fields shown; the CSV has all in full.")
                    ),
                }
                : [],
        ];
}
