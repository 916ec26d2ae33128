using DocumentFormat.OpenXml.Spreadsheet;

namespace Regalia.Presentation.Workbooks;

/// <summary>The styles of <see cref="SheetStyle"/> as the format has them.</summary>
internal static class SheetStyles
{
    // Formats below 164 are built into every spreadsheet program.
    private const uint General = 0;
    private const uint TwoDecimals = 2;
    private const uint YearMonthDay = 164;

    /// <summary>All styles, in the order of their numbers.</summary>
    internal static Stylesheet All()
    {
        SheetStyle[] styles = Enum.GetValues<SheetStyle>();
        // The first two fills are the program's own, whatever stands here.
        return new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = YearMonthDay, FormatCode = "yyyy\\-mm\\-dd" }),
            new Fonts(Typeface(), Typeface(new Bold())),
            new Fills(
                Filling(PatternValues.None),
                Filling(PatternValues.Gray125),
                Filling(PatternValues.Solid, new ForegroundColor { Rgb = "FFE7E9EC" })
            ),
            new Borders(new Border()),
            new CellStyleFormats(styles.Select(style => Format(style, named: null))),
            new CellFormats(styles.Select(style => Format(style, named: (uint)style))),
            new CellStyles(styles.Select(Named))
        );
    }

    private static Font Typeface(params Bold[] bold) =>
        new([
            .. bold,
            new FontSize { Val = 11 },
            new FontName { Val = "Calibri" },
            new FontFamilyNumbering { Val = 2 },
        ]);

    private static Fill Filling(PatternValues pattern, params ForegroundColor[] colour) =>
        new(new PatternFill(colour) { PatternType = pattern });

    private static CellFormat Format(SheetStyle style, uint? named)
    {
        bool heading = style is SheetStyle.Heading;
        bool wrap = heading || style is SheetStyle.Text;
        return new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap })
        {
            NumberFormatId =
                style is SheetStyle.Day ? YearMonthDay
                : style is SheetStyle.Points ? TwoDecimals
                : General,
            FontId = heading ? 1u : 0u,
            FillId = heading ? 2u : 0u,
            BorderId = 0,
            FormatId = named,
        };
    }

    private static CellStyle Named(SheetStyle style) =>
        style is SheetStyle.Normal
            ? new()
            {
                Name = "Normal",
                FormatId = 0,
                BuiltinId = 0,
            }
            : new() { Name = "Regalia " + style, FormatId = (uint)style };
}
