using System.Net;
using System.Text;
using Regalia.Presentation.Publications;
using Regalia.Web.Pages;

namespace Regalia.Web.Tests.Harness;

/// <summary>Renders pages without any looks, so that serving is tested apart from them.</summary>
internal static class PlainPages
{
    public static Task<string> RenderAsync(Publication page, PageFrame frame)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><title>");
        html.Append(WebUtility.HtmlEncode(page.Title)).Append("</title><link rel=\"stylesheet\" href=\"");
        html.Append(frame.Asset("charts.css")).Append("\"></head><body><h1>");
        html.Append(WebUtility.HtmlEncode(page.Title)).Append("</h1><p>");
        Write(html, page.Standfirst, frame);
        html.Append("</p>");
        foreach (Block block in page.Blocks.SelectMany(Block.Within))
        {
            Write(html, block, frame);
        }
        foreach (string suffix in frame.Suffixes)
        {
            Write(html, Prose.To(suffix, frame.Address.As(suffix)), frame);
        }
        // As long as a page is, so that it is worth compressing.
        return Task.FromResult(html.Append("<!--").Append('x', 2000).Append("--></body></html>\n").ToString());
    }

    private static void Write(StringBuilder html, Block block, PageFrame frame)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Write(html, paragraph.Text, frame);
                break;
            case BulletList list:
                foreach (Prose item in list.Items)
                {
                    Write(html, item, frame);
                }
                break;
            case Note note:
                Write(html, note.Text, frame);
                break;
            case Controls controls when !frame.IsWritten:
                html.Append("<form method=\"").Append(controls.IsPost ? "post" : "get").Append("\" action=\"");
                html.Append(frame.Href(controls.Action)).Append("\"></form>");
                break;
        }
    }

    private static void Write(StringBuilder html, Prose prose, PageFrame frame)
    {
        foreach (Run run in prose.Runs)
        {
            string? href = run.Link?.Page is { } page ? frame.Href(page) : null;
            html.Append(href is null ? "<span>" : "<a href=\"" + WebUtility.HtmlEncode(href) + "\">");
            html.Append(WebUtility.HtmlEncode(run.Text)).Append(href is null ? "</span>" : "</a>");
        }
    }
}
