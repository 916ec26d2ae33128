using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>The explorer of incident records: facets with counts, and the records that are left.</summary>
public static class IncidentsView
{
    /// <summary>Records of one screenful.</summary>
    public const int PerPage = 50;

    /// <summary>Where no store is open.</summary>
    public static View Closed() =>
        IncidentWarnings.NoStore("incidents", "Incident records", "regalia incidents list --store DIR --csv");

    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source, IncidentsChoice choice)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(choice);
        IncidentArchive archive = source.Incidents ?? throw new ArgumentException("No store is open.", nameof(source));
        Snapshot snapshot = choice.Snapshot;
        Judgement[] judged = archive.Judge(snapshot, choice.Filter, choice.By, choice.Narrowing);
        int taken = judged.Count(j => j == Judgement.Yes);
        int unknown = judged.Count(j => j == Judgement.Unknown);
        ImmutableArray<RecordRow> rows = archive.Rows(snapshot, judged, (choice.Page - 1) * PerPage, PerPage);
        RecordListReport Whole() =>
            new(
                snapshot,
                archive.Filter(choice.Filter).Canonical,
                archive.Classifier.Criteria,
                archive.Rows(snapshot, judged),
                taken,
                unknown
            )
            {
                Narrowing = choice.Narrowing,
            };
        return new View(
            "incidents-" + snapshot.Name.Replace('@', '-'),
            new Publication(
                "Incident records",
                Finding(choice, taken, unknown),
                [
                    IncidentControls.Of(archive, choice),
                    rows.IsEmpty
                        ? new Note(
                            NoteKind.Empty,
                            "No record is left. " + Prose.To("All records of " + snapshot.Name, All(choice).Address)
                        )
                        : Table(choice, rows),
                    .. Turning(choice, taken),
                    IncidentTimeline.Section(archive, choice, judged),
                    IncidentMatrix.Section(archive, choice, judged),
                    new Paragraph(
                        Prose.To("Count these over the years, with intervals", TrendChoice.Of(choice).Address)
                            + (
                                choice.Narrowing.IsNothing
                                    ? "."
                                    : "; there without the choice of sector, country said to be behind it, and month."
                            )
                    ),
                    new Paragraph(
                        Prose.To("Cases across sources", PageAddress.Cases)
                            + ": records of all sources that tell of one event, side by side."
                    ),
                    .. IncidentWarnings.Of(snapshot),
                ]
            )
            {
                Kicker = "Incidents, " + snapshot.Name,
            },
            () => Whole().Csv(),
            () => Whole().Json(),
            IncidentColumns.OfList(archive.Classifier.Criteria)
        )
        {
            Command =
                "regalia incidents list "
                + snapshot.Name
                + (choice.Filter.Length == 0 ? "" : " --filter \"" + choice.Filter + "\"")
                + (choice.By == YearBasis.Disclosed ? " --by-date disclosed" : " --by-date started")
                + choice.Narrowing.AsOptions
                + " --store DIR --csv",
        };
    }

    /// <summary>How many screenfuls a choice has; one at least.</summary>
    public static int Pages(ViewSource source, IncidentsChoice choice)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(choice);
        IncidentArchive archive = source.Incidents ?? throw new ArgumentException("No store is open.", nameof(source));
        return Pages(
            archive.Judge(choice.Snapshot, choice.Filter, choice.By, choice.Narrowing).Count(j => j == Judgement.Yes)
        );
    }

    private static int Pages(int taken) => Math.Max(1, (taken + PerPage - 1) / PerPage);

    private static IncidentsChoice All(IncidentsChoice choice) => new() { Snapshot = choice.Snapshot };

    private static string Finding(IncidentsChoice choice, int taken, int unknown) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{taken:#,##0} of {choice.Snapshot.Records:#,##0} records of {choice.Snapshot.Source.Title}, vintage {choice.Snapshot.Vintage}"
        )
        + (choice.InWords.Length == 0 ? "." : ": " + choice.InWords + ".")
        + IncidentWords.Unknowns(unknown);

    private static DataTable Table(IncidentsChoice choice, ImmutableArray<RecordRow> rows) =>
        new(
            "incident-table",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Records {((choice.Page - 1) * PerPage) + 1} to {((choice.Page - 1) * PerPage) + rows.Length}, in the order of the source"
            ),
            [
                new("Record, as the source calls it"),
                new(IncidentWords.Started),
                new(IncidentWords.Known),
                new(IncidentWords.VictimsIn),
                new(IncidentWords.Behind),
            ],
            [
                .. rows.Select(row => new DataRow([
                    new DataCell(
                        Prose.To(
                            IncidentWords.Title(row.Record),
                            PageAddress.Incident(choice.Snapshot.Name, row.Record.Id)
                        )
                    )
                    {
                        Detail = IncidentWords.Level(row.Record.Level) + " " + row.Record.Id,
                    },
                    IncidentWords.Date(row.Record.Date(DateKind.Started)),
                    IncidentWords.Date(row.Record.Date(DateKind.Disclosed) ?? row.Record.Date(DateKind.Reported)),
                    IncidentWords.Countries(row.Record),
                    new DataCell(AttributionWords.Short(row.Record))
                    {
                        Detail = AttributionWords.SaidBy(row.Record) is { } said ? (Prose)said : null,
                    },
                ])),
            ]
        );

    private static IEnumerable<Block> Turning(IncidentsChoice choice, int taken)
    {
        int last = Pages(taken);
        if (last == 1)
        {
            yield break;
        }
        var links = new List<Prose>();
        if (choice.Page > 1)
        {
            links.Add(Prose.To("Records before", (choice with { Page = choice.Page - 1 }).Address));
        }
        if (choice.Page < last)
        {
            links.Add(Prose.To("Next records", (choice with { Page = choice.Page + 1 }).Address));
        }
        yield return new Paragraph(
            string.Create(CultureInfo.InvariantCulture, $"Page {choice.Page} of {last}. ") + Prose.Join(" · ", links)
        );
    }
}
