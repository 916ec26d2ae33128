using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Regalia.Presentation.Reports.Word;

/// <summary>The named styles of the document: whoever changes one changes the whole report.</summary>
internal static class WordStyles
{
    internal const string Table = "RegaliaTable";
    internal const string TableText = "TableText";
    internal const string TableHead = "TableHead";
    internal const string TableGroup = "TableGroup";
    internal const string Note = "Note";
    internal const string Caption = "Caption";
    internal const string Below = "Below";
    internal const string Picture = "Picture";
    internal const string List = "ListParagraph";
    internal const string Shown = "KeyFigure";
    internal const string Link = "Hyperlink";
    internal const string Quiet = "Quiet";
    internal const string Code = "CodeText";

    private const string Sans = "Calibri";
    private const string Serif = "Cambria";
    private const string Soft = "4A5055";

    /// <summary>All styles. Sizes are in half points, distances in twentieths of one.</summary>
    internal static Styles All() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = Sans,
                            HighAnsi = Sans,
                            ComplexScript = Sans,
                            EastAsia = Sans,
                        },
                        new FontSize { Val = "20" },
                        new FontSizeComplexScript { Val = "20" },
                        new Languages
                        {
                            Val = "en-GB",
                            EastAsia = "en-GB",
                            Bidi = "ar-SA",
                        }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "120",
                            Line = "269",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            Paragraph("Normal", "Normal", isDefault: true, basedOn: null, size: 20),
            Paragraph("Title", "Title", size: 60, serif: true, bold: true, after: 80, keepNext: true),
            Paragraph("Subtitle", "Subtitle", size: 28, serif: true, after: 200),
            Paragraph("Kicker", "Regalia Kicker", size: 17, soft: true, after: 60),
            Heading(1, 34, before: 400),
            Heading(2, 25, before: 240),
            Heading(3, 21, before: 200),
            Heading(4, 20, before: 160),
            Paragraph(Caption, "caption", size: 19, bold: true, before: 160, after: 80, keepNext: true),
            Paragraph(Below, "Regalia Below", size: 17, soft: true, before: 60, after: 160),
            Paragraph(Picture, "Regalia Picture", size: 20, before: 120, after: 60, keepNext: true),
            Paragraph(Note, "Regalia Note", size: 18, before: 80, after: 120, bar: true),
            Paragraph(List, "List Paragraph", size: 20, after: 60),
            Paragraph(TableText, "Regalia Table Text", size: 17, after: 0),
            Paragraph(TableHead, "Regalia Table Head", size: 17, bold: true, after: 0, keepNext: true),
            Paragraph(TableGroup, "Regalia Table Group", size: 17, bold: true, before: 100, after: 0, keepNext: true),
            Paragraph(Shown, "Regalia Key Figure", size: 34, serif: true, bold: true, after: 0, keepNext: true),
            Paragraph("Header", "header", size: 16, soft: true, after: 0),
            Paragraph("Footer", "footer", size: 16, soft: true, after: 0),
            Character("DefaultParagraphFont", "Default Paragraph Font", isDefault: true),
            Character("Strong", "Strong", properties: [new Bold()]),
            Character(
                Link,
                "Hyperlink",
                properties: [new Color { Val = "00507D" }, new Underline { Val = UnderlineValues.Single }]
            ),
            Character(Quiet, "Regalia Quiet", properties: [new Color { Val = Soft }]),
            Character(
                Code,
                "Regalia Code",
                properties: [new RunFonts { Ascii = "Consolas", HighAnsi = "Consolas" }, new FontSize { Val = "16" }]
            ),
            PlainTable(),
            RuledTable()
        );

    private static Style Heading(int level, int size, int before)
    {
        string number = Bundles.Digits.Of(level);
        Style style = Paragraph(
            "Heading" + number,
            "heading " + number,
            size: size,
            serif: true,
            bold: true,
            before: before,
            after: 80,
            keepNext: true
        );
        style.StyleParagraphProperties!.OutlineLevel = new OutlineLevel { Val = level - 1 };
        return style;
    }

    private static Style Paragraph(
        string id,
        string name,
        int size,
        bool isDefault = false,
        string? basedOn = "Normal",
        bool serif = false,
        bool bold = false,
        bool soft = false,
        bool bar = false,
        int before = 0,
        int after = 120,
        bool keepNext = false
    )
    {
        var letters = new StyleRunProperties();
        if (serif)
        {
            letters.RunFonts = new RunFonts { Ascii = Serif, HighAnsi = Serif };
        }
        if (bold)
        {
            letters.Bold = new Bold();
        }
        if (soft)
        {
            letters.Color = new Color { Val = Soft };
        }
        string halfPoints = Bundles.Digits.Of(size);
        letters.FontSize = new FontSize { Val = halfPoints };
        letters.FontSizeComplexScript = new FontSizeComplexScript { Val = halfPoints };
        var lines = new StyleParagraphProperties();
        if (keepNext)
        {
            lines.KeepNext = new KeepNext();
            lines.KeepLines = new KeepLines();
        }
        if (bar)
        {
            lines.KeepLines = new KeepLines();
            lines.ParagraphBorders = new ParagraphBorders(
                new LeftBorder
                {
                    Val = BorderValues.Single,
                    Color = Soft,
                    Size = 18,
                    Space = 8,
                }
            );
            lines.Indentation = new Indentation { Left = "200" };
        }
        lines.SpacingBetweenLines = new SpacingBetweenLines
        {
            Before = Bundles.Digits.Of(before),
            After = Bundles.Digits.Of(after),
        };
        return new Style(
            new StyleName { Val = name },
            basedOn is null ? null! : new BasedOn { Val = basedOn },
            new PrimaryStyle(),
            lines,
            letters
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault ? OnOffValue.FromBoolean(true) : null,
            CustomStyle = name.StartsWith("Regalia", StringComparison.Ordinal) ? OnOffValue.FromBoolean(true) : null,
        };
    }

    private static Style Character(
        string id,
        string name,
        bool isDefault = false,
        params OpenXmlElement[] properties
    ) =>
        new(new StyleName { Val = name }, new StyleRunProperties(properties))
        {
            Type = StyleValues.Character,
            StyleId = id,
            Default = isDefault ? OnOffValue.FromBoolean(true) : null,
            CustomStyle = name.StartsWith("Regalia", StringComparison.Ordinal) ? OnOffValue.FromBoolean(true) : null,
        };

    private static Style PlainTable() =>
        new(
            new StyleName { Val = "Normal Table" },
            new StyleTableProperties(
                new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
                new TableCellMarginDefault(
                    new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }
                )
            )
        )
        {
            Type = StyleValues.Table,
            StyleId = "TableNormal",
            Default = true,
        };

    private static Style RuledTable() =>
        new(
            new StyleName { Val = "Regalia Table" },
            new BasedOn { Val = "TableNormal" },
            new StyleTableProperties(
                new TableBorders(
                    Line<TopBorder>(8, "16191C"),
                    Line<BottomBorder>(4, "8A9096"),
                    Line<InsideHorizontalBorder>(4, "D6DADD")
                )
            )
        )
        {
            Type = StyleValues.Table,
            StyleId = Table,
            CustomStyle = true,
        };

    private static T Line<T>(uint size, string colour)
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = size,
            Color = colour,
        };
}
