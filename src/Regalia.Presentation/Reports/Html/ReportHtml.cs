using System.Text;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Html;

/// <summary>A publication as one HTML file that stands alone: no script, nothing asked of any other machine.</summary>
internal static class ReportHtml
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

    internal static string Write(Publication content, ReportMargins margins)
    {
        string mark = HtmlText.Escape(margins.Marking);
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
            .Append(HtmlText.Escape(Policy))
            .Append("\">\n");
        text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.Append(
            "<meta name=\"generator\" content=\"Regalia\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        );
        text.Append("<title>")
            .Append(HtmlText.Escape(margins.Title))
            .Append(" (")
            .Append(mark)
            .Append(")</title>\n<style>\n");
        text.Append(ReportStyle.Of(margins)).Append("</style>\n</head>\n<body>\n");
        text.Append("<p class=\"tlp screen\">").Append(mark).Append("</p>\n<main>\n<header>\n");
        if (content.Kicker is { } kicker)
        {
            text.Append("<p class=\"kicker\">").Append(HtmlText.Escape(kicker)).Append("</p>\n");
        }
        text.Append("<h1>").Append(HtmlText.Escape(content.Title)).Append("</h1>\n");
        text.Append("<p class=\"standfirst\">").Append(HtmlText.Of(content.Standfirst)).Append("</p>\n</header>\n");
        var blocks = new HtmlBlocks();
        blocks.Write(content.Blocks, depth: 1);
        text.Append(blocks).Append("</main>\n<p class=\"tlp screen\">").Append(mark).Append("</p>\n</body>\n</html>\n");
        return text.ToString();
    }
}
