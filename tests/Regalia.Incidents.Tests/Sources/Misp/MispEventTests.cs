using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Misp;

namespace Regalia.Incidents.Tests.Sources.Misp;

public sealed class MispEventTests : IDisposable
{
    private const string Strict = """
        {
          "uuid": "e-1", "id": "4", "info": "Letters opened", "date": "2016-06-09", "timestamp": "1465681801",
          "publish_timestamp": "0", "distribution": "0", "Orgc": { "name": "Strelsau CERT", "uuid": "o-1" },
          "Tag": [{ "name": "misp-galaxy:threat-actor=\"Blue Heron\"" }, { "name": "tlp:green" }],
          "Galaxy": [{ "GalaxyCluster": [{ "type": "threat-actor", "value": "Blue Heron" }, { "type": "sector", "value": "Telecoms" }] }],
          "Attribute": [
            { "type": "link", "category": "External analysis", "value": "https://example.org/r" },
            { "type": "target-org", "category": "Targeting data", "value": "Town of Zenda" },
            { "type": "campaign-name", "category": "Attribution", "value": "Open Letters" },
            { "type": "threat-actor", "value": "Nobody", "deleted": true },
            { "type": "url", "category": "Network activity", "value": "https://example.org/evil" }
          ]
        }
        """;

    private const string Lax = """
        {
          "uuid": "e-2", "info": "Loosely told", "date": "sometime", "timestamp": 1465681801, "publish_timestamp": "1465681900",
          "attribute_count": null, "SharingGroup": [], "Orgc": { "name": "Zenda" }, "of one's own": { "x": 1 },
          "Object": [{ "name": "victim", "Attribute": [
            { "object_relation": "name", "value": "A school" }, { "object_relation": "sectors", "value": "education" },
            { "object_relation": "regions", "value": "Norway" } ] }]
        }
        """;

    private readonly JsonSamples samples = new();

    [Theory]
    [InlineData("{0}")]
    [InlineData("{{\"Event\":{0}}}")]
    [InlineData("[{{\"Event\":{0}}}]")]
    [InlineData("{{\"response\":[{{\"Event\":{0}}}]}}")]
    [InlineData("{{\"response\":[{0}]}}")]
    [InlineData("{{\"response\":{{\"Event\":{0}}}}}")]
    public void An_event_is_a_report_whatever_it_comes_in(string wrapped)
    {
        string json = string.Format(CultureInfo.InvariantCulture, wrapped, Strict);
        (List<IncidentRecord> read, List<RejectedRecord> rejected) = JsonSamples.All(
            new MispReader(),
            samples.File(json)
        );
        Assert.Empty(rejected);
        IncidentRecord record = Assert.Single(read);
        Assert.Equal((RecordLevel.Report, "e-1", "Letters opened"), (record.Level, record.Id, record.Title));
        Assert.Equal(["Started 2016-06-09", "Recorded 2016-06-11"], record.Dates.Select(date => $"{date.Kind} {date}"));
        Attribution attribution = Assert.Single(record.Attributions);
        Assert.Equal((("Blue Heron"), "Strelsau CERT"), (attribution.Initiators[0], attribution.StatedBy));
        Assert.Equal(["Telecommunications", "Town of Zenda"], record.Victims.Select(v => v.Name ?? v.Sectors[0]));
        Assert.Equal(["Open Letters"], record.PartOf);
        Assert.Equal(["https://example.org/r"], record.References);
        Assert.Equal("Letters opened", record.Field("info"));
        Assert.Empty(record.Repairs);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void Lax_forms_are_read_and_what_cannot_be_is_said(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        IncidentRecord record = Assert.Single(JsonSamples.All(new MispReader(), samples.File(Lax)).Read);
        Assert.Equal(
            ["Reported 2016-06-11", "Recorded 2016-06-11"],
            record.Dates.Select(date => $"{date.Kind} {date}")
        );
        Assert.Contains("date \"sometime\"", Assert.Single(record.Repairs), StringComparison.Ordinal);
        Victim victim = Assert.Single(record.Victims);
        Assert.Equal(("A school", "NOR", "education"), (victim.Name, victim.Country.ToString(), victim.Sectors[0]));
        Assert.Equal("1", record.Field("of one's own.x"));
    }

    [Fact]
    public void What_is_no_event_is_rejected()
    {
        RejectedRecord rejected = Assert.Single(JsonSamples.All(new MispReader(), samples.File("{}")).Rejected);
        Assert.Contains("no MISP event", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_events_of_the_reference_library_are_read()
    {
        string folder = JsonSamples.Shared("conformance/pymisp/tests")!;
        int read = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            (List<IncidentRecord> records, List<RejectedRecord> rejected) = JsonSamples.All(
                new MispReader(),
                new SourceFile(path)
            );
            bool isEvent = File.ReadAllText(path).Contains("\"info\"", StringComparison.Ordinal);
            Assert.Equal(isEvent, records.Count > 0);
            Assert.Equal(isEvent, rejected.Count == 0);
            read += records.Count;
        }
        Assert.Equal(15, read);
    }

    public void Dispose() => samples.Dispose();
}
