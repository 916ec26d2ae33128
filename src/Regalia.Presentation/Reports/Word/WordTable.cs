using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Word;

/// <summary>A table of a document: its head is repeated on every page, and no row is cut.</summary>
internal static class WordTable
{
    // Twentieths of a point: A4 less its margins; a letter of table text; the blanks of a cell.
    internal const int TextWidth = 9866;
    private const int Letter = 92;
    private const int Blank = 130;

    /// <summary>More letters than this do not make a column wider: they break into lines.</summary>
    private const int LongestCounted = 90;

    internal static Table Of(DataTable table, WordText text)
    {
        int[] widths = Widths(table);
        var whole = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Table },
                new TableWidth { Width = Bundles.Digits.Of(TextWidth), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook
                {
                    FirstRow = true,
                    FirstColumn = true,
                    NoHorizontalBand = true,
                    NoVerticalBand = true,
                },
                new TableCaption { Val = Workbooks.SheetText.Clean(table.Caption) }
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = Bundles.Digits.Of(w) }))
        );
        whole.Append(Head(table, text, widths));
        string? group = null;
        foreach ((int place, DataRow row) in table.Rows.Index())
        {
            if (row.Group is { } name && !string.Equals(name, group, StringComparison.Ordinal))
            {
                whole.Append(Group(name, text, table.Columns.Length));
            }
            group = row.Group;
            TableRow line = Row(table, row, text, widths);
            if (ReportPages.HoldsTogether(table) && place < table.Rows.Length - 1)
            {
                KeepWithNext(line);
            }
            whole.Append(line);
        }
        return whole;
    }

    private static TableRow Head(DataTable table, WordText text, int[] widths) =>
        new([
            new TableRowProperties(new CantSplit(), new TableHeader()),
            .. table.Columns.Select(
                (column, i) => Cell(widths[i], [Aligned(text.Paragraph(column.Heading, WordStyles.TableHead), column)])
            ),
        ]);

    private static TableRow Group(string name, WordText text, int columns) =>
        new(
            new TableRowProperties(new CantSplit()),
            new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Width = Bundles.Digits.Of(TextWidth), Type = TableWidthUnitValues.Dxa },
                    new GridSpan { Val = columns }
                ),
                text.Paragraph(name, WordStyles.TableGroup)
            )
        );

    private static TableRow Row(DataTable table, DataRow row, WordText text, int[] widths) =>
        new([
            new TableRowProperties(new CantSplit()),
            .. row.Cells.Select((cell, i) => Cell(widths[i], [.. Lines(cell, table.Columns[i], text)])),
        ]);

    private static void KeepWithNext(TableRow row)
    {
        foreach (ParagraphProperties lines in row.Descendants<ParagraphProperties>())
        {
            lines.KeepNext = new KeepNext();
        }
    }

    private static IEnumerable<DocumentFormat.OpenXml.Wordprocessing.Paragraph> Lines(
        DataCell cell,
        DataColumn column,
        WordText text
    )
    {
        yield return Aligned(
            text.Paragraph(IntervalWords.Whole(cell.Text, cell.Interval), WordStyles.TableText),
            column
        );
        if (cell.Detail is { IsEmpty: false } detail)
        {
            Prose quiet = new([
                .. detail.Runs.Select(r =>
                    r.Style is Publications.RunStyle.Plain ? r with { Style = Publications.RunStyle.Quiet } : r
                ),
            ]);
            yield return Aligned(text.Paragraph(quiet, WordStyles.TableText), column);
        }
    }

    private static TableCell Cell(int width, ImmutableArray<DocumentFormat.OpenXml.Wordprocessing.Paragraph> lines) =>
        new([
            new TableCellProperties(
                new TableCellWidth { Width = Bundles.Digits.Of(width), Type = TableWidthUnitValues.Dxa }
            ),
            .. lines,
        ]);

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Aligned(
        DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph,
        DataColumn column
    )
    {
        if (column.IsNumber)
        {
            paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Right };
        }
        return paragraph;
    }

    /// <summary>
    /// Widths that fill the line: a column gets its longest word, and of what is left a share that grows with the square root of its
    /// longest texts, so that long texts break into few lines without starving the others.
    /// </summary>
    internal static int[] Widths(DataTable table)
    {
        int[] least = new int[table.Columns.Length];
        double[] want = new double[table.Columns.Length];
        for (int i = 0; i < least.Length; i++)
        {
            string[] texts =
            [
                .. table
                    .Rows.SelectMany(row => new[] { row.Cells[i].Text.Plain, row.Cells[i].Detail?.Plain ?? "" })
                    .Append(table.Columns[i].Heading),
            ];
            int word = texts
                .SelectMany(t => t.Split(' '))
                .Max(w => Math.Min(w.Length, table.Columns[i].IsNumber ? 16 : 13));
            least[i] = Blank + (word * Letter);
            want[i] = Math.Sqrt(
                Math.Min(LongestCounted, texts.Max(t => t.Length)) * Math.Max(4, texts.Average(t => t.Length))
            );
        }
        int left = Math.Max(0, TextWidth - least.Sum());
        double asked = want.Sum();
        double scale = Math.Min(1, (double)TextWidth / least.Sum());
        int[] widths = [.. least.Select((w, i) => (int)((w * scale) + (left * want[i] / asked)))];
        widths[0] += TextWidth - widths.Sum();
        return widths;
    }
}
