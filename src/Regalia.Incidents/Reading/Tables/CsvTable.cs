using System.Text;
using static System.FormattableString;

namespace Regalia.Incidents.Reading.Tables;

/// <summary>
/// A CSV file: comma, semicolon or tab, whichever the header has most of; UTF-8, or UTF-16 with byte order mark; bytes that are
/// not UTF-8 are read as Windows-1252 and said.
/// </summary>
internal sealed class CsvTable : TableSource
{
    private const int Prefix = 1 << 16;

    // Of further columns nothing is remembered, so that memory stays within a bound.
    private const int MostColumns = 256;

    private readonly string _name;
    private readonly ReadLimits _limits;
    private readonly StreamReader _text;
    private readonly CsvRecords _csv;
    private bool _strayBytes;
    private int _line = 1;
    private int _unpaired;
    private bool _isAscii;
    private ColumnTexts[] _columns = [];

    public CsvTable(string name, Func<Stream> open, ReadLimits limits)
    {
        _name = name;
        _limits = limits;
        (Encoding encoding, int mark, char delimiter) = Sniff(open);
        // The part looked at may end in the middle of a character.
        _strayBytes = false;
        Stream stream = open();
        try
        {
            stream.ReadExactly(new byte[mark]);
        }
        catch (InvalidDataException)
        {
            stream.Dispose();
            throw Archive.Damaged(name);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
        _text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        _csv = new CsvRecords(_text, delimiter, limits.RecordBytes, TooLarge);
    }

    public override string Name => _name;

    protected override string? CellFault =>
        _unpaired > 0
            ? Invariant(
                $"quotation marks that do not pair, so that {_unpaired - 1} more lines, which may be records of their own, are lost in this one: close the mark, or double it within a cell"
            )
            : null;

    protected override bool IsAscii => _isAscii;

    public override void Dispose()
    {
        _text.Dispose();
        base.Dispose();
    }

    protected override bool ReadCells(out int line, out int lastLine, out string[] cells, out string[] repairs)
    {
        line = _line;
        lastLine = _line;
        repairs = [];
        if (!Advance())
        {
            cells = [];
            return false;
        }
        cells = new string[_csv.Count];
        ColumnTexts[] columns = Columns(cells.Length);
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = i < columns.Length ? columns[i].Of(_csv.Cell(i)) : _csv.Cell(i).ToString();
        }
        ReadOnlySpan<char> record = _csv.Raw;
        _isAscii = Ascii.IsValid(record);
        int lines = Lines(record);
        _line += lines;
        // A mark that is not closed swallows lines up to the next mark, or to the end of the file: never in silence.
        _unpaired = lines > 1 && record.Count('"') % 2 != 0 ? lines : 0;
        lastLine = line + Math.Max(lines, 1) - 1;
        if (_strayBytes && !_isAscii)
        {
            repairs = Mend(cells);
        }
        return true;
    }

    private ColumnTexts[] Columns(int count)
    {
        while (_columns.Length < Math.Min(count, MostColumns))
        {
            _columns = [.. _columns, new ColumnTexts()];
        }
        return _columns;
    }

    private bool Advance()
    {
        try
        {
            return _csv.Read();
        }
        catch (InvalidDataException)
        {
            throw Archive.Damaged(_name);
        }
    }

    private UnreadableFileException TooLarge() =>
        new(
            Invariant(
                $"{_name}, line {_line}: a record of more than {Archive.Size(_limits.RecordBytes)}: most likely a quotation mark that is never closed; close it, or cut the cell"
            )
        );

    private static int Lines(ReadOnlySpan<char> record)
    {
        int lines = record.Count('\n');
        return lines > 0 ? lines : record.Count('\r');
    }

    private string[] Mend(string[] cells)
    {
        List<string> repairs = [];
        for (int i = 0; i < cells.Length; i++)
        {
            if (!StrayByte.In(cells[i]))
            {
                continue;
            }
            cells[i] = StrayByte.Mend(cells[i]);
            string column = i < Header.Length && Header[i].Length > 0 ? Header[i] : Invariant($"column {i + 1}");
            repairs.Add(
                cells[i].Contains('\uFFFD', StringComparison.Ordinal)
                    ? column + ": bytes that are neither UTF-8 nor Windows-1252; shown as \uFFFD"
                    : column + ": bytes that are not UTF-8, read as Windows-1252"
            );
        }
        return [.. repairs];
    }

    private (Encoding Encoding, int Mark, char Delimiter) Sniff(Func<Stream> open)
    {
        byte[] start = new byte[Prefix];
        int read;
        using (Stream stream = open())
        {
            try
            {
                read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            }
            catch (InvalidDataException)
            {
                throw Archive.Damaged(_name);
            }
        }
        ReadOnlySpan<byte> bytes = start.AsSpan(0, read);
        (Encoding encoding, int mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (StrayByte.Utf8(() => _strayBytes = true), 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (StrayByte.Utf8(() => _strayBytes = true), 0),
        };
        if (mark != 2 && bytes.Contains((byte)0))
        {
            throw new UnreadableFileException(
                $"{_name}: zero bytes, which no text has: expected a CSV file in UTF-8; if it is text in UTF-16, save it as UTF-8"
            );
        }
        return (encoding, mark, Delimiter(encoding.GetString(bytes[mark..])));
    }

    private static char Delimiter(string text)
    {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        bool quoted = false;
        foreach (char c in text)
        {
            switch (c)
            {
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    commas++;
                    break;
                case ';' when !quoted:
                    semicolons++;
                    break;
                case '\t' when !quoted:
                    tabs++;
                    break;
                case '\n' when !quoted && commas + semicolons + tabs > 0:
                    return Most(commas, semicolons, tabs);
                default:
                    break;
            }
        }
        return Most(commas, semicolons, tabs);
    }

    private static char Most(int commas, int semicolons, int tabs) =>
        commas >= semicolons && commas >= tabs ? ','
        : semicolons >= tabs ? ';'
        : '\t';
}
