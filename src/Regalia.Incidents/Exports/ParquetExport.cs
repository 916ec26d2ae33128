using System.Text;
using Parquet;
using Parquet.Schema;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Exports;

/// <summary>The columns of the table as text, and the whole record as JSON.</summary>
internal static class ParquetExport
{
    private const int GroupRecords = 8_192;
    private const int GroupChars = 8 << 20;

    internal static int Write(
        Stream stream,
        IReadOnlyCollection<string> criteria,
        string note,
        IEnumerable<ExportRow> rows
    )
    {
        DataField[] columns =
        [
            .. ExportColumns.Names(criteria).Select(static name => new DataField<string>(name, nullable: true)),
            new DataField<string>("record", nullable: true),
        ];
        List<string?>[] cells = [.. columns.Select(static _ => new List<string?>())];
        ParquetWriter parquet = ParquetWriter
            .CreateAsync(new ParquetSchema(columns), new StraightStream(stream), ParquetCalls.Options)
            .Done();
        using RecordText text = new();
        int count = 0;
        long chars = 0;
        foreach (ExportRow row in rows)
        {
            int column = 0;
            foreach (string? cell in ExportColumns.Cells(row))
            {
                cells[column++].Add(cell);
                chars += cell?.Length ?? 0;
            }
            _ = text.Write(row.Record);
            string record = Encoding.UTF8.GetString(text.Json);
            cells[column].Add(record);
            chars += record.Length;
            count++;
            if (cells[0].Count == GroupRecords || chars > GroupChars)
            {
                WriteGroup(parquet, columns, cells);
                chars = 0;
            }
        }
        if (cells[0].Count > 0 || count == 0)
        {
            WriteGroup(parquet, columns, cells);
        }
        parquet.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["regalia.terms"] = note };
        parquet.DisposeAsync().Done();
        return count;
    }

    private static void WriteGroup(ParquetWriter parquet, DataField[] columns, List<string?>[] cells)
    {
        using ParquetRowGroupWriter group = parquet.CreateRowGroup();
        for (int column = 0; column < columns.Length; column++)
        {
            group.WriteAsync(columns[column], cells[column]).Done();
            cells[column].Clear();
        }
    }
}
