using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>
/// The records of a case side by side: a column each, a row a matter. Nothing is averaged; what contradicts is said in words at the
/// row and at each value.
/// </summary>
internal sealed class CaseSides
{
    /// <summary>Records that a page shows.</summary>
    internal const int MostRecords = 40;

    // More columns cannot be read beside one another; the rest follow in further tables.
    private const int Columns = 3;
    private const int MostLetters = 400;

    private static readonly ImmutableArray<DateKind> s_dates =
    [
        DateKind.Started,
        DateKind.Ended,
        DateKind.Disclosed,
        DateKind.Reported,
    ];

    private readonly CaseDetail _detail;
    private readonly Classifier _classifier;
    private readonly ImmutableArray<(RecordReference Reference, IncidentRecord Record)> _records;

    private CaseSides(
        CaseDetail detail,
        Classifier classifier,
        ImmutableArray<(RecordReference Reference, IncidentRecord Record)> records
    ) => (_detail, _classifier, _records) = (detail, classifier, records);

    internal static ImmutableArray<Block> Of(CaseDetail detail, Classifier classifier)
    {
        int members = detail.Case.Members.Length;
        return
        [
            .. detail
                .Case.Named.Take(MostRecords)
                .Chunk(Columns)
                .Select((chunk, i) => new CaseSides(detail, classifier, [.. chunk]).Table(i)),
            .. members > MostRecords
                ? new Block[]
                {
                    new Paragraph(
                        IncidentWords.Count(members - MostRecords) + " more records; the CSV and the JSON have all."
                    ),
                }
                : [],
        ];
    }

    /// <summary>A matter of a contradiction for people: <c>ip_intensive</c> is one word less of a computer.</summary>
    internal static string Matter(string matter) => matter.Replace('_', '-');

    private DataTable Table(int place) =>
        new(
            "sides-" + IncidentWords.Count(place + 1),
            _detail.Case.Members.Length == 1
                ? "What the record says"
                : "Records "
                    + IncidentWords.Count((place * Columns) + 1)
                    + " to "
                    + IncidentWords.Count((place * Columns) + _records.Length)
                    + ", a column each, in the values of their sources",
            [
                new("Matter"),
                .. _records.Select(r => new DataColumn(IncidentWords.Shortened(r.Reference.ToString(), 60))),
            ],
            [
                Cells("Title", matter: null, Title),
                Row("Stands for", matter: null, r => IncidentWords.Level(r.Level)),
                .. s_dates
                    .Where(kind => _detail.Case.Members.Any(r => r.Date(kind) is not null))
                    .Select(kind =>
                        Row(
                            MeasureWords.Capital(IncidentWords.Kind(kind)),
                            kind switch
                            {
                                DateKind.Started => "started",
                                DateKind.Ended => "ended",
                                _ => null,
                            },
                            r => r.Date(kind) is { } date ? IncidentWords.Dated(date) : IncidentWords.NotGiven
                        )
                    ),
                Row("Victims", matter: null, r => Short(CaseWords.Victims(r))),
                Row(IncidentWords.VictimsIn, "victim countries", r => IncidentWords.Countries(r)),
                Row("Sectors or kinds", matter: null, r => Short(CaseWords.Sectors(r))),
                Row(IncidentWords.Behind, "attributed to", Behind),
                .. _classifier.Criteria.Select(
                    (criterion, i) =>
                        Row(
                            "By the rules: " + Matter(criterion),
                            criterion,
                            r => IncidentWords.Judgement(Judgements(r)[i])
                        )
                ),
            ]
        )
        {
            IsSortable = false,
        };

    private DataRow Row(string name, string? matter, Func<IncidentRecord, DataCell> cell) =>
        Cells(name, matter, (_, record) => cell(record));

    private DataRow Cells(string name, string? matter, Func<RecordReference, IncidentRecord, DataCell> cell)
    {
        Contradiction? contradiction = matter is null
            ? null
            : _detail.Case.Contradictions.FirstOrDefault(c =>
                string.Equals(c.Matter, matter, StringComparison.Ordinal)
            );
        return new DataRow([
            contradiction is null
                ? name
                : new DataCell(Prose.Strong(name)) { Detail = "the sources contradict one another" },
            .. _records.Select(r =>
                contradiction?.Statements.Any(s => s.By == r.Reference) == true
                    ? Marked(cell(r.Reference, r.Record))
                    : cell(r.Reference, r.Record)
            ),
        ]);
    }

    private static DataCell Marked(DataCell cell) =>
        cell with
        {
            Tone = ChartPalette.Absent,
            Detail = cell.Detail is { } said ? said + "; contradicted" : "contradicted",
        };

    private DataCell Title(RecordReference reference, IncidentRecord record) =>
        Prose.To(CaseWords.Name(record), PageAddress.Incident(_detail.SnapshotOf(reference).Name, reference.Id));

    private static DataCell Behind(IncidentRecord record) =>
        new(AttributionWords.Short(record))
        {
            Detail = AttributionWords.SaidBy(record) is { } said ? (Prose)said : null,
        };

    private Judgement[] Judgements(IncidentRecord record)
    {
        var judged = new Judgement[_classifier.Criteria.Length];
        _classifier.Judge(record, judged);
        return judged;
    }

    private static string Short(string text) => IncidentWords.Shortened(text, MostLetters);
}
