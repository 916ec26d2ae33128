using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Regalia.Incidents.Reading.Tables;

/// <summary>The parts of an .xlsx workbook that its sheets need: their names, the shared texts, which styles are dates.</summary>
internal sealed class Workbook
{
    // Shared texts stay in memory while sheets are read: a limit of their own.
    private const long SharedCharacters = 256L << 20;

    private readonly Lazy<List<string>> _texts;
    private readonly Lazy<bool[]> _dateStyles;
    private readonly ZipArchive _archive;
    private readonly CellText _text;

    public Workbook(string name, ZipArchive archive, ReadLimits limits)
    {
        Name = name;
        Limits = limits;
        _archive = archive;
        _text = new CellText(name, limits.RecordBytes);
        _texts = new(ReadTexts);
        _dateStyles = new(ReadDateStyles);
        Sheets = ReadSheets();
    }

    public string Name { get; }

    public ReadLimits Limits { get; }

    /// <summary>Sheets in the order of the workbook; charts and dialogs are none.</summary>
    public IReadOnlyList<(string Name, ZipArchiveEntry Part)> Sheets { get; }

    /// <summary>Whether days are counted from 1904.</summary>
    public bool From1904 { get; private set; }

    public string? Text(int index) => index >= 0 && index < _texts.Value.Count ? _texts.Value[index] : null;

    public bool IsDate(int style) => style >= 0 && style < _dateStyles.Value.Length && _dateStyles.Value[style];

    public XmlReader Open(ZipArchiveEntry part)
    {
        try
        {
            return XmlReader.Create(
                Archive.Open(Name + "/" + part.FullName, part, Limits),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                    CloseInput = true,
                }
            );
        }
        catch (XmlException fault)
        {
            throw Damaged(part.FullName, fault);
        }
    }

    public UnreadableFileException Damaged(string part, Exception fault) =>
        new(
            fault is XmlException { LineNumber: > 0 } xml
                ? FormattableString.Invariant(
                    $"{Name}/{part}, line {xml.LineNumber}: not the XML of a workbook: open the file in a spreadsheet program, save it as .xlsx or CSV, and name that file"
                )
                : $"{Name}/{part}: not the XML of a workbook: open the file in a spreadsheet program, save it as .xlsx or CSV, and name that file"
        );

    /// <summary>Text below the current element (<c>si</c>, <c>is</c>), its runs joined, without the reading aids of Japanese.</summary>
    public string Runs(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && string.Equals(xml.LocalName, "rPh", StringComparison.Ordinal))
            {
                using XmlReader aid = xml.ReadSubtree();
                while (aid.Read()) { }
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                _text.Add(xml);
            }
        }
        return _text.Take();
    }

    private List<(string, ZipArchiveEntry)> ReadSheets()
    {
        Dictionary<string, string> targets = new(StringComparer.Ordinal);
        Scan(
            "xl/_rels/workbook.xml.rels",
            xml =>
            {
                if (
                    string.Equals(xml.LocalName, "Relationship", StringComparison.Ordinal)
                    && xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) == true
                    && xml.GetAttribute("Id") is string id
                    && xml.GetAttribute("Target") is string target
                )
                {
                    targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
                }
            }
        );
        List<(string, ZipArchiveEntry)> sheets = [];
        Scan(
            "xl/workbook.xml",
            xml =>
            {
                if (string.Equals(xml.LocalName, "workbookPr", StringComparison.Ordinal))
                {
                    From1904 = xml.GetAttribute("date1904") is "1" or "true";
                }
                else if (
                    string.Equals(xml.LocalName, "sheet", StringComparison.Ordinal)
                    && xml.GetAttribute("name") is string name
                    && Relation(xml) is string id
                    && targets.TryGetValue(id, out string? target)
                    && _archive.GetEntry(target) is ZipArchiveEntry part
                )
                {
                    sheets.Add((name, part));
                }
            }
        );
        return sheets.Count > 0
            ? sheets
            : throw new UnreadableFileException(
                $"{Name}: a workbook without a sheet that can be found: save it anew in a spreadsheet program"
            );
    }

    // Strict and transitional workbooks name the relation in different namespaces.
    private static string? Relation(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            if (string.Equals(xml.LocalName, "id", StringComparison.Ordinal) && xml.NamespaceURI.Length > 0)
            {
                id = xml.Value;
            }
        }
        xml.MoveToElement();
        return id;
    }

    private List<string> ReadTexts()
    {
        List<string> texts = [];
        long characters = 0;
        Scan(
            "xl/sharedStrings.xml",
            xml =>
            {
                if (string.Equals(xml.LocalName, "si", StringComparison.Ordinal))
                {
                    string text = Runs(xml);
                    // An entry costs memory even if it is empty.
                    characters += text.Length + 16;
                    texts.Add(
                        characters <= SharedCharacters
                            ? text
                            : throw new UnreadableFileException(
                                $"{Name}: more than {Archive.Size(SharedCharacters)} of texts: save the sheet as CSV, and name that file"
                            )
                    );
                }
            }
        );
        return texts;
    }

    private bool[] ReadDateStyles()
    {
        HashSet<int> dateFormats = [];
        List<bool> styles = [];
        bool cells = false;
        Scan(
            "xl/styles.xml",
            xml =>
            {
                switch (xml.LocalName)
                {
                    case "numFmt" when SerialDate.IsDateFormat(xml.GetAttribute("formatCode") ?? ""):
                        dateFormats.Add(Number(xml.GetAttribute("numFmtId")));
                        break;
                    case "cellXfs":
                        cells = true;
                        break;
                    case "cellStyles":
                        cells = false;
                        break;
                    case "xf" when cells:
                        int format = Number(xml.GetAttribute("numFmtId"));
                        styles.Add(SerialDate.IsDateFormat(format) || dateFormats.Contains(format));
                        break;
                    default:
                        break;
                }
            }
        );
        return [.. styles];
    }

    private void Scan(string path, Action<XmlReader> element)
    {
        if (_archive.GetEntry(path) is not ZipArchiveEntry part)
        {
            return;
        }
        using XmlReader xml = Open(part);
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    element(xml);
                }
            }
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            throw Damaged(path, fault);
        }
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}
