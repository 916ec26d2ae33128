using System.Globalization;
using System.Text.Json;
using CsCheck;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Stix;

namespace Regalia.Incidents.Tests.Sources.Stix;

public sealed class StixReaderTests : IDisposable
{
    private const string Bundle = """
        {
          "type": "bundle", "id": "bundle--1", "objects": [
            { "type": "relationship", "id": "relationship--1", "relationship_type": "attributed-to", "created": "2020-03-04T00:00:00Z",
              "source_ref": "campaign--1", "target_ref": "intrusion-set--1", "created_by_ref": "identity--lab", "description": "Same tools." },
            { "type": "relationship", "id": "relationship--2", "relationship_type": "targets", "source_ref": "campaign--1", "target_ref": "identity--town" },
            { "type": "relationship", "id": "relationship--3", "relationship_type": "targets", "source_ref": "campaign--1", "target_ref": "location--1" },
            { "type": "relationship", "id": "relationship--4", "relationship_type": "uses", "source_ref": "campaign--1", "target_ref": "malware--1" },
            { "type": "relationship", "id": "relationship--5", "relationship_type": "targets", "source_ref": "campaign--1", "target_ref": "identity--gone" },
            { "type": "relationship", "id": "relationship--6", "relationship_type": "targets", "source_ref": "campaign--1", "target_ref": "identity--lab", "revoked": true },
            { "type": "campaign", "id": "campaign--1", "name": "Open Letters", "created": "2020-01-05T00:00:00Z", "modified": "2020-01-05T00:00:00Z",
              "first_seen": "2019-01-01T00:00:00Z", "last_seen": "2019-09-04T10:00:00Z", "aliases": ["Open Letters", "Paper Knife"],
              "created_by_ref": "identity--lab", "external_references": [{ "source_name": "x", "url": "https://example.org/c" }] },
            { "type": "intrusion-set", "id": "intrusion-set--1", "name": "Blue Heron", "modified": "2020-01-05T00:00:00.5Z" },
            { "type": "intrusion-set", "id": "intrusion-set--1", "name": "Old Heron", "modified": "2020-01-05T00:00:00Z" },
            { "type": "relationship", "id": "relationship--7", "relationship_type": "originates-from", "source_ref": "intrusion-set--1",
              "target_ref": "location--1", "created_by_ref": "identity--lab" },
            { "type": "incident", "id": "incident--1", "name": "A break-in", "extensions": { "extension-definition--ef765651-680c-498d-9894-99799f2fa126": {
              "determination": "suspected", "events": [{ "event_ref": "event--1" }, { "event_ref": "event--2" }] } } },
            { "type": "event", "id": "event--1", "start_time": "2021-02-03T00:00:00Z", "end_time": "2021-02-05T00:00:00Z" },
            { "type": "event", "id": "event--2", "start_time": "2021-02-01T00:00:00Z", "end_time": "2021-02-04T00:00:00Z" },
            { "type": "relationship", "id": "relationship--8", "relationship_type": "impacts", "source_ref": "incident--1", "target_ref": "identity--town" },
            { "type": "relationship", "id": "relationship--9", "relationship_type": "associated-with", "source_ref": "campaign--1", "target_ref": "incident--1" },
            { "type": "identity", "id": "identity--town", "name": "Town of Zenda", "sectors": ["government-local"] },
            { "type": "relationship", "id": "relationship--10", "relationship_type": "located-at", "source_ref": "identity--town", "target_ref": "location--1" },
            { "type": "identity", "id": "identity--lab", "name": "Strelsau Labs", "identity_class": "organization" },
            { "type": "location", "id": "location--1", "country": "AQ" },
            { "type": "malware", "id": "malware--1" },
            { "type": "x-of-ones-own", "id": "x-of-ones-own--1" },
            { "id": "campaign--2" }, { "type": "campaign", "id": "campaign--3" }, 7,
            { "type": "report", "id": "report--1", "name": "R", "published": "2020-05-06T00:00:00Z", "revoked": true }
          ]
        }
        """;

    private readonly JsonSamples samples = new();

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void Objects_that_bind_others_are_read_into_them_wherever_they_stand(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        IncidentRecord record = Read(Bundle).Read.Single(one => one.Level == RecordLevel.Campaign);
        Assert.Equal(("campaign--1", "Open Letters", "stix"), (record.Id, record.Title, record.Source));
        Assert.Equal(
            ["Started 2019", "Ended 2019-09-04", "Recorded 2020-01-05"],
            record.Dates.Select(date => $"{date.Kind} {date}")
        );
        Assert.Equal(
            ["Town of Zenda/ATA/government-local", "/ATA/"],
            record.Victims.Select(v => $"{v.Name}/{v.Country}/{string.Join("+", v.Sectors)}")
        );
        Attribution attribution = Assert.Single(record.Attributions);
        Assert.Equal(
            ("Blue Heron", "Strelsau Labs", "Same tools.", "2020-03-04"),
            (attribution.Initiators[0], attribution.StatedBy, attribution.Basis, attribution.Date.ToString())
        );
        Assert.Equal(["intrusion-set--1"], record.PartOf);
        Assert.Equal([new AliasAssertion("Open Letters", "Paper Knife", "Strelsau Labs")], record.Aliases);
        Assert.Equal(["https://example.org/c"], record.References);
        Assert.Contains(
            "identity--gone, which is not in the files",
            Assert.Single(record.Repairs),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_latest_version_of_an_actor_is_the_record_and_its_home_is_a_statement()
    {
        (List<IncidentRecord> read, List<RejectedRecord> rejected, _) = Read(Bundle);
        IncidentRecord record = read.Single(one => one.Level == RecordLevel.Actor);
        Assert.Equal("Blue Heron", record.Title);
        Assert.Equal("ATA", Assert.Single(record.Attributions).Country.ToString());
        Assert.Equal("Strelsau Labs", record.Attributions[0].StatedBy);
        Assert.Contains(rejected, one => one.Reason.Contains("later version", StringComparison.Ordinal));
    }

    [Fact]
    public void An_incident_has_the_times_of_its_events_who_was_hit_and_its_campaign()
    {
        IncidentRecord record = Read(Bundle).Read.Single(one => one.Level == RecordLevel.Incident);
        Assert.Equal(["Started 2021-02-01", "Ended 2021-02-05"], record.Dates.Select(date => $"{date.Kind} {date}"));
        Assert.Equal("Town of Zenda", Assert.Single(record.Victims).Name);
        Assert.Equal(["campaign--1"], record.PartOf);
        Assert.Equal(
            "suspected",
            record.Field("extensions.extension-definition--ef765651-680c-498d-9894-99799f2fa126.determination")
        );
    }

    [Fact]
    public void Every_object_is_a_record_or_support_or_rejected_with_its_reason()
    {
        (List<IncidentRecord> read, List<RejectedRecord> rejected, StixReader reader) = Read(Bundle);
        Assert.Equal((4, 4, 17), (read.Count, rejected.Count, reader.Supporting.Values.Sum()));
        Assert.Equal(1, reader.Supporting["relationship uses"]);
        Assert.Equal(1, reader.Supporting["x-of-ones-own"]);
        Assert.Equal(["later version", "no \"type\"", "has no name", "found \"7\""], rejected.Select(Said));
        Assert.Contains(read, one => one.Repairs.Contains("its source has revoked it"));

        static string Said(RejectedRecord one) =>
            new[] { "later version", "no \"type\"", "has no name", "found \"7\"" }.First(said =>
                one.Reason.Contains(said, StringComparison.Ordinal)
            );
    }

    [Fact]
    public void Attack_names_cite_who_uses_them_and_its_first_of_a_month_is_the_month()
    {
        IncidentRecord record = Assert.Single(
            Read(
                """
                {"type":"bundle","objects":[{"type":"campaign","id":"campaign--9","name":"C","x_mitre_version":"1.0","x_mitre_deprecated":true,
                "aliases":["C","D"],"created_by_ref":"identity--m","first_seen":"2019-09-01T04:00:00.000Z","last_seen":"2020-01-01T05:00:00.000Z",
                "external_references":[{"source_name":"D","description":"(Citation: Lab May 2019)(Citation: Paper 2020)"}]},
                {"type":"identity","id":"identity--m","name":"M"}]}
                """
            ).Read
        );
        Assert.Equal(["Started 2019-09", "Ended 2020"], record.Dates.Select(date => $"{date.Kind} {date}"));
        Assert.Equal("M, citing Lab May 2019; Paper 2020", Assert.Single(record.Aliases).AssertedBy);
        Assert.Contains("deprecated", Assert.Single(record.Repairs), StringComparison.Ordinal);
    }

    [Fact]
    public void In_bundles_of_any_order_nothing_is_lost_and_nothing_said_twice()
    {
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 8], Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int)
            .Sample(
                (campaigns, ties, others, broken, order) =>
                {
                    List<string> objects = [];
                    for (int i = 0; i < campaigns; i++)
                    {
                        objects.Add(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $$"""{"type":"campaign","id":"campaign--{{i}}","name":"C{{i}}"}"""
                            )
                        );
                    }
                    for (int i = 0; i < ties; i++)
                    {
                        objects.Add(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $$"""{"type":"relationship","id":"relationship--{{i}}","relationship_type":"attributed-to","source_ref":"campaign--{{i % campaigns}}","target_ref":"intrusion-set--{{i}}"}"""
                            )
                        );
                    }
                    for (int i = 0; i < others; i++)
                    {
                        objects.Add(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $$"""{"type":"indicator","id":"indicator--{{i}}"}"""
                            )
                        );
                    }
                    objects.AddRange(Enumerable.Repeat("{\"type\":}", broken));
                    string[] shuffled =
                    [
                        .. objects
                            .Select(
                                (text, i) => (Text: text, Key: unchecked((uint)(i + 1) * 2654435761u ^ (uint)order))
                            )
                            .OrderBy(one => one.Key)
                            .Select(one => one.Text),
                    ];
                    string json = "{\"type\":\"bundle\",\"objects\":[" + string.Join(",", shuffled) + "]}";
                    (List<IncidentRecord> read, List<RejectedRecord> rejected, StixReader reader) = Read(json);
                    Assert.Equal(objects.Count, read.Count + rejected.Count + reader.Supporting.Values.Sum());
                    Assert.Equal(campaigns, read.Select(record => record.Id).Distinct().Count());
                    Assert.Equal(broken, rejected.Count);
                    Assert.Equal(ties, read.Sum(record => record.Attributions.Length));
                },
                iter: 200,
                threads: 1
            );
    }

    [Fact]
    public void The_published_examples_are_read_whole()
    {
        string folder = JsonSamples.Shared("conformance/stix2.1-json-schemas/examples")!;
        int objects = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            StixReader reader = new();
            (List<IncidentRecord> read, List<RejectedRecord> rejected) = JsonSamples.All(reader, new SourceFile(path));
            Assert.Empty(rejected);
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            int expected = document.RootElement.TryGetProperty("objects", out JsonElement all)
                ? all.GetArrayLength()
                : 1;
            Assert.Equal(expected, read.Count + reader.Supporting.Values.Sum());
            objects += expected;
        }
        Assert.Equal(260, objects);
    }

    [Fact]
    public void The_groups_and_campaigns_of_attack_are_read_whole()
    {
        string folder = JsonSamples.Shared("corpus/incidents/attack")!;
        StixReader reader = new("attack");
        (List<IncidentRecord> read, List<RejectedRecord> rejected) = JsonSamples.All(
            reader,
            new SourceFile(Path.Combine(folder, "enterprise_groups_campaigns_stix20.json"))
        );
        Assert.Empty(rejected);
        Assert.Equal(187, read.Count(record => record.Level == RecordLevel.Actor));
        Assert.Equal(52, read.Count(record => record.Level == RecordLevel.Campaign));
        Assert.Equal(172, read.Count(record => record.Level == RecordLevel.Actor && record.Repairs.IsEmpty));
        Assert.Equal(25, read.Sum(record => record.Attributions.Length));
        Assert.Equal(27, reader.Supporting.Values.Sum());
        Assert.All(
            read.SelectMany(record => record.Aliases),
            alias => Assert.StartsWith("The MITRE", alias.AssertedBy, StringComparison.Ordinal)
        );
    }

    public void Dispose() => samples.Dispose();

    private (List<IncidentRecord> Read, List<RejectedRecord> Rejected, StixReader Reader) Read(string json)
    {
        StixReader reader = new();
        (List<IncidentRecord> read, List<RejectedRecord> rejected) = JsonSamples.All(reader, samples.File(json));
        return (read, rejected, reader);
    }
}
