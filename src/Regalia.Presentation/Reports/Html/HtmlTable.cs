using System.Text;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Html;

/// <summary>A table for paper: its head is repeated on every page, and rows are never cut.</summary>
internal static class HtmlTable
{
    internal static string Of(DataTable table)
    {
        var text = new StringBuilder(
            ReportPages.HoldsTogether(table) ? "<div class=\"wide whole\"" : "<div class=\"wide\""
        );
        text.Append(" tabindex=\"0\" role=\"group\" aria-label=\"")
            .Append(HtmlText.Escape(table.Caption))
            .Append("\">\n<table id=\"");
        text.Append(HtmlText.Escape(table.Id)).Append("\">\n<caption>").Append(HtmlText.Escape(table.Caption));
        text.Append("</caption>\n<thead><tr>");
        foreach (DataColumn column in table.Columns)
        {
            text.Append("<th scope=\"col\"").Append(Kind(column)).Append('>').Append(HtmlText.Escape(column.Heading));
            if (column.Description is { } description)
            {
                text.Append("<small>").Append(HtmlText.Escape(description)).Append("</small>");
            }
            text.Append("</th>");
        }
        text.Append("</tr></thead>\n<tbody>\n");
        string? group = null;
        foreach ((int place, DataRow row) in table.Rows.Index())
        {
            if (row.Group is { } name && !string.Equals(name, group, StringComparison.Ordinal))
            {
                text.Append(place == 0 ? "" : "</tbody>\n<tbody>\n")
                    .Append("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"");
                text.Append(Bundles.Digits.Of(table.Columns.Length))
                    .Append("\">")
                    .Append(HtmlText.Escape(name))
                    .Append("</th></tr>\n");
            }
            group = row.Group;
            Row(text, table, row);
        }
        text.Append("</tbody>\n</table>\n</div>\n");
        if (table.Note is { IsEmpty: false } note)
        {
            text.Append("<p class=\"below\">").Append(HtmlText.Of(note)).Append("</p>\n");
        }
        return text.ToString();
    }

    private static void Row(StringBuilder text, DataTable table, DataRow row)
    {
        text.Append("<tr>");
        foreach ((int place, DataCell cell) in row.Cells.Index())
        {
            string tag = place == 0 ? "th" : "td";
            text.Append('<')
                .Append(tag)
                .Append(place == 0 ? " scope=\"row\"" : "")
                .Append(Kind(table.Columns[place]))
                .Append('>');
            text.Append(HtmlText.Of(cell.Text.IsEmpty ? IntervalWords.Whole("", cell.Interval) : cell.Text));
            text.Append(HtmlInterval.Of(cell.Interval));
            if (cell.Detail is { IsEmpty: false } detail)
            {
                text.Append("<small>").Append(HtmlText.Of(detail)).Append("</small>");
            }
            text.Append("</").Append(tag).Append('>');
        }
        text.Append("</tr>\n");
    }

    private static string Kind(DataColumn column) => column.IsNumber ? " class=\"number\"" : "";
}
