using System.Text;
using System.Text.Json.Nodes;
using Regalia.Incidents.Exports;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Stix;
using Regalia.Incidents.Tests.Storage;

namespace Regalia.Incidents.Tests.Exports.Written;

/// <summary>What others find in a bundle.</summary>
public sealed class StixExportTests
{
    private const string Own = StixKinds.WholeRecord;

    [Theory]
    [InlineData(RecordLevel.Incident, "campaign")]
    [InlineData(RecordLevel.VictimImpact, "campaign")]
    [InlineData(RecordLevel.Campaign, "campaign")]
    [InlineData(RecordLevel.Actor, "intrusion-set")]
    [InlineData(RecordLevel.Report, "report")]
    public async Task A_record_of_every_level_is_valid_and_reads_back_equal(RecordLevel level, string type)
    {
        IncidentRecord record = MadeUpRecords.Full(level: level);
        byte[] bundle = WrittenExport.Write(ExportFormat.Stix, [record]);
        JsonNode main = RecordOf(bundle);
        Assert.Equal(type, (string?)main["type"]);
        Assert.Equal("Plans copied", (string?)main["name"]);
        Assert.Equal("Drawings of a turbine were copied.", (string?)main["description"]);
        WrittenExport.ReadsBackEqual(ExportFormat.Stix, [record]);
        Assert.Empty(await PublishedSchemas.OfStix(bundle));
    }

    [Fact]
    public void Victims_are_identities_in_locations_and_sectors_have_the_words_of_the_standard()
    {
        byte[] bundle = WrittenExport.Write(ExportFormat.Stix, [MadeUpRecords.Full()]);
        Assert.Equal(
            [
                "Atlantis",
                "Example Parts [energy]",
                "Example Turbines [manufacturing,telecommunications] in NZ",
                "FJ",
                "non-profit [non-profit]",
            ],
            Targets(bundle).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_attribution_is_the_statement_of_whoever_made_it()
    {
        byte[] bundle = WrittenExport.Write(ExportFormat.Stix, [MadeUpRecords.Full()]);
        Dictionary<string, JsonNode> all = ById(bundle);
        (string Kind, string To, string By, string Said)[] statements =
        [
            .. Relations(bundle, "attributed-to", "originates-from")
                .Select(r =>
                    (
                        (string)r["relationship_type"]!,
                        (string)all[(string)r["target_ref"]!]["name"]!,
                        (string)all[(string)r["created_by_ref"]!]["name"]!,
                        (string)r["description"]!
                    )
                ),
        ];
        Assert.Equal(
            [
                ("attributed-to", "Blue Heron", "Example Research"),
                ("originates-from", "Ruritania", "Example Research"),
                ("attributed-to", "Blue Heron", "madeup"),
                ("attributed-to", "Grey Bird", "madeup"),
            ],
            statements.Select(s => (s.Kind, s.To, s.By))
        );
        Assert.Equal(
            "As stated by Example Research, 2021-11; said to be: state; ground: shared tools. A statement, not a finding.",
            statements[0].Said
        );
    }

    [Fact]
    public void A_day_that_nobody_stated_is_not_written()
    {
        JsonNode main = RecordOf(WrittenExport.Write(ExportFormat.Stix, [MadeUpRecords.Full()]));
        Assert.Null(main["first_seen"]);
        Assert.Equal("2021-06-09T00:00:00Z", (string?)main["last_seen"]);
        JsonNode date = main["extensions"]![Own]!["record"]!["dates"]![0]!;
        Assert.Equal(
            ("started", "2021-01-01", "year"),
            ((string?)date["kind"], (string?)date["day"], (string?)date["precision"])
        );
    }

    [Fact]
    public void References_that_are_no_addresses_are_not_given_as_such()
    {
        JsonArray references = RecordOf(WrittenExport.Write(ExportFormat.Stix, [MadeUpRecords.Full()]))[
            "external_references"
        ]!.AsArray();
        Assert.Equal(["https://example.org/report?a=1"], references.Select(r => (string?)r!["url"]).OfType<string>());
        Assert.Equal(
            ("regalia:madeup", "7"),
            ((string?)references[0]!["source_name"], (string?)references[0]!["external_id"])
        );
        Assert.Contains(references, r => (string?)r!["description"] == "a paper");
        Assert.Contains(references, r => (string?)r!["description"] == "(Citation: Example Research)");
    }

    [Theory]
    [InlineData(Tlp.Clear, "94868c89-83c2-464b-929b-a1a8aa3c8487", "TLP:CLEAR")]
    [InlineData(Tlp.AmberStrict, "939a9414-2ddd-4d32-a0cd-375ea402b003", "TLP:AMBER+STRICT")]
    public void Every_object_but_places_and_markings_is_marked(Tlp tlp, string uuid, string name)
    {
        byte[] bundle = WrittenExport.Write(ExportFormat.Stix, [MadeUpRecords.Full()], tlp);
        string id = "marking-definition--" + uuid;
        Assert.Equal(name, (string?)ById(bundle)[id]["name"]);
        foreach (JsonNode? made in All(bundle))
        {
            string type = (string)made!["type"]!;
            bool isFree =
                type is "location" or "marking-definition" or "extension-definition"
                || (string?)made["name"] == "Regalia";
            Assert.Equal(!isFree, made["object_marking_refs"]?.AsArray().Any(m => (string?)m == id) == true);
        }
    }

    [Fact]
    public void Everything_that_is_referred_to_is_there_once()
    {
        byte[] bundle = WrittenExport.Write(
            ExportFormat.Stix,
            [MadeUpRecords.Full("1"), MadeUpRecords.Full("2", RecordLevel.Report), MadeUpRecords.Plain("3")]
        );
        string[] ids = [.. All(bundle).Select(o => (string)o!["id"]!)];
        Assert.Equal(ids.Distinct(), ids);
        foreach (JsonNode? made in All(bundle))
        {
            foreach ((string member, JsonNode? value) in made!.AsObject())
            {
                string[] named =
                    member.EndsWith("_ref", StringComparison.Ordinal) ? [(string)value!]
                    : member.EndsWith("_refs", StringComparison.Ordinal) ? [.. value!.AsArray().Select(v => (string)v!)]
                    : [];
                Assert.All(named, n => Assert.Contains(n, ids));
            }
        }
    }

    [Fact]
    public void The_same_records_give_the_same_bytes_and_another_vintage_the_same_ids()
    {
        IncidentRecord[] records = [MadeUpRecords.Full("1"), MadeUpRecords.Plain("2")];
        byte[] first = WrittenExport.Write(ExportFormat.Stix, records);
        Assert.Equal(first, WrittenExport.Write(ExportFormat.Stix, records));
        byte[] later = WrittenExport.Write(
            ExportFormat.Stix,
            records,
            snapshot: WrittenExport.Snapshot(vintage: "2026-01")
        );
        Assert.Equal((string?)RecordOf(first)["id"], (string?)RecordOf(later)["id"]);
        Assert.Equal("2026-02-28T00:00:00.000Z", (string?)RecordOf(first)["modified"]);
        Assert.Equal("2026-01-31T00:00:00.000Z", (string?)RecordOf(later)["modified"]);
    }

    [Fact]
    public void What_somebody_changed_counts_and_what_Regalia_put_beside_it_does_not()
    {
        JsonNode bundle = JsonNode.Parse(WrittenExport.Write(ExportFormat.Stix, [MadeUpRecords.Full()]))!;
        RecordOf(bundle)["name"] = "Plans were not copied";
        IncidentRecord read = Assert.Single(
            WrittenExport.ReadBack(ExportFormat.Stix, Encoding.UTF8.GetBytes(bundle.ToJsonString()))
        );
        Assert.Equal(("stix", "Plans were not copied"), (read.Source, read.Title));
        Assert.Contains(
            read.Repairs,
            r => r.StartsWith("it was changed after Regalia wrote it", StringComparison.Ordinal)
        );
        Assert.Contains(read.Victims, v => v.Name == "Example Turbines" && v.CountryText == "NZ");
    }

    [Fact]
    public void Another_order_of_the_objects_changes_nothing()
    {
        IncidentRecord record = MadeUpRecords.Full();
        JsonNode bundle = JsonNode.Parse(WrittenExport.Write(ExportFormat.Stix, [record]))!;
        JsonArray objects = bundle["objects"]!.AsArray();
        JsonNode[] turned = [.. objects.Select(o => o!.DeepClone()).Reverse()];
        objects.Clear();
        Array.ForEach(turned, objects.Add);
        SameRecord.Assert(
            record,
            Assert.Single(WrittenExport.ReadBack(ExportFormat.Stix, Encoding.UTF8.GetBytes(bundle.ToJsonString())))
        );
    }

    [Theory]
    [InlineData("name", null)]
    [InlineData("first_seen", "2021")]
    [InlineData("id", "campaign--1")]
    [InlineData("created", "2021-01-01T00:00:00Z")]
    [InlineData("aliases", "Operation Turbine")]
    public async Task The_schemas_find_faults(string member, string? value)
    {
        JsonNode bundle = JsonNode.Parse(WrittenExport.Write(ExportFormat.Stix, [MadeUpRecords.Full()]))!;
        JsonObject main = RecordOf(bundle).AsObject();
        _ = main.Remove(member);
        if (value is not null)
        {
            main[member] = value;
        }
        Assert.NotEmpty(await PublishedSchemas.OfStix(Encoding.UTF8.GetBytes(bundle.ToJsonString())));
    }

    private static JsonNode RecordOf(byte[] bundle) => RecordOf(JsonNode.Parse(bundle)!);

    private static JsonNode RecordOf(JsonNode bundle) =>
        bundle["objects"]!.AsArray().First(o => o!["extensions"]?[Own]?["record"] is not null)!;

    private static JsonArray All(byte[] bundle) => JsonNode.Parse(bundle)!["objects"]!.AsArray();

    private static Dictionary<string, JsonNode> ById(byte[] bundle) =>
        All(bundle).ToDictionary(o => (string)o!["id"]!, o => o!);

    private static IEnumerable<JsonNode> Relations(byte[] bundle, params string[] kinds) =>
        All(bundle)
            .Select(o => o!)
            .Where(o => (string?)o["type"] == "relationship" && kinds.Contains((string?)o["relationship_type"]));

    private static IEnumerable<string> Targets(byte[] bundle)
    {
        Dictionary<string, JsonNode> all = ById(bundle);
        foreach (JsonNode relation in Relations(bundle, "targets"))
        {
            JsonNode hit = all[(string)relation["target_ref"]!];
            string? place = Relations(bundle, "located-at")
                .Where(r => (string?)r["source_ref"] == (string?)hit["id"])
                .Select(r => (string?)all[(string)r["target_ref"]!]["country"])
                .SingleOrDefault();
            string name = (string?)hit["country"] ?? (string)hit["name"]!;
            yield return name
                + (hit["sectors"] is JsonArray sectors ? " [" + string.Join(',', sectors) + "]" : "")
                + (place is null ? "" : " in " + place);
        }
    }
}
