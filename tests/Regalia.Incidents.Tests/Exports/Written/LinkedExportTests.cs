using System.Text.Json.Nodes;
using Regalia.Incidents.Exports;
using Regalia.Incidents.Importing;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Storage;

namespace Regalia.Incidents.Tests.Exports.Written;

/// <summary>Links go along with the records that they bind.</summary>
public sealed class LinkedExportTests : IDisposable
{
    private readonly StoreTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public async Task Same_is_a_duplicate_and_a_part_points_at_its_whole()
    {
        JsonNode[] objects = [.. JsonNode.Parse(Export(ExportFormat.Stix))!["objects"]!.AsArray()!];
        Dictionary<string, string> names = objects
            .Where(o => o["extensions"]?.ToJsonString().Contains("\"record\"", StringComparison.Ordinal) == true)
            .ToDictionary(o => (string)o["id"]!, o => (string)o["external_references"]![0]!["external_id"]!);
        (string Kind, string From, string To, string Relation)[] links =
        [
            .. objects
                .Where(o => (string?)o["type"] == "relationship")
                .Select(o =>
                    (
                        (string)o["relationship_type"]!,
                        names[(string)o["source_ref"]!],
                        names[(string)o["target_ref"]!],
                        (string)o["extensions"]!.AsObject().Single().Value!["relation"]!
                    )
                )
                .OrderBy(l => l.Item4, StringComparer.Ordinal),
        ];
        Assert.Equal(3, links.Length);
        Assert.Equal(("related-to", "a2", "b1", "part_of"), links[0]);
        Assert.Equal(("related-to", "related"), (links[1].Kind, links[1].Relation));
        Assert.Equal(("duplicate-of", "same"), (links[2].Kind, links[2].Relation));
        Assert.Equal(["a1", "b1"], new[] { links[2].From, links[2].To }.Order(StringComparer.Ordinal));
        Assert.Empty(await PublishedSchemas.OfStix(Export(ExportFormat.Stix)));
        Assert.Equal(5, WrittenExport.ReadBack(ExportFormat.Stix, Export(ExportFormat.Stix)).Length);
    }

    [Fact]
    public async Task Events_name_the_events_that_they_are_linked_to()
    {
        byte[] written = Export(ExportFormat.Misp);
        JsonNode[] events = [.. JsonNode.Parse(written)!["response"]!.AsArray().Select(e => e!["Event"]!)];
        string[] uuids = [.. events.Select(e => (string)e["uuid"]!)];
        Assert.Equal([uuids[3]], Related(events[1]));
        Assert.Contains("regalia:part_of=\"" + uuids[3] + "\"", Tags(events[1]));
        Assert.Contains("regalia:whole_of=\"" + uuids[1] + "\"", Tags(events[3]));
        Assert.Contains("regalia:same=\"" + uuids[0] + "\"", Tags(events[3]));
        Assert.Null(events[4]["RelatedEvent"]);
        Assert.Empty(await PublishedSchemas.OfMisp(written));
    }

    [Fact]
    public void Records_of_VERIS_name_those_that_they_are_linked_to()
    {
        byte[] written = Export(ExportFormat.Veris);
        JsonNode part = JsonNode.Parse(written)![1]!["plus"]!["regalia"]!["links"]!;
        Assert.Equal(
            "[{\"relation\":\"part_of\",\"source\":\"second\",\"incident_id\":\"b1\",\"score\":0.75,\"decided\":true}]",
            part.ToJsonString()
        );
        Assert.Empty(PublishedSchemas.OfVeris(written));
    }

    [Fact]
    public void Two_vintages_of_a_source_need_two_files()
    {
        using IncidentStore store = trial.Open();
        Snapshot first = StoreTrial.Import(store, MadeUpSource.Plain, "a", trial.File(5, 1)).Snapshot;
        Snapshot second = StoreTrial.Import(store, MadeUpSource.Plain, "b", trial.File(5, 2)).Snapshot;
        StoreException e = Assert.Throws<StoreException>(() => Write(store, [first, second], ExportFormat.Stix, null));
        Assert.Contains("madeup@a and madeup@b: are vintages of one source", e.Message);
        _ = Write(store, [first, second], ExportFormat.Template, null);
    }

    [Theory]
    [InlineData(ExportFormat.Stix)]
    [InlineData(ExportFormat.Misp)]
    [InlineData(ExportFormat.Veris)]
    [InlineData(ExportFormat.Template)]
    public void What_was_exported_can_be_imported_and_is_the_same(ExportFormat format)
    {
        using IncidentStore store = trial.Open();
        Snapshot snapshot = StoreTrial
            .Import(
                store,
                Given("madeup", [MadeUpRecords.Full("a"), MadeUpRecords.Full("b", RecordLevel.Actor)]),
                "2026-02",
                trial.File(1, 1)
            )
            .Snapshot;
        string path = Write(store, [snapshot], format, null);
        string name = format switch
        {
            ExportFormat.Template => "csv",
            _ => format.ToString().ToLowerInvariant(),
        };
        Snapshot again = StoreTrial.Import(store, IncidentSources.Find(name)!, "1", new SourceFile(path)).Snapshot;
        foreach ((IncidentRecord expected, IncidentRecord actual) in store.Records(snapshot).Zip(store.Records(again)))
        {
            SameRecord.Assert(expected, actual);
        }
        Assert.Equal((2, 0), (again.Records, again.Rejected));
    }

    private static IEnumerable<string> Related(JsonNode made) =>
        made["RelatedEvent"]!.AsArray().Select(e => (string)e!["Event"]!["uuid"]!);

    private static IEnumerable<string> Tags(JsonNode made) => made["Tag"]!.AsArray().Select(t => (string)t!["name"]!);

    private static IncidentSource Given(string name, IEnumerable<IncidentRecord> records) =>
        GivenSource.Of(records.Select(r => new ReadRecord(r))) with
        {
            Name = name,
        };

    private byte[] Export(ExportFormat format)
    {
        using IncidentStore store = trial.Open();
        IncidentRecord[] first = [MadeUpRecords.Plain("a1"), MadeUpRecords.Plain("a2"), MadeUpRecords.Plain("a3")];
        IncidentRecord[] second =
        [
            MadeUpRecords.Plain("b1") with
            {
                Source = "second",
            },
            MadeUpRecords.Plain("b2") with
            {
                Source = "second",
            },
        ];
        Snapshot one = StoreTrial.Import(store, Given("first", first), "1", trial.File(1, 1)).Snapshot;
        Snapshot two = StoreTrial.Import(store, Given("second", second), "1", trial.File(1, 1)).Snapshot;
        LinkedRecords linked = new()
        {
            Snapshots = [one, two],
            Records =
            [
                .. new[] { "a1", "a2", "a3" }.Select(id => new RecordReference("first", id)),
                .. new[] { "b1", "b2" }.Select(id => new RecordReference("second", id)),
                new RecordReference("third", "elsewhere"),
            ],
            Links =
            [
                new RecordLink(0, 3, LinkRelation.Same, false, 0.95, false),
                new RecordLink(1, 3, LinkRelation.PartOf, false, 0.75, true),
                new RecordLink(2, 3, LinkRelation.Related, false, 0.5, false),
                new RecordLink(2, 4, LinkRelation.Different, false, 0.1, true),
                new RecordLink(4, 5, LinkRelation.Same, false, 0.9, false),
            ],
            Compared = 5,
            ModelDigest = "",
        };
        return File.ReadAllBytes(Write(store, [one, two], format, linked));
    }

    private string Write(IncidentStore store, Snapshot[] snapshots, ExportFormat format, LinkedRecords? linked) =>
        IncidentExport
            .Write(
                store,
                snapshots,
                StoreTrial.Judge('a', "state"),
                filter: null,
                "",
                format,
                Path.Combine(trial.Root, "out" + (format == ExportFormat.Template ? ".csv" : ".json")),
                includeRestricted: false,
                tlp: null,
                linked
            )
            .Path;
}
