using System.Globalization;

namespace Regalia.Technology.Queries;

/// <summary>The text of a query, its lines, and what is wrong with it so far.</summary>
internal sealed class QueryText
{
    private const int LongestShown = 40;
    private readonly List<int> lineStarts = [0];
    private readonly List<(int Start, QueryFault Fault)> faults = [];

    internal QueryText(string text)
    {
        Text = text;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                lineStarts.Add(at + 1);
            }
        }
    }

    internal string Text { get; }

    internal bool HasFaults => faults.Count > 0;

    /// <summary>Faults in the order of the text.</summary>
    internal IEnumerable<QueryFault> Faults => faults.OrderBy(f => f.Start).Select(f => f.Fault);

    internal QuerySpan Span(int start, int end)
    {
        int line = lineStarts.BinarySearch(start);
        line = line < 0 ? ~line : line + 1;
        return new QuerySpan(start, end - start, line, start - lineStarts[line - 1] + 1);
    }

    internal string Of(QuerySpan span) => Text.Substring(span.Start, span.Length);

    internal void Fault(QuerySpan span, string expected, string mend)
    {
        string found = span.Length == 0 ? "the end of the query" : Quoted(Of(span));
        faults.Add((span.Start, new QueryFault(span.Line, span.Column, found, expected, mend)));
    }

    // A message must stay one harmless line, whatever stands in the file.
    private static string Quoted(string found)
    {
        string line = string.Concat(found.Select(c => char.IsControl(c) ? ' ' : c));
        // Quotation marks around a phrase would read as its own.
        return line.Length > LongestShown
            ? string.Create(CultureInfo.InvariantCulture, $"`{line[..LongestShown]}…`")
            : $"`{line}`";
    }
}
