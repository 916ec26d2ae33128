using System.Text.Json;
using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.Figures;

/// <summary>The figures of country, compare and evidence as CSV: the same as their JSON, under every culture.</summary>
public sealed class FigureCsvTests
{
    private static readonly string[] Few = ["--draws", "200"];

    [Fact]
    public void A_country_has_a_row_for_each_composite_and_indicator_with_the_digits_of_its_json()
    {
        var csv = CsvTable.Parse(RegaliaEntry.Run(["country", "show", "VNM", "--csv", .. Few]).Quiet().Out);
        JsonElement json = RegaliaEntry.Run(["country", "show", "VNM", "--json", .. Few]).Json();
        JsonElement[] indicators = json.List("indicators");
        Assert.Equal(indicators.Length, csv.Cells("kind").Count(k => k == "indicator"));
        Assert.Equal(11, csv.Cells("kind").Count(k => k == "composite"));
        foreach (JsonElement indicator in indicators)
        {
            int row = csv.Row("indicator", "VNM", indicator.Text("indicator"));
            foreach (
                (string column, string field) in new[]
                {
                    ("raw", "raw"),
                    ("value", "value"),
                    ("low", "low"),
                    ("as_coded", "asCoded"),
                }
            )
            {
                Assert.Equal(
                    indicator.GetProperty(field) is { ValueKind: JsonValueKind.Number } number
                        ? number.GetRawText()
                        : "",
                    csv[row, column]
                );
            }
        }
    }

    [Fact]
    public void A_comparison_has_a_row_for_each_ordered_pair_in_one_order()
    {
        RegaliaRun one = RegaliaEntry.Run(["compare", "IDN", "MYS", "VNM", "--csv", .. Few]).Quiet();
        RegaliaRun other = RegaliaEntry.Run(["compare", "vnm", "IDN", "Malaysia", "--csv", .. Few]).Quiet();
        Assert.Equal(one.OutText, other.OutText);
        Assert.Equal(36, CsvTable.Parse(one.Out).Count);
    }

    [Fact]
    public void A_trail_starts_with_the_value_and_shows_restricted_ones_on_ones_own_screen()
    {
        var csv = CsvTable.Parse(RegaliaEntry.Run("evidence", "show", "VNM", "PRE_NCSI", "--csv").Quiet().Out);
        Assert.Equal("value", csv[1, "role"]);
        Assert.Equal("36.36", csv[1, "value"]);
        Assert.Equal("", csv[1, "withheld"]);
    }

    [Fact]
    public void Claims_are_listed_and_shown()
    {
        var csv = CsvTable.Parse(RegaliaEntry.Run("claim", "list", "--csv").Quiet().Out);
        CsvTable table = CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "claims.csv"));
        Assert.Equal(table.Cells("id").Order(StringComparer.Ordinal), csv.Cells("id"));
        Assert.All(csv.Cells("check"), c => Assert.Equal("not_checked", c));

        string card = RegaliaEntry.Run("claim", "show", "TRIPLED-since-2015").Quiet().OutText;
        Assert.Contains("not yet checked here: needs the incident store", card, StringComparison.Ordinal);
        Assert.Contains("Published in:", card, StringComparison.Ordinal);
        JsonElement json = RegaliaEntry.Run("claim", "show", "tripled-since-2015", "--json").Json();
        Assert.Equal("tripled-since-2015", json.GetProperty("claim").Text("id"));
        Assert.Equal(table.Count, RegaliaEntry.Run("claim", "list", "--json").Json().List("claims").Length);
        Assert.Contains(
            "tripled-2017-2022",
            RegaliaEntry.Run("claim", "list").Quiet().OutText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_unknown_claim_is_not_found_and_the_nearest_is_named() =>
        Assert.Contains(
            "did you mean tripled-since-2015?",
            RegaliaEntry.Run("claim", "show", "tripled-since-2016").Refused(3),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("country", "show", "VNM")]
    [InlineData("compare", "VNM", "MYS")]
    [InlineData("evidence", "show", "VNM", "PRE_NCSI")]
    [InlineData("claim", "list")]
    public void Csv_and_json_at_once_are_refused(params string[] command) =>
        Assert.Contains(
            "--csv and --json: choose one.",
            RegaliaEntry.Run([.. command, "--csv", "--json"]).Refused(2),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_culture_changes_no_byte()
    {
        foreach (
            string[] command in new[]
            {
                (string[])["country", "show", "VNM", "--csv", .. Few],
                ["claim", "list", "--csv"],
            }
        )
        {
            byte[] plain = RegaliaEntry.Run(command).Quiet().Out;
            foreach (string culture in Cultures.All)
            {
                Assert.Equal(plain, RegaliaProgram.Run(command, Cultures.Environment(culture)).Quiet().Out);
            }
        }
    }
}
