using System.Collections.Concurrent;
using Regalia.Incidents.Exports;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Storage;

namespace Regalia.Incidents.Tests.Exports.Written;

/// <summary>Every record of sources that may be tried, written in every format: valid, and the same when read back.</summary>
public sealed class CorpusReadBackTests
{
    private static readonly ConcurrentDictionary<string, IncidentRecord[]> Known = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("vcdb", "vcdb/vcdb.json.zip", 8_553)]
    [InlineData("attack", "attack/enterprise_groups_campaigns_stix20.json", 1)]
    [InlineData("misp", "misp_galaxy/threat-actor.json", 1_041)]
    public async Task All_records_are_valid_and_read_back_equal(string source, string file, int least)
    {
        IncidentRecord[] records = Known.GetOrAdd(source, _ => Read(source, file));
        Assert.True(records.Length >= least);
        Snapshot snapshot = WrittenExport.Snapshot(IncidentSources.Find(source));
        foreach (
            ExportFormat format in new[]
            {
                ExportFormat.Stix,
                ExportFormat.Misp,
                ExportFormat.Veris,
                ExportFormat.Template,
            }
        )
        {
            byte[] written = WrittenExport.Write(format, records, Tlp.Clear, snapshot);
            IncidentRecord[] read = WrittenExport.ReadBack(format, written);
            Assert.Equal(records.Length, read.Length);
            foreach ((IncidentRecord expected, IncidentRecord actual) in records.Zip(read))
            {
                SameRecord.Assert(expected, actual);
            }
            List<string> faults = format switch
            {
                ExportFormat.Stix => await PublishedSchemas.OfStix(written),
                ExportFormat.Misp => await PublishedSchemas.OfMisp(written),
                ExportFormat.Veris => PublishedSchemas.OfVeris(written),
                _ => [],
            };
            Assert.True(faults.Count == 0, format + ": " + faults.FirstOrDefault());
        }
    }

    private static IncidentRecord[] Read(string source, string file)
    {
        (List<IncidentRecord> read, _) = JsonSamples.All(
            IncidentSources.Find(source)!.Reader(),
            new SourceFile(Corpus.Path(file.Split('/')))
        );
        return [.. read];
    }
}
