using System.Collections.Immutable;
using System.IO.Compression;

namespace Regalia.Incidents.Reading.Tables;

/// <summary>
/// A table in a file, read row by row: a CSV file, a sheet of an .xlsx workbook, or either of them in a .zip.
/// </summary>
internal abstract class TableSource : IDisposable
{
    private int _number;

    /// <summary>Name for messages: <c>a.csv</c>, <c>a.zip/b.csv</c>, <c>c.xlsx/Sheet1</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Name of the sheet; null for CSV.</summary>
    public virtual string? Sheet => null;

    /// <summary>Names of the columns, trimmed, by position: they may be empty, and may occur twice.</summary>
    public ImmutableArray<string> Header { get; private set; } = [];

    /// <summary>Line, or sheet row, of the header.</summary>
    public int HeaderLine { get; private set; }

    /// <summary>
    /// All tables of a file, in its order. A table is closed when the next one is asked for; its rows can be read once. The
    /// kind of file is told from its first bytes, not from its name.
    /// </summary>
    /// <exception cref="UnreadableFileException">It holds no table that can be read.</exception>
    public static IEnumerable<TableSource> Open(SourceFile file)
    {
        byte[] start = Start(file);
        if (!IsZip(start))
        {
            using TableSource table = Begin(new CsvTable(file.Name, file.Open, file.Limits));
            yield return table;
            yield break;
        }
        using FileStream stream = file.Open();
        foreach (TableSource table in Packed(file.Name, stream, file.Limits))
        {
            yield return table;
        }
    }

    /// <summary>The rows after the header, blank ones left out.</summary>
    /// <exception cref="UnreadableFileException">The table ends in the middle, or is damaged so that nothing after can be trusted.</exception>
    public IEnumerable<TableRow> Rows()
    {
        while (ReadCells(out int line, out int lastLine, out string[] cells, out string[] repairs))
        {
            if (!IsBlank(cells))
            {
                _number++;
                yield return new TableRow(_number, line, lastLine, cells, repairs)
                {
                    Fault = CellFault,
                    IsAscii = IsAscii,
                };
            }
        }
    }

    /// <summary>Position of a column, whatever the case of its name; -1 if the table has none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="nth">Which of several of that name, first = 0.</param>
    public int IndexOf(string name, int nth = 0)
    {
        for (int i = 0; i < Header.Length; i++)
        {
            if (string.Equals(Header[i], name, StringComparison.OrdinalIgnoreCase) && nth-- == 0)
            {
                return i;
            }
        }
        return -1;
    }

    public virtual void Dispose() { }

    /// <summary>Why the cells read last cannot be trusted; null if they can.</summary>
    protected virtual string? CellFault => null;

    /// <summary>Whether the cells read last are known to be of ASCII only.</summary>
    protected virtual bool IsAscii => false;

    protected abstract bool ReadCells(out int line, out int lastLine, out string[] cells, out string[] repairs);

    private static TableSource Begin(TableSource table)
    {
        try
        {
            while (table.ReadCells(out int line, out _, out string[] cells, out _))
            {
                if (!IsBlank(cells))
                {
                    // Sheets have cells without text beyond their last column, and so have files saved from them.
                    int columns = cells.Length;
                    while (string.IsNullOrWhiteSpace(cells[columns - 1]))
                    {
                        columns--;
                    }
                    table.Header = [.. cells.Take(columns).Select(cell => cell.Trim())];
                    table.HeaderLine = line;
                    break;
                }
            }
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    private static IEnumerable<TableSource> Packed(string name, Stream stream, ReadLimits limits)
    {
        using ZipArchive archive = Archive.Open(name, stream, limits);
        if (Archive.IsWorkbook(archive))
        {
            foreach (TableSource sheet in Sheets(name, archive, limits))
            {
                yield return sheet;
            }
            yield break;
        }
        bool any = false;
        foreach (ZipArchiveEntry member in Archive.Tables(name, archive))
        {
            any = true;
            string path = name + "/" + member.FullName;
            if (member.FullName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                using MemoryStream whole = Archive.Unpack(path, member, limits);
                using ZipArchive workbook = Archive.Open(path, whole, limits);
                foreach (TableSource sheet in Sheets(path, workbook, limits))
                {
                    yield return sheet;
                }
            }
            else
            {
                using TableSource table = Begin(new CsvTable(path, () => Archive.Open(path, member, limits), limits));
                yield return table;
            }
        }
        if (!any)
        {
            throw new UnreadableFileException(
                $"{name}: an archive without .csv, .tsv or .xlsx file: pack the tables themselves, or name them unpacked"
            );
        }
    }

    private static IEnumerable<TableSource> Sheets(string name, ZipArchive archive, ReadLimits limits)
    {
        Workbook workbook = new(name, archive, limits);
        foreach ((string sheet, ZipArchiveEntry part) in workbook.Sheets)
        {
            using TableSource table = Begin(new SheetTable(workbook, sheet, part));
            yield return table;
        }
    }

    private static bool IsBlank(ReadOnlySpan<string> cells)
    {
        foreach (string cell in cells)
        {
            if (!string.IsNullOrWhiteSpace(cell))
            {
                return false;
            }
        }
        return true;
    }

    private static byte[] Start(SourceFile file)
    {
        using FileStream stream = file.Open();
        byte[] start = new byte[8];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read == 0)
        {
            throw new UnreadableFileException($"{file.Name}: the file is empty: name the file with the records");
        }
        if (start is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw new UnreadableFileException(
                $"{file.Name}: an Excel file of the old kind (.xls): save it as .xlsx or CSV, and name that file"
            );
        }
        if (start is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..])
        {
            throw new UnreadableFileException(
                $"{file.Name}: a PDF file, expected a table: name the CSV or .xlsx file of the source"
            );
        }
        return start;
    }

    private static bool IsZip(byte[] start) =>
        start is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];
}
