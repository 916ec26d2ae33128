using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Regalia.Presentation.Workbooks;

namespace Regalia.Presentation.Reports.Word;

/// <summary>Head and foot of every page: the marking in both, title, release, day, "page x of y".</summary>
internal static class WordMargins
{
    private const int Middle = WordTable.TextWidth / 2;

    internal static Header Head(ReportMargins margins) =>
        new(
            Line(
                "Header",
                Tabs(Stop(WordTable.TextWidth, TabStopValues.Right)),
                Words(margins.Title),
                Tab(),
                Mark(margins)
            )
        );

    internal static Footer Foot(ReportMargins margins) =>
        new(
            Line(
                "Footer",
                Tabs(Stop(Middle + 900, TabStopValues.Center), Stop(WordTable.TextWidth, TabStopValues.Right)),
                Words(margins.Release + " · " + margins.Date),
                Tab(),
                Mark(margins),
                Tab(),
                Words("Page "),
                Field("PAGE"),
                Words(" of "),
                Field("NUMPAGES")
            )
        );

    private static Paragraph Line(string style, Tabs tabs, params OpenXmlElement[] parts) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }, tabs), .. parts]);

    private static Tabs Tabs(params TabStop[] stops) => new(stops.AsEnumerable<OpenXmlElement>());

    private static TabStop Stop(int at, TabStopValues kind) => new() { Val = kind, Position = at };

    private static Run Words(string text) =>
        new(new Text(SheetText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });

    // At least 12 point, as the protocol asks.
    private static Run Mark(ReportMargins margins) =>
        new(
            new RunProperties(new Bold(), new Color { Val = "16191C" }, new FontSize { Val = "24" }),
            new Text(margins.Marking)
        );

    private static Run Tab() => new(new TabChar());

    private static SimpleField Field(string name) => new(new Run(new Text("1"))) { Instruction = " " + name + " " };
}
