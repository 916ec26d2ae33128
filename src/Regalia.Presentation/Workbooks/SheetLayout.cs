using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Regalia.Presentation.Workbooks;

/// <summary>A sheet as the format has it: its cells, what stays in sight, and how it is printed.</summary>
internal static class SheetLayout
{
    /// <summary>The sheet; of a workbook's sheets one is selected, the one that is seen first.</summary>
    internal static Worksheet Of(Sheet sheet, string header, string footer, bool selected)
    {
        string marking = "&C" + SheetText.InMargin(header);
        Pane frozen = new() { VerticalSplit = 1, TopLeftCell = "A2" };
        (frozen.ActivePane, frozen.State) = (PaneValues.BottomLeft, PaneStateValues.Frozen);
        // As wide as the page, as many pages high as it needs; 9 is A4.
        PageSetup page = new() { FitToWidth = 1, FitToHeight = 0 };
        (page.PaperSize, page.Orientation) = (9, OrientationValues.Landscape);
        PageMargins margins = new() { Left = 0.5, Right = 0.5 };
        (margins.Top, margins.Bottom, margins.Header, margins.Footer) = (0.75, 0.75, 0.3, 0.3);
        OpenXmlElement?[] parts =
        [
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetDimension { Reference = Range(sheet, "") },
            new SheetViews(new SheetView(frozen) { TabSelected = selected, WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(sheet.Columns.Select((column, i) => Wide((uint)i + 1, column.Width))),
            new SheetData([
                Line(1, sheet.Columns.Select(c => SheetCell.Text(c.Heading) with { Style = SheetStyle.Heading })),
                .. sheet.Rows.Select((cells, i) => Line(i + 2, cells)),
            ]),
            sheet.Filter ? new AutoFilter { Reference = Range(sheet, "") } : null,
            margins,
            page,
            new HeaderFooter(
                new OddHeader(marking),
                new OddFooter("&L" + SheetText.InMargin(footer) + marking + "&RPage &P of &N")
            ),
        ];
        return new Worksheet(parts.OfType<OpenXmlElement>());
    }

    /// <summary>The names by which the format knows what is filtered, and that headings are printed on every page.</summary>
    internal static IEnumerable<DefinedName> Names(Sheet sheet, int number)
    {
        string place = "'" + sheet.Name.Replace("'", "''", StringComparison.Ordinal) + "'!";
        if (sheet.Filter)
        {
            yield return Name("_xlnm._FilterDatabase", place + Range(sheet, "$"), hidden: true);
        }
        yield return Name("_xlnm.Print_Titles", place + "$1:$1", hidden: null);

        DefinedName Name(string name, string what, bool? hidden) =>
            new(what)
            {
                Name = name,
                LocalSheetId = (uint)number,
                Hidden = hidden,
            };
    }

    private static Column Wide(uint number, double width) =>
        new()
        {
            Min = number,
            Max = number,
            Width = width,
            CustomWidth = true,
        };

    private static Row Line(int number, IEnumerable<SheetCell> cells) =>
        new(
            cells
                .Select((cell, i) => (Cell: cell, Place: Letters(i) + Digits(number)))
                .Where(c => c.Cell != default)
                .Select(c => Filled(c.Cell, c.Place))
        )
        {
            RowIndex = (uint)number,
        };

    private static Cell Filled(SheetCell cell, string place)
    {
        Cell filled = new() { CellReference = place, StyleIndex = (uint)cell.Style };
        if (cell.Words is { } words)
        {
            filled.DataType = CellValues.InlineString;
            filled.InlineString = new(new Text(SheetText.InCell(words)) { Space = SpaceProcessingModeValues.Preserve });
        }
        else if (cell.Figure is { } figure)
        {
            filled.CellValue = new(figure);
        }
        return filled;
    }

    // All cells: A1:C9, or $A$1:$C$9.
    private static string Range(Sheet sheet, string sign) =>
        $"{sign}A{sign}1:{sign}{Letters(sheet.Columns.Length - 1)}{sign}{Digits(sheet.Rows.Length + 1)}";

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
