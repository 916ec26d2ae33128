using Regalia.Incidents.Exports;
using Regalia.Incidents.Exports.Misp;
using Regalia.Incidents.Exports.Stix;
using Regalia.Incidents.Exports.Veris;
using Regalia.Incidents.Importing;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Sources.Misp;
using Regalia.Incidents.Sources.OwnCsv;
using Regalia.Incidents.Sources.Stix;
using Regalia.Incidents.Sources.Veris;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Storage;

namespace Regalia.Incidents.Tests.Exports.Written;

/// <summary>Records written in a format, and read back by Regalia's own reader of it.</summary>
internal static class WrittenExport
{
    internal static Snapshot Snapshot(IncidentSource? source = null, string vintage = "2026-02") =>
        new(source ?? MadeUpSource.Plain, vintage, new string('0', 64), "made.json", 1, 1, 0, StoreTrial.Noon);

    internal static IEnumerable<ExportRow> Rows(IEnumerable<IncidentRecord> records, Snapshot? snapshot = null)
    {
        Snapshot of = snapshot ?? Snapshot();
        return records.Select(record => new ExportRow(of, record, []));
    }

    internal static byte[] Write(
        ExportFormat format,
        IEnumerable<IncidentRecord> records,
        Tlp tlp = Tlp.Green,
        Snapshot? snapshot = null
    ) => Write(format, Rows(records, snapshot), tlp, isOne: true);

    internal static byte[] Write(ExportFormat format, IEnumerable<ExportRow> rows, Tlp tlp, bool isOne)
    {
        using MemoryStream stream = new();
        _ = format switch
        {
            ExportFormat.Stix => StixExport.Write(stream, [Snapshot()], "", tlp, rows, ExportLinks.None),
            ExportFormat.Misp => MispExport.Write(stream, tlp, rows, ExportLinks.None),
            ExportFormat.Veris => VerisExport.Write(stream, tlp, rows, ExportLinks.None),
            ExportFormat.Template => TemplateExport.Write(stream, isOne, rows),
            ExportFormat.Csv or ExportFormat.Json or ExportFormat.Parquet or _ => throw new NotSupportedException(),
        };
        return stream.ToArray();
    }

    internal static IncidentReader Reader(ExportFormat format) =>
        format switch
        {
            ExportFormat.Stix => new StixReader(),
            ExportFormat.Misp => new MispReader(),
            ExportFormat.Veris => new VerisReader(),
            _ => new OwnCsvReader(),
        };

    internal static IncidentRecord[] ReadBack(ExportFormat format, byte[] written)
    {
        using JsonSamples samples = new();
        (List<IncidentRecord> read, List<RejectedRecord> rejected) = JsonSamples.All(
            Reader(format),
            samples.File(written, format == ExportFormat.Template ? "written.csv" : "written.json")
        );
        Assert.Empty(rejected);
        return [.. read];
    }

    internal static void ReadsBackEqual(ExportFormat format, IReadOnlyCollection<IncidentRecord> records)
    {
        IncidentRecord[] read = ReadBack(format, Write(format, records));
        Assert.Equal(records.Count, read.Length);
        foreach ((IncidentRecord expected, IncidentRecord actual) in records.Zip(read))
        {
            SameRecord.Assert(expected, actual);
        }
    }
}
