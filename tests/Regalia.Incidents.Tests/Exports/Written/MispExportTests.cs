using System.Text;
using System.Text.Json.Nodes;
using Regalia.Incidents.Exports;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Tests.Exports.Written;

/// <summary>What others find in events.</summary>
public sealed class MispExportTests
{
    [Theory]
    [InlineData(RecordLevel.Incident)]
    [InlineData(RecordLevel.Actor)]
    [InlineData(RecordLevel.Report)]
    public async Task A_record_is_valid_and_reads_back_equal(RecordLevel level)
    {
        IncidentRecord record = MadeUpRecords.Full(level: level);
        WrittenExport.ReadsBackEqual(ExportFormat.Misp, [record]);
        Assert.Empty(await PublishedSchemas.OfMisp(WrittenExport.Write(ExportFormat.Misp, [record])));
    }

    [Fact]
    public void Attributes_carry_what_the_format_has_a_type_for()
    {
        Assert.Equal(
            [
                "campaign-name: Summer of turbines (part of it, as the source says)",
                "comment: Civil society (sectors of those hit)",
                "comment: Plans copied is also called Operation Turbine (As stated by Example Research)",
                "comment: Said to act from or for: Ruritania (As stated by Example Research, 2021-11; said to be: state; ground: shared tools. A statement, not a finding.)",
                "comment: Said to be: Activist (As stated by madeup; said to be: Activist. A statement, not a finding.)",
                "link: https://example.org/ with blanks (reference)",
                "link: https://example.org/report?a=1 (reference)",
                "target-location: Aotearoa ()",
                "target-location: Atlantis ()",
                "target-location: Fiji ()",
                "target-org: Example Parts (Energy)",
                "target-org: Example Turbines (Aotearoa; 333611; Telecomms)",
                "text: Drawings of a turbine were copied. (what happened, in the words of the source)",
                "text: Plans copied (title)",
                "text: a paper (reference)",
                "threat-actor: Blue Heron (As stated by Example Research, 2021-11; said to be: state; ground: shared tools. A statement, not a finding. | As stated by madeup. A statement, not a finding.)",
                "threat-actor: Grey Bird (As stated by madeup. A statement, not a finding.)",
            ],
            Event(MadeUpRecords.Full())["Attribute"]!
                .AsArray()
                .Where(a => (string?)a!["type"] != "attachment")
                .Select(a => $"{a!["type"]}: {a["value"]} ({a["comment"]})")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Types_and_categories_go_together_as_MISP_has_them()
    {
        JsonNode types = JsonNode.Parse(
            File.ReadAllText(Path.Combine(JsonSamples.Shared("conformance")!, "pymisp/pymisp/data/describeTypes.json"))
        )!["result"]!["category_type_mappings"]!;
        Assert.All(
            Event(MadeUpRecords.Full())["Attribute"]!.AsArray(),
            a => Assert.Contains((string?)a!["type"], types[(string)a["category"]!]!.AsArray().Select(t => (string?)t))
        );
    }

    [Fact]
    public void What_the_day_of_an_event_means_is_said()
    {
        JsonNode known = Event(MadeUpRecords.Full());
        Assert.Equal("2021-01-01", (string?)known["date"]);
        Assert.Contains("regalia:date=\"started 2021\"", Tags(known));
        JsonNode unknown = Event(MadeUpRecords.Plain("1"));
        Assert.Equal("2026-02-28", (string?)unknown["date"]);
        Assert.Contains("regalia:date=\"not known; the day of the data stands for it\"", Tags(unknown));
    }

    [Theory]
    [InlineData(Tlp.Clear, "tlp:clear", "3")]
    [InlineData(Tlp.Amber, "tlp:amber", "1")]
    [InlineData(Tlp.AmberStrict, "tlp:amber+strict", "0")]
    [InlineData(Tlp.Red, "tlp:red", "0")]
    public void The_marking_is_a_tag_and_a_distribution(Tlp tlp, string tag, string distribution)
    {
        JsonNode made = JsonNode.Parse(WrittenExport.Write(ExportFormat.Misp, [MadeUpRecords.Plain("1")], tlp))![
            "Event"
        ]!;
        Assert.Contains(tag, Tags(made));
        Assert.Equal(distribution, (string?)made["distribution"]);
        Assert.False((bool)made["published"]!);
    }

    [Theory]
    [InlineData(0, "{\"response\":[]}")]
    [InlineData(1, "{\"Event\":")]
    [InlineData(3, "{\"response\":[\n{\"Event\":")]
    public void One_event_stands_alone_and_several_in_a_response(int count, string start)
    {
        IncidentRecord[] records =
        [
            .. Enumerable.Range(1, count).Select(i => MadeUpRecords.Plain(FormattableString.Invariant($"{i}"))),
        ];
        byte[] written = WrittenExport.Write(ExportFormat.Misp, records);
        Assert.StartsWith(start, Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        Assert.Equal(written, WrittenExport.Write(ExportFormat.Misp, records));
        if (count > 0)
        {
            WrittenExport.ReadsBackEqual(ExportFormat.Misp, records);
        }
    }

    [Fact]
    public void What_somebody_changed_counts()
    {
        JsonNode made = JsonNode.Parse(WrittenExport.Write(ExportFormat.Misp, [MadeUpRecords.Full()]))!;
        JsonArray lines = made["Event"]!["Attribute"]!.AsArray();
        _ = lines.Remove(lines.First(a => (string?)a!["type"] == "threat-actor"));
        IncidentRecord read = Assert.Single(
            WrittenExport.ReadBack(ExportFormat.Misp, Encoding.UTF8.GetBytes(made.ToJsonString()))
        );
        Assert.Equal(["Grey Bird"], Assert.Single(read.Attributions).Initiators);
        Assert.Contains(
            read.Repairs,
            r => r.StartsWith("it was changed after Regalia wrote it", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Long_titles_and_titles_of_several_lines_are_one_short_line()
    {
        IncidentRecord record = MadeUpRecords.Plain("1") with
        {
            Title = "A\nB" + string.Concat(Enumerable.Repeat("😀", 200)),
        };
        string info = (string)Event(record)["info"]!;
        Assert.StartsWith("A B😀", info, StringComparison.Ordinal);
        Assert.InRange(info.Length, 249, 250);
        Assert.EndsWith("😀…", info, StringComparison.Ordinal);
        WrittenExport.ReadsBackEqual(ExportFormat.Misp, [record]);
    }

    [Fact]
    public async Task The_schemas_find_faults()
    {
        JsonNode made = JsonNode.Parse(WrittenExport.Write(ExportFormat.Misp, [MadeUpRecords.Full()]))!;
        made["Event"]!["distribution"] = 3;
        Assert.Equal(2, (await PublishedSchemas.OfMisp(Encoding.UTF8.GetBytes(made.ToJsonString()))).Count);
        made["Event"]!["distribution"] = "3";
        made["Event"]!["Attribute"]![0]!["mood"] = "good";
        Assert.NotEmpty(await PublishedSchemas.OfMisp(Encoding.UTF8.GetBytes(made.ToJsonString())));
    }

    private static JsonNode Event(IncidentRecord record) =>
        JsonNode.Parse(WrittenExport.Write(ExportFormat.Misp, [record]))!["Event"]!;

    private static IEnumerable<string> Tags(JsonNode made) => made["Tag"]!.AsArray().Select(t => (string)t!["name"]!);
}
