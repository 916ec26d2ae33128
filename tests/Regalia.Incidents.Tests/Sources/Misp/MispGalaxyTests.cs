using System.Text.Json;
using NJsonSchema;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Misp;

namespace Regalia.Incidents.Tests.Sources.Misp;

public sealed class MispGalaxyTests : IDisposable
{
    private const string Cluster = """
        {
          "value": "Blue Heron", "uuid": "0001", "description": "Made up.",
          "meta": {
            "country": "AQ", "attribution-confidence": "50", "cfr-suspected-state-sponsor": "Unknown",
            "cfr-suspected-victims": ["Norway", "Middle East", "Norway", "Fijian mills"],
            "cfr-target-category": ["Private Sector", "Private sector", "Telecomms", "Military"],
            "name-attribution": ["HERON:7:p-1", "Blue Heron:p-1", "Grey Bird:p-2"],
            "synonyms": ["HERON:7", "Old Heron"], "refs": ["https://example.org/h"]
          }
        }
        """;

    private readonly JsonSamples samples = new();

    [Fact]
    public void A_cluster_is_an_actor_whose_names_are_kept_with_who_uses_them()
    {
        IncidentRecord record = Assert.Single(JsonSamples.All(new MispReader(), Galaxy(Cluster)).Read);
        Assert.Equal(
            (RecordLevel.Actor, "misp", "0001", "Blue Heron"),
            (record.Level, record.Source, record.Id, record.Title)
        );
        Assert.Equal(
            ["HERON:7 by p-1", "Grey Bird by p-2", "Old Heron by MISP galaxy Made Up"],
            record.Aliases.Select(alias => alias.Alias + " by " + alias.AssertedBy)
        );
        Assert.All(record.Aliases, alias => Assert.Equal("Blue Heron", alias.Name));
        Attribution attribution = Assert.Single(record.Attributions);
        Assert.Equal(("ATA", "attribution-confidence 50"), (attribution.Country.ToString(), attribution.Basis));
        Assert.Equal(
            ["Norway NOR", "Middle East ", "Fijian FJI", " Private sector", " Telecommunications", " Military"],
            record.Victims.Select(v => v.Sectors.IsEmpty ? $"{v.CountryText} {v.Country}" : " " + v.Sectors[0])
        );
        Assert.Contains(new SourceField("meta.cfr-target-category", "Telecomms"), record.Fields);
        Assert.Equal(2, record.Repairs.Length);
        Assert.Empty(record.Dates);
    }

    [Fact]
    public void Producers_read_along_give_their_names_and_are_counted_but_no_records()
    {
        SourceFile producers = samples.File(
            """{"values":[{"value":"Strelsau Labs","uuid":"p-1"}],"name":"Producer","type":"producer","category":"actor"}""",
            "producer.json"
        );
        MispReader reader = new();
        (List<IncidentRecord> read, List<RejectedRecord> rejected) = JsonSamples.All(
            reader,
            Galaxy(Cluster),
            producers
        );
        Assert.Equal("Strelsau Labs", Assert.Single(read).Aliases[0].AssertedBy);
        Assert.Equal("p-2", read[0].Aliases[1].AssertedBy);
        Assert.Equal((1, 0), (reader.Producers, rejected.Count));
    }

    [Fact]
    public void A_galaxy_of_places_is_refused_wherever_it_says_what_it_is()
    {
        SourceFile file = samples.File("""{"values":[{"value":"Norway"}],"type":"country","category":"country"}""");
        UnreadableFileException fault = Assert.Throws<UnreadableFileException>(() =>
            JsonSamples.All(new MispReader(), file)
        );
        Assert.Contains("category \"country\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_are_campaigns_and_what_was_revoked_says_so()
    {
        const string Operation =
            """{"value":"Op","revoked":true,"meta":{"threat-actor-classification":["operation"]},"related":[]}""";
        IncidentRecord record = Assert.Single(JsonSamples.All(new MispReader(), Galaxy(Operation)).Read);
        Assert.Equal((RecordLevel.Campaign, "1"), (record.Level, record.Id));
        Assert.Contains("its source has revoked it", record.Repairs);
    }

    [Fact]
    public void A_cluster_without_a_name_is_rejected_and_one_out_of_shape_is_read_and_says_so()
    {
        (List<IncidentRecord> read, List<RejectedRecord> rejected) = JsonSamples.All(
            new MispReader(),
            Galaxy("""{"uuid":"1"},{"value":7},{"value":"A","more":1,"meta":{"refs":["x","x"]}}""")
        );
        Assert.Equal([1, 2], rejected.Select(one => one.Number));
        Assert.All(rejected, one => Assert.Contains("no text \"value\"", one.Reason, StringComparison.Ordinal));
        Assert.Equal(3, Assert.Single(read).Repairs.Length);
        Assert.Contains("more: no member of this name", read[0].Repairs[0], StringComparison.Ordinal);
        Assert.Contains("meta.refs[1]: \"x\" stands twice", read[0].Repairs[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"value":"A"}""")]
    [InlineData("""{"value":"A","more":1}""")]
    [InlineData("""{"value":"A","uuid":1}""")]
    [InlineData("""{"value":"A","meta":{"synonyms":"B"}}""")]
    [InlineData("""{"value":"A","meta":{"synonyms":["B","B"]}}""")]
    [InlineData("""{"value":"A","meta":{"anything":{"at":"all"},"country":"AQ"}}""")]
    [InlineData("""{"value":"A","meta":{"country":["AQ"]}}""")]
    [InlineData("""{"value":"A","revoked":"yes"}""")]
    [InlineData("""{"value":"A","related":[1]}""")]
    [InlineData("""{"uuid":"A"}""")]
    public async Task The_shape_of_a_cluster_is_that_of_the_published_schema(string cluster)
    {
        JsonSchema schema = await Schema();
        using JsonDocument document = JsonDocument.Parse(cluster);
        Assert.Equal(schema.Validate(Whole(cluster)).Count == 0, GalaxyShape.Judge(document.RootElement).Count == 0);
    }

    [Fact]
    public async Task The_galaxy_of_threat_actors_is_read_whole_and_has_no_error_by_its_schema()
    {
        string folder = JsonSamples.Shared("corpus/incidents/misp_galaxy")!;
        string path = Path.Combine(folder, "threat-actor.json");
        JsonSchema schema = await Schema();
        Assert.Empty(schema.Validate(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)));
        (List<IncidentRecord> read, List<RejectedRecord> rejected) = JsonSamples.All(
            new MispReader(),
            new SourceFile(path)
        );
        Assert.Empty(rejected);
        Assert.Equal(1041, read.Count);
        Assert.DoesNotContain(
            read.SelectMany(record => record.Repairs),
            repair => repair.StartsWith("read although", StringComparison.Ordinal)
        );
        Assert.Equal(4, read.Count(record => record.Level == RecordLevel.Campaign));
        string[] sectors =
        [
            .. read.SelectMany(record => record.Victims).SelectMany(victim => victim.Sectors).Distinct(),
        ];
        Assert.DoesNotContain("Private Sector", sectors);
        Assert.DoesNotContain("Telecomms", sectors);
        Assert.True(read.Sum(record => record.Aliases.Length) >= 1403);
    }

    public void Dispose() => samples.Dispose();

    private static string Whole(string clusters) =>
        """{"name":"Made Up","type":"made-up","category":"actor","version":1,"uuid":"9","source":"s","authors":[],"""
        + "\"description\":\"d\",\"values\":["
        + clusters
        + "]}";

    private static async Task<JsonSchema> Schema() =>
        await JsonSchema.FromJsonAsync(
            await File.ReadAllTextAsync(
                Path.Combine(JsonSamples.Shared("conformance/misp-galaxy")!, "schema_clusters.json"),
                TestContext.Current.CancellationToken
            ),
            TestContext.Current.CancellationToken
        );

    private SourceFile Galaxy(string clusters) => samples.File(Whole(clusters), "galaxy.json");
}
