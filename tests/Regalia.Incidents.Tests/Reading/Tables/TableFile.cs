using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Tests.Reading.Tables;

/// <summary>Made-up files for tests of tables, removed afterwards.</summary>
public sealed class TableFile : IDisposable
{
    private readonly string _path;

    public TableFile(string name, byte[] content, ReadLimits? limits = null)
    {
        string folder = Directory.CreateTempSubdirectory("regalia-tables-").FullName;
        _path = Path.Combine(folder, name);
        File.WriteAllBytes(_path, content);
        Source = new SourceFile(_path, limits);
    }

    public TableFile(string name, string content, ReadLimits? limits = null)
        : this(name, Encoding.UTF8.GetBytes(content), limits) { }

    public SourceFile Source { get; }

    public static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                using Stream member = archive.CreateEntry(name).Open();
                member.Write(content);
            }
        }
        return stream.ToArray();
    }

    /// <summary>A workbook whose sheets are given as the XML of their rows.</summary>
    public static byte[] Workbook(
        string[] sheets,
        string texts = "",
        string styles = "",
        string properties = "",
        string prolog = ""
    )
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        StringBuilder list = new();
        StringBuilder relations = new();
        List<(string, byte[])> parts = [("[Content_Types].xml", "<Types/>"u8.ToArray())];
        for (int i = 0; i < sheets.Length; i++)
        {
            string n = (i + 1).ToString(CultureInfo.InvariantCulture);
            list.Append(CultureInfo.InvariantCulture, $"<sheet name=\"Sheet {n}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>");
            relations.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{n}\" Type=\"{Relation}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
            );
            parts.Add(
                (
                    $"xl/worksheets/sheet{n}.xml",
                    Encoding.UTF8.GetBytes(
                        $"{prolog}<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i]}</sheetData></worksheet>"
                    )
                )
            );
        }
        parts.Add(
            (
                "xl/workbook.xml",
                Encoding.UTF8.GetBytes(
                    $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relation}\">{properties}<sheets>{list}</sheets></workbook>"
                )
            )
        );
        parts.Add(
            ("xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes($"<Relationships>{relations}</Relationships>"))
        );
        parts.Add(("xl/sharedStrings.xml", Encoding.UTF8.GetBytes($"<sst xmlns=\"{Main}\">{texts}</sst>")));
        parts.Add(("xl/styles.xml", Encoding.UTF8.GetBytes($"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>")));
        return Zip([.. parts]);
    }

    /// <summary>Rows of inline texts.</summary>
    public static string Rows(params string[][] rows)
    {
        StringBuilder xml = new();
        foreach (string[] row in rows)
        {
            xml.Append("<row>");
            foreach (string cell in row)
            {
                xml.Append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .Append(SecurityElement.Escape(cell))
                    .Append("</t></is></c>");
            }
            xml.Append("</row>");
        }
        return xml.ToString();
    }

    /// <summary>Name, header and rows of each table.</summary>
    internal List<(string Name, string Header, List<TableRow> Rows)> Read()
    {
        List<(string, string, List<TableRow>)> tables = [];
        foreach (TableSource table in TableSource.Open(Source))
        {
            tables.Add((table.Name, string.Join('|', table.Header), [.. table.Rows()]));
        }
        return tables;
    }

    internal List<TableRow> OnlyRows() => Assert.Single(Read()).Rows;

    internal string[] OnlyCells() => [.. OnlyRows().Select(row => string.Join('|', row.Cells.ToArray()))];

    internal UnreadableFileException Fault() => Assert.Throws<UnreadableFileException>(() => Read());

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
}
