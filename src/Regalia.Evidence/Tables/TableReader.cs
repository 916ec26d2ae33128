using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Storage;
using Sylvan.Data.Csv;
using static System.FormattableString;

namespace Regalia.Evidence.Tables;

/// <summary>
/// Reads a CSV file (RFC 4180, UTF-8) into text cells. A broken row is reported and left out, and reading goes on
/// behind it, so that one run shows every fault.
/// </summary>
internal static class TableReader
{
    private const string CutMend = "the file may be cut off: get it again, or end the last line with a line break";

    // Each restart scans forward again; a file that is broken everywhere need not be listed to the end.
    private const int MostBrokenRows = 50;

    /// <summary>The table; <see langword="null"/> if not even a header row could be read.</summary>
    internal static TableContents? Read(PackageResource resource, TableSchema schema, byte[] bytes, FaultLog log)
    {
        TableContents table = new(resource, schema);
        (string text, table.IsComplete) = Utf8Text.Read(table.File, bytes, log);
        bool cut = text.Length > 0 && text[^1] != '\n';
        int[]? places = null;
        int headerCells = 0;
        foreach ((int line, string[]? cells, bool last) in Records(table, text, cut, log))
        {
            if (last && cut)
            {
                string end = text[(text.LastIndexOf('\n') + 1)..];
                log.Content(table.File, line, column: null, end, "a line break at the end of the file", CutMend);
                table.IsComplete = false;
            }
            else if (places is null)
            {
                if (cells is null)
                {
                    return null;
                }

                headerCells = cells.Length;
                places = HeaderCheck.Read(table, cells, log);
            }
            else if (cells is not null)
            {
                AddRow(table, line, cells, places, headerCells, log);
            }
        }

        if (places is not null)
        {
            return table;
        }

        if (text.Length == 0)
        {
            log.Content(
                table.File,
                row: 1,
                column: null,
                value: null,
                "a header row",
                "the file is empty: get it again"
            );
        }

        return null;
    }

    // Yields each record with the line it begins at; cells are null for a record that is not well formed.
    private static IEnumerable<(int Line, string[]? Cells, bool Last)> Records(
        TableContents table,
        string text,
        bool cut,
        FaultLog log
    )
    {
        int offset = 0;
        int line = 1;
        for (int broken = 0; offset < text.Length && broken < MostBrokenRows; broken++)
        {
            using CsvDataReader csv = Open(text, offset);
            string? complaint = null;
            while (complaint is null && Next(csv, out complaint))
            {
                ReadOnlySpan<char> raw = csv.GetRawRecordSpan();
                int lines = raw.Count('\n');
                int begins = line;
                offset += raw.Length;
                line += lines;
                yield return (begins, Cells(csv), offset >= text.Length);
            }

            if (complaint is null)
            {
                yield break;
            }

            int end = text.IndexOf('\n', offset);
            bool last = end < 0;
            if (!(last && cut))
            {
                log.Content(
                    table.File,
                    line,
                    column: null,
                    text[offset..(last ? text.Length : end)].TrimEnd('\r'),
                    complaint,
                    "close the quotation marks around the cell, and double those inside it"
                );
                table.IsComplete = false;
            }

            yield return (line, null, last);
            offset = last ? text.Length : end + 1;
            line++;
        }
    }

    private static bool Next(CsvDataReader csv, out string? complaint)
    {
        complaint = null;
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            complaint = "quotation marks that open and close a cell";
        }

        return false;
    }

    // The whole rest of the text fits the buffer, so no record is ever too long for it.
    private static CsvDataReader Open(string text, int offset) =>
        CsvDataReader.Create(
            new StringReader(offset == 0 ? text : text[offset..]),
            new char[Math.Max(text.Length - offset + 1, 256)],
            new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = ',',
                CsvStyle = CsvStyle.Standard,
            }
        );

    private static string[] Cells(CsvDataReader csv)
    {
        string[] cells = new string[csv.RowFieldCount];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = csv.GetString(i);
        }

        return cells;
    }

    private static void AddRow(
        TableContents table,
        int line,
        string[] cells,
        int[] places,
        int headerCells,
        FaultLog log
    )
    {
        bool right = cells.Length == headerCells;
        string[] laidOut = new string[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            laidOut[i] = places[i] >= 0 && places[i] < cells.Length ? cells[places[i]] : "";
        }

        ReleaseRow row = new(line, ImmutableArray.Create(laidOut));
        if (right)
        {
            table.Rows.Add(row);
            return;
        }

        table.Ragged.Add(row);
        bool blank = cells is [""];
        log.Content(
            table.File,
            line,
            column: null,
            blank ? "" : Invariant($"{cells.Length} cells"),
            Invariant($"{headerCells} cells, as in the header"),
            blank
                ? "remove the blank line"
                : "add the missing commas, or put a cell that holds a comma in quotation marks"
        );
    }
}
