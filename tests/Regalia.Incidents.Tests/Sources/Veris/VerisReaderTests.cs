using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Veris;

namespace Regalia.Incidents.Tests.Sources.Veris;

public sealed class VerisReaderTests : IDisposable
{
    private const string Record = """
        {
          "incident_id": "made-up-1", "schema_version": "1.3.4", "summary": "A town lost letters.",
          "reference": "https://example.org/a; https://example.org/b,https://example.org/c and a paper",
          "campaign_id": "CAMPAIGN-7",
          "timeline": { "incident": { "year": 2014, "month": 2, "day": 7 } },
          "victim": {
            "victim_id": "Town of Strelsau", "country": ["NL", "Unknown"], "industry": "921110",
            "secondary": { "victim_id": ["A shop"] }
          },
          "actor": {
            "external": { "variety": ["State-affiliated", "Activist"], "country": ["Unknown"], "name": ["The Group"] },
            "partner": { "motive": ["NA"], "country": ["AQ"] },
            "unknown": {}
          },
          "plus": { "created": "2015-01-02T03:04:05Z", "timeline": { "notification": { "year": 2014, "month": 5 } } }
        }
        """;

    private readonly JsonSamples samples = new();

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void A_record_is_a_victim_impact_with_its_dates_victims_and_statements(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        IncidentRecord record = Assert.Single(Read(Record).Read);
        Assert.Equal((RecordLevel.VictimImpact, "veris", "made-up-1"), (record.Level, record.Source, record.Id));
        Assert.Equal(
            ["Started 2014-02-07", "Disclosed 2014-05", "Recorded 2015-01-02"],
            record.Dates.Select(date => date.Kind + " " + date)
        );
        Assert.Equal(
            ["Town of Strelsau/NLD/921110", "A shop//"],
            record.Victims.Select(victim => $"{victim.Name}/{victim.Country}/{string.Join("+", victim.Sectors)}")
        );
        Assert.Equal(
            ["The Group//external: State-affiliated; Activist", "/ATA/partner"],
            record.Attributions.Select(one => $"{string.Join("+", one.Initiators)}/{one.Country}/{one.Category}")
        );
        Assert.All(record.Attributions, one => Assert.Null(one.StatedBy));
        Assert.Equal(["https://example.org/a", "https://example.org/b", "https://example.org/c"], record.References);
        Assert.Equal(["CAMPAIGN-7"], record.PartOf);
        Assert.Equal("{}", record.Field("actor.unknown"));
        Assert.Empty(record.Repairs);
    }

    [Fact]
    public void Texts_for_lists_numbers_as_texts_and_the_version_with_bars_are_read()
    {
        IncidentRecord record = Assert.Single(
            Read(
                """
                {"incident_id":"2","schema_version":"1_3_4","timeline":{"incident":{"year":"2012","month":"11"}},
                "victim":{"country":"SE","industry":"000"},"actor":{"external":{"variety":"Unknown","country":"Unknown"}}}
                """
            ).Read
        );
        Assert.Equal("2012-11", record.Dates[0].ToString());
        Assert.Equal("SWE", record.Victims[0].Country.ToString());
        Assert.Empty(record.Victims[0].Sectors);
        Assert.Empty(record.Attributions);
        Assert.Equal(["schema_version \"1_3_4\" was read as 1.3.4"], record.Repairs);
    }

    [Theory]
    [InlineData("\"year\": 2013, \"month\": 2, \"day\": 30", "2013-02", "no day \"30\"")]
    [InlineData("\"year\": 2013, \"month\": 13", "2013", "none of 1 to 12")]
    [InlineData("\"year\": 2013, \"day\": 4", "2013", null)]
    [InlineData("\"year\": 2013.5", null, "no year")]
    [InlineData("\"year\": \"Unknown\"", null, null)]
    public void A_date_is_as_exact_as_its_parts_go_together(string parts, string? date, string? said)
    {
        IncidentRecord record = Assert.Single(
            Read(
                "{\"incident_id\":\"3\",\"schema_version\":\"1.4.0\",\"timeline\":{\"incident\":{" + parts + "}}}"
            ).Read
        );
        Assert.Equal(date, record.Date(DateKind.Started)?.ToString());
        Assert.Equal(said is null ? 0 : 1, record.Repairs.Length);
        Assert.All(record.Repairs, repair => Assert.Contains(said!, repair, StringComparison.Ordinal));
    }

    [Fact]
    public void Records_that_share_an_id_or_have_none_stay_apart()
    {
        const string Other = "{\"timeline\":{\"incident\":{\"year\":2001}},\"schema_version\":\"1.3.1\"}";
        (List<IncidentRecord> read, List<RejectedRecord> rejected) = Read($"[{Record},{Record},{Other},{Record}]");
        Assert.Equal(["made-up-1", "made-up-1#2", "3", "made-up-1#3"], read.Select(record => record.Id));
        Assert.Equal([0, 1, 1, 1], read.Select(record => record.Repairs.Length));
        Assert.Empty(rejected);
    }

    [Fact]
    public void Joined_and_single_files_in_archives_give_the_same_records()
    {
        SourceFile joined = samples.Zip("j.zip", null, ("joined.json", $"[{Record},\n{Record}]"));
        SourceFile single = samples.Zip("s.zip", null, ("1.json", Record), ("2.json", Record));
        (List<IncidentRecord> first, _) = JsonSamples.All(new VerisReader(), joined);
        (List<IncidentRecord> second, _) = JsonSamples.All(new VerisReader(), single);
        Assert.Equal(2, first.Count);
        Assert.Equal(first.Select(record => record.Id), second.Select(record => record.Id));
        Assert.Equal(first[1].Fields, second[1].Fields);
    }

    [Fact]
    public void What_is_no_record_is_rejected_with_file_number_line_and_reason()
    {
        (List<IncidentRecord> read, List<RejectedRecord> rejected) = Read(
            "[{\"action\":{\"malware\":{}},\"actor\":{}},\n 7,\n" + Record + ",\n{\"incident_id\":\"x\",}]"
        );
        Assert.Single(read);
        Assert.Equal([1, 2, 4], rejected.Select(one => one.Number));
        Assert.Equal([1, 2], rejected.Take(2).Select(one => one.Line!.Value));
        Assert.Contains("neither incident_id nor timeline.incident.year", rejected[0].Reason, StringComparison.Ordinal);
        Assert.Contains("expected a record in braces", rejected[1].Reason, StringComparison.Ordinal);
        Assert.All(rejected, one => Assert.Equal("sample.json", one.File));
    }

    [Fact]
    public void The_community_database_is_read_whole()
    {
        string folder = JsonSamples.Shared("corpus/incidents/vcdb")!;
        (List<IncidentRecord> read, List<RejectedRecord> rejected) = JsonSamples.All(
            new VerisReader("vcdb"),
            new SourceFile(Path.Combine(folder, "vcdb.json.zip"))
        );
        Assert.Empty(rejected);
        Assert.Equal(8553, read.Count);
        Assert.Equal(8553, read.Select(record => record.Id).Distinct().Count());
        Assert.Equal(188, read.Count(record => record.PartOf.Length > 0));
        Assert.Equal(8553, read.Count(record => record.Date(DateKind.Started) is not null));
        Assert.Equal(5, read.Count(record => record.Id.Contains('#', StringComparison.Ordinal)));
        string[] unknown =
        [
            .. read.SelectMany(record => record.Victims)
                .Where(victim => victim.CountryText is not null && victim.Country is null)
                .Select(victim => victim.CountryText!)
                .Distinct(),
        ];
        Assert.True(unknown.Length <= 2, string.Join(", ", unknown));
    }

    public void Dispose() => samples.Dispose();

    private (List<IncidentRecord> Read, List<RejectedRecord> Rejected) Read(string json) =>
        JsonSamples.All(new VerisReader(), samples.File(json));
}
