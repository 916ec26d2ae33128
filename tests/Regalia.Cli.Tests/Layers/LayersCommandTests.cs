using System.Text.Json;
using System.Xml.Linq;
using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.Layers;

public sealed class LayersCommandTests
{
    [Fact]
    public void A_country_is_the_same_in_table_csv_and_json()
    {
        string table = RegaliaEntry.Run("layers", "show", "vnm").Quiet().OutText;
        Assert.Contains("Viet Nam (VNM): what reaches which layer", table, StringComparison.Ordinal);
        var csv = CsvTable.Parse(RegaliaEntry.Run("layers", "show", "VNM", "--csv").Quiet().Out);
        JsonElement json = RegaliaEntry.Run("layers", "show", "VNM", "--json").Json();
        Assert.True(json.At("complete").GetBoolean());
        Assert.True(json.IsMissing("marking"));
        foreach (JsonElement layer in json.List("layers"))
        {
            foreach (JsonElement kind in layer.List("kinds"))
            {
                int[] rows =
                [
                    .. Enumerable
                        .Range(1, csv.Count)
                        .Where(r =>
                            csv[r, "layer"] == layer.Text("layer") && csv[r, "provides"] == kind.Text("provides")
                        ),
                ];
                Assert.NotEmpty(rows);
                Assert.All(rows, r => Assert.Equal(kind.Text("state"), csv[r, "state"]));
                Assert.Equal(kind.Number("count"), rows.Count(r => csv[r, "finding"] == "reached"));
            }
        }
    }

    [Fact]
    public void All_countries_are_counted()
    {
        JsonElement json = RegaliaEntry.Run("layers", "list", "--json").Json();
        Assert.Equal(27, json.List("countries").Length);
        Assert.All(
            json.List("totals"),
            t =>
                Assert.Equal(
                    27,
                    t.Number("reached") + t.Number("leftOut") + t.Number("unknown") + t.Number("notApplicable")
                )
        );
        // The finding of the reports: duties end before industry and research.
        Assert.Equal(["ip-intensive"], json.List("leftOutMost").Select(l => l.GetString()));
    }

    [Fact]
    public void What_nobody_has_checked_can_be_left_out()
    {
        JsonElement json = RegaliaEntry.Run("layers", "list", "--verified-only", "--json").Json();
        Assert.True(json.At("verifiedOnly").GetBoolean());
        Assert.Contains(json.List("totals"), t => t.Number("unknown") > 0);
    }

    [Fact]
    public void The_picture_is_written_whole_beside_the_table()
    {
        using var folder = new TemporaryFolder();
        string file = folder["layers.svg"];
        string table = RegaliaEntry.Run("layers", "show", "BRA", "--svg", file).Quiet().OutText;
        Assert.Equal(RegaliaEntry.Run("layers", "show", "BRA").Quiet().OutText, table);
        Assert.Equal("svg", XDocument.Load(file).Root!.Name.LocalName);
        Assert.Equal(["layers.svg"], Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("th_TH.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    public void Digits_and_pictures_are_the_same_in_every_culture(string culture)
    {
        using var folder = new TemporaryFolder();
        string[] args = ["layers", "show", "ind", "--json", "--svg"];
        RegaliaRun plain = RegaliaEntry.Run([.. args, folder["a.svg"]]).Quiet();
        RegaliaRun other = RegaliaProgram.Run([.. args, folder["b.svg"]], Cultures.Environment(culture)).Quiet();
        Assert.Equal(plain.Out, other.Out);
        Assert.Equal(File.ReadAllBytes(folder["a.svg"]), File.ReadAllBytes(folder["b.svg"]));
    }

    [Fact]
    public void What_cannot_be_done_is_said()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(
            "did you mean VNM",
            RegaliaEntry.Run("layers", "show", "VMN").Refused(3),
            StringComparison.Ordinal
        );
        RegaliaEntry.Run("layers", "show", "VNM", "--svg", folder["no/such/folder.svg"]).Refused(9);
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(folder["x"])!));
        Assert.Contains(
            "expected a path",
            RegaliaEntry.Run("layers", "show", "VNM", "--svg", "").Refused(2),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "choose one",
            RegaliaEntry.Run("layers", "list", "--csv", "--json").Refused(2),
            StringComparison.Ordinal
        );
    }
}
