using System.Globalization;
using System.IO.Compression;
using System.Xml;
using static System.FormattableString;

namespace Regalia.Incidents.Reading.Tables;

/// <summary>A sheet of an .xlsx workbook, read forward only.</summary>
internal sealed class SheetTable : TableSource
{
    private const int MostColumns = 16_384;

    private readonly Workbook _workbook;
    private readonly string _part;
    private readonly XmlReader _xml;
    private readonly List<string> _cells = [];
    private int _row;

    public SheetTable(Workbook workbook, string sheet, ZipArchiveEntry part)
    {
        _workbook = workbook;
        _part = part.FullName;
        Sheet = sheet;
        _xml = workbook.Open(part);
    }

    public override string Name => _workbook.Name + "/" + Sheet;

    public override string Sheet { get; }

    public override void Dispose()
    {
        _xml.Dispose();
        base.Dispose();
    }

    protected override bool ReadCells(out int line, out int lastLine, out string[] cells, out string[] repairs)
    {
        repairs = [];
        try
        {
            while (_xml.Read())
            {
                if (Is("row"))
                {
                    _row = Number(_xml.GetAttribute("r")) ?? _row + 1;
                    line = _row;
                    lastLine = _row;
                    ReadRow();
                    cells = [.. _cells];
                    return true;
                }
            }
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            throw _workbook.Damaged(_part, fault);
        }
        line = _row;
        lastLine = _row;
        cells = [];
        return false;
    }

    private bool Is(string element) =>
        _xml.NodeType == XmlNodeType.Element && string.Equals(_xml.LocalName, element, StringComparison.Ordinal);

    private void ReadRow()
    {
        _cells.Clear();
        if (_xml.IsEmptyElement)
        {
            return;
        }
        int depth = _xml.Depth;
        long characters = 0;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (!Is("c"))
            {
                continue;
            }
            int column = Column(_xml.GetAttribute("r")) ?? _cells.Count;
            if (column >= MostColumns)
            {
                throw new UnreadableFileException(
                    Invariant(
                        $"{Name}, row {_row}: more than {MostColumns} columns, which no sheet has: save it anew in a spreadsheet program"
                    )
                );
            }
            string text = ReadCell();
            characters += text.Length;
            if (characters > _workbook.Limits.RecordBytes)
            {
                throw new UnreadableFileException(
                    Invariant(
                        $"{Name}, row {_row}: a record of more than {Archive.Size(_workbook.Limits.RecordBytes)}: cut its cells, or save the sheet as CSV"
                    )
                );
            }
            while (_cells.Count <= column)
            {
                _cells.Add("");
            }
            _cells[column] = text;
        }
    }

    private string ReadCell()
    {
        string type = _xml.GetAttribute("t") ?? "n";
        int style = Number(_xml.GetAttribute("s")) ?? -1;
        if (_xml.IsEmptyElement)
        {
            return "";
        }
        string value = "";
        int depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (Is("v") || Is("is"))
            {
                value = _workbook.Runs(_xml);
            }
        }
        return type switch
        {
            "s" => Shared(value),
            "b" => value is "1" or "true" ? "TRUE" : "FALSE",
            "n" => Spell(value, style),
            _ => value,
        };
    }

    private string Shared(string value) =>
        Number(value) is int index && _workbook.Text(index) is string text
            ? text
            : throw new UnreadableFileException(
                Invariant(
                    $"{Name}, row {_row}: text number \"{value}\", which the workbook does not have: save it anew in a spreadsheet program"
                )
            );

    // 4.4000000000000004 is how a workbook stores 4.4: the shortest spelling of the same number is what the sheet shows.
    private string Spell(string value, int style)
    {
        if (
            !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            || !double.IsFinite(number)
        )
        {
            return value;
        }
        if (_workbook.IsDate(style) && SerialDate.Read(number, _workbook.From1904) is DateTime time)
        {
            return SerialDate.Spell(time);
        }
        return Math.Abs(number) < 1e15
            ? number.ToString("0.###############", CultureInfo.InvariantCulture) is string plain
            && double.Parse(plain, CultureInfo.InvariantCulture).Equals(number)
                ? plain
                : number.ToString("R", CultureInfo.InvariantCulture)
            : value;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Column of a reference such as <c>AB12</c>, first = 0.</summary>
    private static int? Column(string? reference)
    {
        if (reference is null)
        {
            return null;
        }
        int column = 0;
        foreach (char c in reference)
        {
            if (c is < 'A' or > 'Z')
            {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
            if (column > MostColumns)
            {
                break;
            }
        }
        return column == 0 ? null : column - 1;
    }
}
