using System.Globalization;
using System.Text;

namespace Regalia.Incidents.Exports;

/// <summary>RFC 4180 with LF in UTF-8; what is missing is blank.</summary>
internal static class CsvExport
{
    internal static int Write(Stream stream, IReadOnlyCollection<string> criteria, IEnumerable<ExportRow> rows)
    {
        using StreamWriter text = Begin(stream);
        Line(text, ExportColumns.Names(criteria));
        int count = 0;
        foreach (ExportRow row in rows)
        {
            Line(text, ExportColumns.Cells(row));
            count++;
        }
        return count;
    }

    /// <summary>Begins a table.</summary>
    internal static StreamWriter Begin(Stream stream) =>
        new(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>A line of cells.</summary>
    internal static void Line(StreamWriter text, IEnumerable<string?> cells)
    {
        bool first = true;
        foreach (string? cell in cells)
        {
            if (!first)
            {
                text.Write(',');
            }
            first = false;
            text.Write(Quoted(Harmless(cell ?? "")));
        }
        text.WriteLine();
    }

    // Texts of sources are strangers' texts: a spreadsheet must not run one as a formula. A negative number stays one.
    internal static string Harmless(string cell) =>
        cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
        && !decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? "'" + cell
            : cell;

    internal static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? cell
            : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
