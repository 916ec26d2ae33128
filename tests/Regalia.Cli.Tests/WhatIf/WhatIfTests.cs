using System.Text.Json;
using System.Xml.Linq;
using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.WhatIf;

/// <summary><c>regalia whatif</c> as a process.</summary>
public sealed class WhatIfTests
{
    private const string Mark = "HYPOTHETICAL: what if, for Viet Nam (VNM); not an assessment.";

    [Theory]
    [InlineData("whatif VNM --set L2=1")]
    [InlineData("whatif VNM --weight guardrails=0.3")]
    [InlineData("whatif VNM --tornado")]
    [InlineData("whatif VNM --set L2=1 D1=3 --weight guardrails=0.3 --tornado --verified-only")]
    public void The_screen_begins_and_ends_with_the_mark(string command)
    {
        string[] lines = Run(command).OutText.TrimEnd('\n').Split('\n');
        Assert.Equal(Mark, lines[0].TrimEnd());
        Assert.Equal(Mark, lines[^1].TrimEnd());
        Assert.All(lines, l => Assert.True(l.Length <= 120, l));
    }

    [Theory]
    [InlineData("whatif VNM --set PRE_LAW_TRADESECRET=0.5 L2=1 D1=3 R4=NA")]
    [InlineData("whatif VNM --tornado --exposure")]
    public void Nothing_breaks_at_80_columns(string command)
    {
        string text = RegaliaProgram
            .Run([.. command.Split(' '), "--draws", "500"], new Dictionary<string, string?> { ["COLUMNS"] = "80" })
            .Quiet()
            .OutText;
        Assert.All(text.Split('\n'), l => Assert.True(l.Length <= 80, l));
        Assert.Contains("PRE_LAW_TRADESECRET ", text, StringComparison.Ordinal);
        Assert.Contains(Mark, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_in_JSON_says_that_it_is_hypothetical_and_agrees_with_the_assessment()
    {
        JsonElement json = Run("whatif VNM --set L2=1 --weight guardrails=0.3 --tornado --json").Json();
        Assert.True(json.At("hypothetical").GetBoolean());
        Assert.True(json.At("complete").GetBoolean());
        JsonElement assessed = Run("assess VNM --json").Json().List("countries")[0];
        JsonElement scenario = json.At("scenario");
        foreach (JsonElement composite in scenario.List("composites"))
        {
            string code = composite.Text("code");
            JsonElement before = assessed.TryGetProperty(code, out JsonElement shown)
                ? shown
                : assessed.At("parts").At(code);
            Assert.Equal(before.GetRawText(), Flat(composite.At("before").GetRawText(), before.GetRawText()));
        }
        Assert.Equal(
            assessed.At("labelProbabilities").EnumerateObject().Select(p => p.Value.GetDouble()),
            scenario.At("labelBefore").At("probabilities").EnumerateObject().Select(p => p.Value.GetDouble())
        );
        Assert.Equal(
            1,
            scenario.Number("labelStays") + scenario.Number("labelBetter") + scenario.Number("labelWorse"),
            1e-12
        );
        JsonElement value = Assert.Single(scenario.List("values"));
        Assert.Equal("PRE_LAW_ECONESP", value.Text("indicator"));
        Assert.Equal("unverified", value.Text("status"));
        Assert.Equal((0, 1), (value.Number("evidence"), value.Number("assumed")));
        Assert.True(json.At("tornado").List("bars").Length > 30);
    }

    [Theory]
    [InlineData("whatif VNM --set L2=1 D1=3 --weight guardrails=0.3 --csv", 30)]
    [InlineData("whatif VNM --tornado --csv", 35)]
    [InlineData("whatif VNM --tornado --weight guardrails=0.3 --csv", 35)]
    public void Every_row_of_the_CSV_says_that_it_is_hypothetical(string command, int least)
    {
        CsvTable table = CsvTable.Parse(Run(command).Quiet().Out);
        Assert.Equal("hypothetical", table.Header[0]);
        Assert.All(table.Cells("hypothetical"), c => Assert.Equal("yes", c));
        Assert.All(table.Cells("country"), c => Assert.Equal("VNM", c));
        Assert.True(table.Count >= least - 10);
    }

    [Fact]
    public void The_chart_says_that_it_is_hypothetical_and_is_well_formed()
    {
        using var folder = new TemporaryFolder();
        RegaliaRun run = RegaliaEntry.Run("whatif", "VNM", "--tornado", "--draws", "500", "--svg", folder["t.svg"]);
        run.Ended(0);
        Assert.Equal("regalia: wrote " + folder["t.svg"] + "\n", run.ErrText);
        XElement svg = XDocument.Parse(File.ReadAllText(folder["t.svg"])).Root!;
        XNamespace name = "http://www.w3.org/2000/svg";
        Assert.Equal("graphics-document document", svg.Attribute("role")!.Value);
        Assert.StartsWith("HYPOTHETICAL", svg.Element(name + "desc")!.Value, StringComparison.Ordinal);
        Assert.Contains(
            svg.Descendants(name + "text"),
            t => t.Value.StartsWith("HYPOTHETICAL", StringComparison.Ordinal)
        );
        Assert.Empty(svg.Descendants(name + "script"));
        Assert.Equal(["t.svg"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void The_culture_and_the_threads_change_no_byte(string culture)
    {
        using var folder = new TemporaryFolder();
        foreach (string command in (string[])["--set L2=1 D1=3 E1=1.5 --json", "--set L2=0.5", "--tornado --csv"])
        {
            string[] args = ["whatif", "IND", .. command.Split(' '), "--draws", "3000"];
            byte[] plain = RegaliaEntry.Run([.. args, "--threads", "1"]).Quiet().Out;
            byte[] there = RegaliaProgram.Run([.. args, "--threads", "7"], Cultures.Environment(culture)).Quiet().Out;
            Assert.Equal(plain, there);
        }
        byte[] Chart(string file, Dictionary<string, string?>? environment)
        {
            RegaliaProgram
                .Run(["whatif", "IND", "--tornado", "--draws", "500", "--svg", folder[file]], environment)
                .Ended(0);
            return File.ReadAllBytes(folder[file]);
        }
        Assert.Equal(Chart("plain.svg", null), Chart("there.svg", Cultures.Environment(culture)));
    }

    public static TheoryData<string> CultureNames => [.. Cultures.All];

    private static RegaliaRun Run(string command) =>
        RegaliaEntry.Run([.. command.Split(' '), "--draws", "2000"]).Quiet();

    // The two answers indent differently.
    private static string Flat(string text, string like) =>
        JsonSerializer.Serialize(JsonDocument.Parse(text).RootElement)
        == JsonSerializer.Serialize(JsonDocument.Parse(like).RootElement)
            ? like
            : text;
}
