using System.Text.Json;
using Regalia.Assessment.Layers;
using Regalia.Evidence;
using Regalia.Presentation.Layers;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Tests.Layers;

/// <summary>What the reports of layers say, in every form.</summary>
public sealed class CountryLayersReportTests(AssessmentFixture fixture)
{
    private CountryLayersReport Report => CountryLayersReport.Of(MadeUpLayers.Of(fixture.Result.Release));

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void The_table_has_every_state_in_words_and_the_marking_on_top(int width)
    {
        string text = Written(Report.Write, width);
        Assert.StartsWith("TLP:AMBER\n", text, StringComparison.Ordinal);
        foreach (
            string expected in new[]
            {
                "● 1 duty",
                "◐ 1 service",
                "9 duties",
                "○ left out",
                "? unknown",
                "– not applicable",
                "none found",
                "own answer",
                "via Made-up group",
                "unverified",
            }
        )
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }
        Assert.Contains("Left out altogether: IP-intensive industry and research", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Left out altogether: Government", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void The_csv_has_a_row_for_everything_that_says_something()
    {
        string[] lines = Report.Csv().TrimEnd('\n').Split('\n');
        CountryLayers layers = MadeUpLayers.Of(fixture.Result.Release);
        Assert.Equal(layers.Cells.Sum(c => c.Provisions.Length + c.Signals.Length), lines.Length - 1);
        // Whoever gets only the table must learn how far it may go.
        Assert.All(lines.Skip(1), line => Assert.EndsWith(",TLP:AMBER", line, StringComparison.Ordinal));
        Assert.Single(
            lines,
            line =>
                line.StartsWith("TUR,ip-intensive,duty,left_out,indicator,PRE_LAW_CII,", StringComparison.Ordinal)
                && line.Contains(",left_out,0,1,none_found,", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_json_says_the_same()
    {
        JsonElement json = JsonDocument.Parse(Report.Json()).RootElement;
        Assert.Equal("TLP:AMBER", json.GetProperty("marking").GetString());
        JsonElement[] layers = [.. json.GetProperty("layers").EnumerateArray()];
        Assert.Equal(
            string.Join(' ', ProtectionLayers.All),
            string.Join(' ', layers.Select(l => l.GetProperty("layer").GetString()))
        );
        Assert.Equal(
            "reached reached left_out unknown",
            string.Join(' ', layers.Select(l => l.GetProperty("state").GetString()))
        );
        JsonElement duty = layers[1].GetProperty("kinds")[0];
        Assert.Equal(9, duty.GetProperty("count").GetInt32());
        Assert.Equal(9, duty.GetProperty("provisions").GetArrayLength());
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Crown_jewel_sectors_stand_below_their_layer_with_the_same_signs(int width)
    {
        CountryLayers layers = MadeUpLayers.WithSectors(fixture.Result.Release);
        string text = Written(CountryLayersReport.Of(layers).Write, width);
        Assert.Contains("Crown jewel: Seeds <2>", text, StringComparison.Ordinal);
        Assert.Contains("neither a duty nor a service reaches: A sector", text, StringComparison.Ordinal);
        Assert.DoesNotContain("reaches: Seeds", text, StringComparison.Ordinal);
        Assert.Contains("no service named that is in force", text, StringComparison.Ordinal);
        Assert.Contains("Left out altogether: IP-intensive", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void Crown_jewel_sectors_are_in_json_and_csv()
    {
        var report = CountryLayersReport.Of(MadeUpLayers.WithSectors(fixture.Result.Release));
        JsonElement json = JsonDocument.Parse(report.Json()).RootElement;
        JsonElement[] sectors = [.. json.GetProperty("crownJewelSectors").EnumerateArray()];
        Assert.Equal(
            "Seeds <2> False reached left_out",
            sectors[0].GetProperty("sector").GetString()
                + " "
                + sectors[0].GetProperty("reachedByNothing").GetBoolean()
                + " "
                + string.Join(
                    ' ',
                    sectors[0].GetProperty("kinds").EnumerateArray().Select(k => k.GetProperty("state").GetString())
                )
        );
        Assert.Equal(
            "own_statement",
            sectors[0].GetProperty("kinds")[0].GetProperty("provisions")[0].GetProperty("restsOn").GetString()
        );
        Assert.Equal(1, json.GetProperty("sectorsReachedByNothing").GetArrayLength());
        string[] lines = report.Csv().TrimEnd('\n').Split('\n');
        Assert.Contains("TUR,ip-intensive,service,left_out,,,,,,,,,,,,Seeds <2>,TLP:AMBER", lines);
        Assert.All(lines, line => Assert.Equal(lines[0].Count(c => c == ','), line.Count(c => c == ',')));
    }

    [Fact]
    public void The_list_counts_what_the_countries_show()
    {
        LayersListReport report = LayersListReport.Of(
            fixture.Result.Release,
            fixture.Result.Framework,
            EvidenceSelection.None
        );
        JsonElement json = JsonDocument.Parse(report.Json()).RootElement;
        JsonElement[] countries = [.. json.GetProperty("countries").EnumerateArray()];
        Assert.Equal(27, countries.Length);
        var states = countries
            .SelectMany(c => c.GetProperty("layers").EnumerateArray())
            .SelectMany(l =>
                l.GetProperty("kinds")
                    .EnumerateArray()
                    .Select(k =>
                        (
                            Layer: l.GetProperty("layer").GetString(),
                            Cell: l.GetProperty("layer").GetString() + " " + k.GetProperty("provides").GetString(),
                            State: k.GetProperty("state").GetString()
                        )
                    )
            )
            .ToList();
        foreach (JsonElement total in json.GetProperty("totals").EnumerateArray())
        {
            string cell = total.GetProperty("layer").GetString() + " " + total.GetProperty("provides").GetString();
            foreach (
                (string name, string state) in new[]
                {
                    ("reached", "reached"),
                    ("leftOut", "left_out"),
                    ("unknown", "unknown"),
                    ("notApplicable", "not_applicable"),
                }
            )
            {
                Assert.Equal(
                    states.Count(s => Is(s.Cell, cell) && Is(s.State, state)),
                    total.GetProperty(name).GetInt32()
                );
            }
        }
        string most = json.GetProperty("leftOutMost")[0].GetString()!;
        Assert.Equal(
            states
                .Where(s => Is(s.State, "left_out"))
                .GroupBy(s => s.Layer, StringComparer.Ordinal)
                .MaxBy(g => g.Count())!
                .Key,
            most
        );
        string text = Written(report.Write, 80);
        Assert.Contains(
            "Left out most often: " + ProtectionLayers.Name(most),
            text.Replace('\n', ' '),
            StringComparison.Ordinal
        );
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    private static bool Is(string? a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    internal static string Written(Action<Spectre.Console.IAnsiConsole> write, int width)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(
            Screen.On(
                writer,
                isTerminal: false,
                name => Is(name, "COLUMNS") ? width.ToString(System.Globalization.CultureInfo.InvariantCulture) : null
            )
        );
        return writer.ToString();
    }
}
