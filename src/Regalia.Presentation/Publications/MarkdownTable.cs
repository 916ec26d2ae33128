using System.Text;

namespace Regalia.Presentation.Publications;

/// <summary>A table as Markdown: a line a row, pipes in cells escaped, numbers flush right; the name of a group has a row of its own.</summary>
internal static class MarkdownTable
{
    internal static string Of(DataTable table, MarkdownProse prose)
    {
        var text = new StringBuilder();
        Line(text, table.Columns.Select(c => prose.Cell(c.Heading)));
        Line(text, table.Columns.Select(c => c.IsNumber ? "--:" : "---"));
        string? group = null;
        foreach (DataRow row in table.Rows)
        {
            if (row.Group is { } name && !string.Equals(name, group, StringComparison.Ordinal))
            {
                Line(text, table.Columns.Select((_, i) => i == 0 ? prose.Cell(Prose.Strong(name)) : ""));
            }
            group = row.Group;
            Line(text, row.Cells.Select(cell => prose.Cell(IntervalWords.Whole(cell))));
        }
        return text.ToString().TrimEnd('\n');
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
