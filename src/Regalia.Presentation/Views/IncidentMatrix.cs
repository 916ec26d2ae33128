using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Classification;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>
/// The records of the explorer by sector of the victim and by country said to be behind it: each cell says whose statement that is,
/// and leads to exactly its records.
/// </summary>
internal static class IncidentMatrix
{
    private const int MostSectors = 15;
    private const int MostSponsors = 6;
    private const int MostAuthors = 2;
    private const int MostLetters = 60;

    internal static Section Section(IncidentArchive archive, IncidentsChoice choice, Judgement[] judged)
    {
        RecordMarks marks = archive.Marks(choice.Snapshot);
        var matrix = SectorMatrix.Count(
            marks,
            judged,
            Find(marks.Sectors, choice.Narrowing.Sector),
            Find(marks.Sponsors, choice.Narrowing.Sponsor)
        );
        return new Section(
            "matrix",
            "Which sectors, and who is said to be behind it",
            !judged.Contains(Judgement.Yes)
                ? [new Note(NoteKind.Empty, "No record is left to count.")]
                : [Table(choice, marks, matrix), Reading(choice)]
        );
    }

    /// <summary>Name of a sector for people.</summary>
    internal static string Sector(MarkList list, int mark) =>
        list.IsUnknown(mark) ? "Sector unknown" : list.Marks[mark].Name;

    /// <summary>Name of a country said to be behind it, for people.</summary>
    internal static string Sponsor(MarkList list, int mark) =>
        list.Marks[mark].Key switch
        {
            MarkList.Nobody => "Unknown: nobody named",
            MarkList.NoCountry => "Unknown: no country named",
            _ => list.Marks[mark].Name,
        };

    private static int? Find(MarkList list, string? key) => key is null ? null : list.Find(key);

    private static DataTable Table(IncidentsChoice choice, RecordMarks marks, SectorMatrix matrix)
    {
        ImmutableArray<(int Mark, int Records)> rows = Shown(marks.Sectors, matrix.Sectors, MostSectors);
        ImmutableArray<(int Mark, int Records)> columns = Shown(marks.Sponsors, matrix.Sponsors, MostSponsors);
        return new DataTable(
            "matrix-table",
            "Records by sector of a victim and by country from or for which somebody is said to act; "
                + choice.Snapshot.Name,
            [
                new("Sector, as the source calls it"),
                .. columns.Select(c => new DataColumn(
                    Sponsor(marks.Sponsors, c.Mark) + (marks.Sponsors.IsUnknown(c.Mark) ? "" : ", as stated"),
                    IsNumber: true
                )),
            ],
            [
                .. rows.Select(row => new DataRow([
                    Sector(marks.Sectors, row.Mark),
                    .. columns.Select(column => Cell(choice, marks, matrix, row.Mark, column.Mark)),
                ])),
            ]
        )
        {
            Note = Note(matrix, rows.Length, columns.Length),
        };
    }

    // What is unknown is shown whatever else has to be left out.
    private static ImmutableArray<(int Mark, int Records)> Shown(
        MarkList list,
        ImmutableArray<(int Mark, int Records)> all,
        int most
    ) => [.. all.Where(m => !list.IsUnknown(m.Mark)).Take(most), .. all.Where(m => list.IsUnknown(m.Mark))];

    private static DataCell Cell(
        IncidentsChoice choice,
        RecordMarks marks,
        SectorMatrix matrix,
        int sector,
        int sponsor
    )
    {
        if (matrix[sector, sponsor] is not { } cell)
        {
            return new DataCell("0") { Number = 0 };
        }
        IncidentsChoice records = choice with
        {
            Page = 1,
            Narrowing = choice.Narrowing with
            {
                Sector = marks.Sectors.Marks[sector].Key,
                Sponsor = marks.Sponsors.Marks[sponsor].Key,
            },
        };
        return new DataCell(Prose.To(IncidentWords.Count(cell.Count), records.Address))
        {
            Number = cell.Count,
            Detail = marks.Sponsors.IsUnknown(sponsor) ? null : (Prose)("said by " + Authors(cell)),
        };
    }

    private static string Authors(SectorMatrixCell cell)
    {
        IReadOnlyList<(string Author, int Records)> authors = cell.Authors;
        return string.Join(
                ", ",
                authors
                    .Take(MostAuthors)
                    .Select(a =>
                        IncidentWords.Shortened(a.Author, MostLetters)
                        + (authors.Count == 1 ? "" : " (" + IncidentWords.Count(a.Records) + ")")
                    )
            )
            + (
                authors.Count > MostAuthors
                    ? string.Create(CultureInfo.InvariantCulture, $" and {authors.Count - MostAuthors:#,##0} more")
                    : ""
            );
    }

    private static Prose? Note(SectorMatrix matrix, int rows, int columns)
    {
        string left = string.Join(
            " and ",
            [
                .. rows < matrix.Sectors.Length
                    ? (string[])[Left(matrix.Sectors.Length - rows, "sector", "sectors")]
                    : [],
                .. columns < matrix.Sponsors.Length
                    ? (string[])[Left(matrix.Sponsors.Length - columns, "country", "countries")]
                    : [],
            ]
        );
        return "A record with several sectors, or of which several countries are named, counts in each: cells do not sum to the records."
            + (left.Length == 0 ? "" : " Not shown: " + left + " with fewer records; choose them above.");

        static string Left(int number, string one, string many) => MeasureWords.Count(number, one, many);
    }

    private static Paragraph Reading(IncidentsChoice choice) =>
        new(
            "A country here was named by somebody, which is no finding that it did it: “said by” tells who named it, in how many of the "
                + "records, and “"
                + IncidentWords.TheSource
                + "” is "
                + choice.Snapshot.Source.Publisher
                + ". It may be where people act from, and no state behind them; where nobody or no country is named, nothing is known. Each number leads to its records, with the statements on each."
        );
}
