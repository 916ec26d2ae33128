using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Reports.Html;
using Regalia.Presentation.Workbooks;

namespace Regalia.Presentation.Reports.Word;

/// <summary>A chart in a document: a metafile that every office program draws, and beside it SVG for those that know it.</summary>
internal sealed class WordPicture(MainDocumentPart document)
{
    // English Metric Units: 914,400 an inch, of which a screen has 96 pixels and a twentieth of a point 635.
    private const double PerPixel = 9525;
    private const double PerTwentieth = 635;

    private int _count;

    /// <summary>The picture in a line of its own, with the chart's words for those who cannot see it.</summary>
    internal DocumentFormat.OpenXml.Wordprocessing.Paragraph Of(Chart chart)
    {
        string number = Bundles.Digits.Of(++_count);
        string metafile = "chart" + number;
        string svg = "svg" + number;
        Feed(document.AddImagePart(ImagePartType.Emf, metafile), chart.Emf());
        Feed(
            document.AddImagePart(ImagePartType.Svg, svg),
            Encoding.UTF8.GetBytes(Standing((chart with { Narrow = null }).Svg(SvgUse.Inline)))
        );
        double scale = Math.Min(1, WordTable.TextWidth * PerTwentieth / (chart.Drawing.Width * PerPixel));
        string width = Digits(chart.Drawing.Width * PerPixel * scale);
        string height = Digits(chart.Drawing.Height * PerPixel * scale);
        string title = Text(chart.Title);
        string description = Text(chart.Title + ". " + chart.Description);
        return new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Picture }),
            new Run(
                new DocumentFormat.OpenXml.Wordprocessing.Drawing(
                    $$"""
                    <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{{width}}" cy="{{height}}"/><wp:docPr id="{{number}}" name="Chart {{number}}" descr="{{description}}" title="{{title}}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="{{number}}" name="Chart {{number}}" descr="{{description}}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{{metafile}}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{{svg}}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{{width}}" cy="{{height}}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
                    """
                )
            )
        );
    }

    // Inside a page the name of the format goes without saying; a file has to say it.
    private static string Standing(string svg) =>
        svg.Contains("xmlns=\"http://www.w3.org/2000/svg\"", StringComparison.Ordinal)
            ? svg
            : svg.Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal);

    private static void Feed(ImagePart part, byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        part.FeedData(stream);
    }

    private static string Text(string text) => HtmlText.Escape(SheetText.Clean(text));

    private static string Digits(double units) => Math.Round(units).ToString("F0", CultureInfo.InvariantCulture);
}
