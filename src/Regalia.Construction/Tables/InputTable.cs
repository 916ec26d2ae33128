using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Sylvan.Data.Csv;
using static System.FormattableString;

namespace Regalia.Construction;

/// <summary>A CSV file (RFC 4180, UTF-8, comma) as text cells. Columns may stand in any order; blank lines are passed
/// over.</summary>
internal sealed class InputTable
{
    private readonly List<Fault> _faults;

    private InputTable(string file, ImmutableArray<string> header, ImmutableArray<TableRow> rows, List<Fault> faults)
    {
        File = file;
        Header = header;
        Rows = rows;
        _faults = faults;
    }

    public string File { get; }

    public ImmutableArray<string> Header { get; }

    public ImmutableArray<TableRow> Rows { get; }

    /// <summary>Reads a table; null where there is nothing that could be read further.</summary>
    public static InputTable? Read(InputFile file, List<Fault> faults)
    {
        if (file.Text(faults) is not string text)
        {
            return null;
        }

        void Fault(int? row, string? column, string? value, string expected, string mend) =>
            faults.Add(new(file.Name, row, column, value, expected, mend, FaultKind.Content));
        List<TableRow> records = Records(text, Fault);
        if (records.Count == 0)
        {
            if (faults.Count == 0)
            {
                Fault(1, null, null, "a header row", "the file is empty: fill it in, or name another one");
            }

            return null;
        }

        ImmutableArray<string> header = records[0].Cells;
        if (header is [string only] && only.Contains(';', StringComparison.Ordinal))
        {
            Fault(
                1,
                null,
                only,
                "columns separated by commas, found semicolons",
                "save the file as comma-separated CSV, with decimal points"
            );
            return null;
        }

        foreach (IGrouping<string, string> name in header.GroupBy(n => n, StringComparer.Ordinal))
        {
            if (name.Key.Length == 0)
            {
                Fault(1, null, "", "a name for every column", "name the column, or remove it");
            }
            else if (name.Skip(1).Any())
            {
                Fault(1, name.Key, name.Key, "each column once", "remove the second one, or give it another name");
            }
        }

        ImmutableArray<TableRow>.Builder rows = ImmutableArray.CreateBuilder<TableRow>(records.Count - 1);
        foreach (TableRow row in records.Skip(1))
        {
            if (row.Cells.Length == header.Length)
            {
                rows.Add(row);
                int control = row.Cells.Select(HasControl).ToList().IndexOf(true);
                if (control >= 0)
                {
                    Fault(
                        row.Line,
                        header[control],
                        row.Cells[control],
                        "text without control characters",
                        "type the cell anew; it was pasted with something invisible"
                    );
                }
            }
            else
            {
                Fault(
                    row.Line,
                    null,
                    Invariant($"{row.Cells.Length} cells"),
                    Invariant($"{header.Length} cells, as in the header"),
                    "add the missing commas, or put a cell that holds a comma in quotation marks"
                );
            }
        }

        return new(file.Name, header, rows.ToImmutable(), faults);
    }

    // A line break within quotation marks is text; an escape sequence would reach the terminal.
    private static bool HasControl(string cell) => cell.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    /// <summary>Place of a column; -1 if the table lacks it.</summary>
    public int PlaceOf(string column) => Header.IndexOf(column);

    public void Fault(TableRow? row, string? column, string? value, string expected, string mend) =>
        _faults.Add(new(File, row?.Line ?? 1, column, value, expected, mend, FaultKind.Content));

    // Reading ends at the first record that is not well formed: what follows it would be guesswork.
    private static List<TableRow> Records(string text, Action<int?, string?, string?, string, string> fault)
    {
        List<TableRow> records = [];
        using CsvDataReader csv = CsvDataReader.Create(
            new StringReader(text),
            new char[Math.Max(text.Length + 1, 256)],
            new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = ',',
                CsvStyle = CsvStyle.Standard,
            }
        );
        int line = 1;
        try
        {
            while (csv.Read())
            {
                string[] cells = new string[csv.RowFieldCount];
                for (int i = 0; i < cells.Length; i++)
                {
                    cells[i] = csv.GetString(i).Trim();
                }

                if (cells is not [""] and not [])
                {
                    records.Add(new(line, [.. cells]));
                }

                line += csv.GetRawRecordSpan().Count('\n');
            }
        }
        catch (CsvFormatException)
        {
            fault(
                line,
                null,
                null,
                "quotation marks that open and close a cell",
                "close the quotation marks around the cell, and double those inside it"
            );
        }

        return records;
    }
}
