using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Eurepoc;

namespace Regalia.Incidents.Tests.Sources.Eurepoc;

/// <summary>Made-up tables in the layouts of EuRepoC, in a folder of their own.</summary>
public sealed class EurepocSamples : IDisposable
{
    // The first two occur twice, as in the original.
    public static readonly string[] Global13 =
    [
        "incident_id",
        "name",
        "description",
        "start_date",
        "end_date",
        "receiver_name",
        "receiver_country",
        "receiver_category",
        "receiver_subcategory",
        "initiator_name",
        "initiator_country",
        "initiator_category",
        "attribution_id",
        "attribution_date",
        "attribution_type",
        "attribution_basis",
        "attributing_actor",
        "attributing_company",
        "attributing_country",
        "settled_initiator",
        "initiator_country",
        "initiator_category",
        "disruption",
        "economic_impact",
        "source_url",
        "attribution_source_url",
        "added_to_db",
    ];

    public static readonly string[] Receivers13 = ["id", "incident_id", "name", "country", "category", "subcategory"];

    public static readonly string[] Attributions13 =
    [
        "attribution_id",
        "incident_id",
        "attribution_date",
        "attribution_basis",
        "attribution_type",
        "attributing_country",
        "attributing_actor",
        "attributing_company",
        "settled_attribution",
        "initiator_name",
        "initiator_country",
        "initiator_category",
    ];

    public static readonly string[] Global11 =
    [
        "ID",
        "name",
        "description",
        "start_date",
        "end_date",
        "receiver_name",
        "receiver_country",
        "receiver_category",
        "receiver_category_subcode",
        "initiator_name",
        "initiator_country",
        "initiator_category",
        "attribution_date",
        "attribution_type",
        "attribution_basis",
        "attributing_actor",
        "attribution_it_company",
        "attributing_country",
        "attributed_initiator",
        "attributed_initiator_country",
        "attributed_initiator_category",
        "sources_attribution",
        "sources_url",
    ];

    public static readonly string[] Receivers11 =
    [
        "ID",
        "receiver_country",
        "receiver_region",
        "receiver_name",
        "receiver_category",
        "receiver_category_subcode",
    ];

    public static readonly string[] Attributions11 =
    [
        "incident_ID",
        "attribution_ID",
        "attribution_date",
        "attribution_type",
        "attribution_basis",
        "attributing_actor",
        "attribution_it_company",
        "attributing_country",
        "attributed_initiator",
        "attributed_initiator_country",
        "attributed_initiator_category",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("eurepoc").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A row of a table: cells by column, the rest as given.</summary>
    public static string[] Row(string[] header, string rest, params (string Column, string Text)[] cells) =>
        [
            .. header.Select(column =>
                Array.FindIndex(cells, cell => cell.Column == column) is >= 0 and int i ? cells[i].Text : rest
            ),
        ];

    public SourceFile Csv(string name, string[] header, params string[][] rows)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllLines(
            path,
            rows.Prepend(header)
                .Select(row => string.Join(',', row.Select(cell => "\"" + cell.Replace("\"", "\"\"") + "\"")))
        );
        return new SourceFile(path);
    }

    public SourceFile Xlsx(string name, params (string Sheet, string[][] Rows)[] sheets)
    {
        string path = Path.Combine(_folder, name);
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
        StringBuilder list = new();
        StringBuilder relations = new();
        for (int i = 0; i < sheets.Length; i++)
        {
            string number = (i + 1).ToString(CultureInfo.InvariantCulture);
            list.Append(
                CultureInfo.InvariantCulture,
                $"<sheet name=\"{sheets[i].Sheet}\" sheetId=\"{number}\" r:id=\"r{number}\"/>"
            );
            relations.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"r{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
            );
            StringBuilder rows = new();
            foreach (string[] row in sheets[i].Rows)
            {
                rows.Append("<row>");
                foreach (string cell in row)
                {
                    rows.Append("<c t=\"inlineStr\"><is><t>" + SecurityElement.Escape(cell) + "</t></is></c>");
                }
                rows.Append("</row>");
            }
            Write(
                $"xl/worksheets/sheet{number}.xml",
                $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
            );
        }
        Write(
            "xl/workbook.xml",
            $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{list}</sheets></workbook>"
        );
        Write(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
        );
        Write(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
        );
        return new SourceFile(path);

        void Write(string part, string text)
        {
            using var writer = new StreamWriter(archive.CreateEntry(part).Open());
            writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text);
        }
    }

    internal static (IncidentRecord[] Records, RejectedRecord[] Rejected) Read(params SourceFile[] files)
    {
        ReadItem[] items = [.. new EurepocReader().Read(files)];
        return ([.. items.OfType<ReadRecord>().Select(item => item.Record)], [.. items.OfType<RejectedRecord>()]);
    }
}
