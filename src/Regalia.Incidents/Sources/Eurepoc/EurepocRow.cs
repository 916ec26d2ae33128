using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>What every row of every table needs: as many cells as the header, and the number of an incident.</summary>
internal static class EurepocRow
{
    /// <summary>Why a row cannot be trusted, or does not fit its header; null if it does. Workbooks leave empty cells at the end of a row out.</summary>
    public static string? Fault(TableSource table, TableRow row)
    {
        if (row.Fault is { } fault)
        {
            return string.Create(CultureInfo.InvariantCulture, $"lines {row.Line} to {row.LastLine}: {fault}");
        }
        int expected = table.Header.Length;
        bool fits = table.Sheet is null ? row.Count == expected : !HasMore(row, expected);
        return fits
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Count} cells, expected {expected} as in the header: look for a quotation mark or separator inside a text"
            );
    }

    /// <summary>The number of an incident; null if the text is none. Release 1.1 writes some numbers as 8664.0.</summary>
    public static int? Id(string text)
    {
        ReadOnlySpan<char> plain = text.AsSpan().Trim();
        plain = plain.EndsWith(".0", StringComparison.Ordinal) ? plain[..^2] : plain;
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;
    }

    /// <summary>A row without the number of an incident.</summary>
    public static RejectedRecord NoId(TableSource table, TableRow row, string column)
    {
        string text = row[table.IndexOf(column)];
        string shown = text.Length > 40 ? text[..40] + "…" : text;
        return new RejectedRecord(
            table.Name,
            row.Number,
            row.Line,
            $"{column}: \"{shown}\", expected the incident's number: correct the cell, or look for a shifted row"
        );
    }

    private static bool HasMore(TableRow row, int expected)
    {
        for (int i = expected; i < row.Count; i++)
        {
            if (row[i].Length > 0)
            {
                return true;
            }
        }
        return false;
    }
}
