using System.Text;
using System.Text.Json.Nodes;
using Regalia.Evidence;
using Regalia.Incidents.Exports;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Tests.Exports.Written;

/// <summary>What others find in records of VERIS.</summary>
public sealed class VerisExportTests
{
    [Theory]
    [InlineData(RecordLevel.Incident)]
    [InlineData(RecordLevel.Actor)]
    public void A_record_is_valid_and_reads_back_equal(RecordLevel level)
    {
        IncidentRecord[] records = [MadeUpRecords.Full(level: level), MadeUpRecords.Plain("8")];
        WrittenExport.ReadsBackEqual(ExportFormat.Veris, records);
        Assert.Empty(PublishedSchemas.OfVeris(WrittenExport.Write(ExportFormat.Veris, records)));
    }

    [Fact]
    public void What_VERIS_has_a_word_for_is_in_its_words()
    {
        JsonNode made = Record(MadeUpRecords.Full());
        Assert.Equal("1.4", (string?)made["schema_version"]);
        Assert.Equal("Drawings of a turbine were copied.", (string?)made["summary"]);
        Assert.Equal("Title: Plans copied", (string?)made["notes"]);
        Assert.Equal("{\"year\":2021}", made["timeline"]!["incident"]!.ToJsonString());
        Assert.Equal("{\"year\":2021,\"month\":11}", made["plus"]!["timeline"]!["notification"]!.ToJsonString());
        Assert.Equal("2022-02-03", (string?)made["plus"]!["created"]);
        Assert.Equal("Summer of turbines", (string?)made["campaign_id"]);
        JsonNode victim = made["victim"]!;
        Assert.Null(victim["victim_id"]);
        Assert.Equal("[\"NZ\",\"FJ\"]", victim["country"]!.ToJsonString());
        Assert.Equal("333611", (string?)victim["industry"]);
        Assert.StartsWith(
            "Victims: Example Turbines; Example Parts. Sectors:",
            (string?)victim["notes"],
            StringComparison.Ordinal
        );
        JsonNode actor = made["actor"]!["external"]!;
        Assert.Equal("[\"Blue Heron\",\"Grey Bird\"]", actor["name"]!.ToJsonString());
        Assert.Equal("[\"Activist\"]", actor["variety"]!.ToJsonString());
        Assert.StartsWith(
            "Blue Heron, Ruritania: As stated by Example Research",
            (string?)actor["notes"],
            StringComparison.Ordinal
        );
        Assert.Null(made["plus"]!["regalia"]!["stands_in"]);
    }

    [Theory]
    [InlineData("cfr", "Type", "Espionage", "Espionage")]
    [InlineData("cissm", "motive", "Industrial-Espionage", "Espionage")]
    [InlineData("cissm", "motive", "Protest", "Ideology")]
    [InlineData("cissm", "motive", "Sabotage", "Unknown")]
    [InlineData("csv", "motive", "Financial", "Unknown")]
    [InlineData("vcdb", "actor.external.motive", "Financial", "Financial")]
    [InlineData("vcdb", "actor.external.motive", "a motive of no list", "Unknown")]
    [InlineData("vcdb", "actor.internal.motive", "Financial", "Unknown")]
    public void A_motive_is_written_where_the_source_codes_it(string source, string field, string code, string motive)
    {
        IncidentRecord record = MadeUpRecords.Full() with { Source = source, Fields = [new(field, code)] };
        Assert.Equal("[\"" + motive + "\"]", Record(record)["actor"]!["external"]!["motive"]!.ToJsonString());
        WrittenExport.ReadsBackEqual(ExportFormat.Veris, [record]);
        Assert.Empty(PublishedSchemas.OfVeris(WrittenExport.Write(ExportFormat.Veris, [record])));
    }

    [Fact]
    public void A_year_that_nobody_stated_is_said_to_stand_in()
    {
        JsonNode made = Record(MadeUpRecords.Plain("1"));
        Assert.Equal(2026, (int)made["timeline"]!["incident"]!["year"]!);
        Assert.Equal("[\"timeline.incident.year\"]", made["plus"]!["regalia"]!["stands_in"]!.ToJsonString());
        Assert.NotNull(made["actor"]!["unknown"]);
        Assert.Null(made["victim"]);
    }

    [Fact]
    public void Sides_of_actors_are_kept_apart()
    {
        JsonNode made = Record(
            MadeUpRecords.Plain("1") with
            {
                Attributions =
                [
                    new Attribution([], null, null, "internal: End-user; Finance", null, null, null),
                    new Attribution(["A supplier"], "NZ", Iso3.Parse("NZL"), "partner", null, null, null),
                    new Attribution([], null, null, "external: Nation-state", null, null, null),
                ],
            }
        );
        Assert.Equal("[\"End-user\",\"Finance\"]", made["actor"]!["internal"]!["variety"]!.ToJsonString());
        Assert.Equal("[\"NZ\"]", made["actor"]!["partner"]!["country"]!.ToJsonString());
        Assert.Equal("[\"Nation-state\"]", made["actor"]!["external"]!["variety"]!.ToJsonString());
    }

    [Theory]
    [InlineData(null, "Suspected")]
    [InlineData("Near miss", "Near miss")]
    [InlineData("Confirmed", "Suspected")]
    [InlineData("Surely", "Suspected")]
    public void Nothing_is_confirmed_without_saying_what_suffered(string? word, string written)
    {
        IncidentRecord record = MadeUpRecords.Plain("1") with
        {
            Fields = word is null ? [] : [new SourceField("security_incident", word)],
        };
        Assert.Equal(written, (string?)Record(record)["security_incident"]);
    }

    [Fact]
    public void What_somebody_changed_counts()
    {
        JsonArray made = JsonNode.Parse(WrittenExport.Write(ExportFormat.Veris, [MadeUpRecords.Full()]))!.AsArray();
        made[0]!["timeline"]!["incident"]!["year"] = 2019;
        IncidentRecord read = Assert.Single(
            WrittenExport.ReadBack(ExportFormat.Veris, Encoding.UTF8.GetBytes(made.ToJsonString()))
        );
        Assert.Equal(2019, read.Date(DateKind.Started)!.Value.Year);
        Assert.Equal(RecordLevel.VictimImpact, read.Level);
        Assert.Contains(
            read.Repairs,
            r => r.StartsWith("it was changed after Regalia wrote it", StringComparison.Ordinal)
        );
    }

    private static JsonNode Record(IncidentRecord record) =>
        Assert.Single(JsonNode.Parse(WrittenExport.Write(ExportFormat.Veris, [record]))!.AsArray())!;
}
