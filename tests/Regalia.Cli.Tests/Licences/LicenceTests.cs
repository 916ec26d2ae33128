using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Licences;

/// <summary>Values keep the terms of their publishers, and an export that would break them has to be asked for.</summary>
public sealed class LicenceTests
{
    private static readonly HashSet<string> Closed = [.. Licences().Where(l => l.Open == "no").Select(l => l.Id)];

    [Fact]
    public void An_export_that_would_break_a_licence_is_refused_and_says_what_to_do()
    {
        string message = RegaliaEntry.Run("data", "export").Refused(5);
        Assert.Contains("National Cyber Security Index", message, StringComparison.Ordinal);
        Assert.Contains("--licence open", message, StringComparison.Ordinal);
        Assert.Contains("--include-restricted", message, StringComparison.Ordinal);
        RegaliaEntry.Run("data", "export", "PRE_NCSI").Refused(5);
    }

    [Fact]
    public void A_refused_export_writes_no_file()
    {
        using var folder = new TemporaryFolder();
        RegaliaEntry.Run("data", "export", "--out", folder["all.csv"]).Refused(5);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        RegaliaEntry.Run("data", "export", "EXP_RD_GDP", "--out", folder["rd.csv"]).Quiet();
        Assert.Equal(RegaliaEntry.Run("data", "export", "EXP_RD_GDP").Quiet().Out, File.ReadAllBytes(folder["rd.csv"]));
    }

    [Fact]
    public void What_is_open_goes_out_and_the_rest_stays()
    {
        var open = CsvTable.Parse(RegaliaEntry.Run("data", "export", "--licence", "open").Ended(0).Out);
        var all = CsvTable.Parse(RegaliaEntry.Run("data", "export", "--include-restricted").Quiet().Out);
        Assert.DoesNotContain("PRE_NCSI", open.Cells("indicator"));
        Assert.DoesNotContain(open.Cells("licence"), Closed.Contains);
        Assert.Equal(27, all.Cells("indicator").Count(i => i == "PRE_NCSI"));
        Assert.Equal(all.Cells("licence").Count(l => !Closed.Contains(l)), open.Count);
        Assert.Equal(CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "observations.csv")).Count, all.Count);
    }

    [Fact]
    public void Leaving_restricted_values_out_shows_what_that_changes()
    {
        string[] args = ["assess", "--json", "--draws", "500"];
        JsonElement all = RegaliaEntry.Run(args).Json();
        JsonElement open = RegaliaEntry.Run([.. args, "--licence", "open"]).Json();
        Assert.Equal("open", open.Text("licence"));
        Assert.False(all.TryGetProperty("selectionEffect", out _));
        Dictionary<string, double> before = AsCoded(all);
        Dictionary<string, double> after = AsCoded(open);
        JsonElement[] moved = open.At("selectionEffect").List("scores");
        Assert.NotEmpty(moved);
        Assert.All(
            moved.Where(s => s.Text("composite") == "preparedness"),
            s =>
            {
                Assert.Equal(before[s.Text("iso3")], s.Number("asCodedBefore"));
                Assert.Equal(after[s.Text("iso3")], s.Number("asCodedAfter"));
            }
        );
        Assert.Contains(
            "open licences only",
            RegaliaEntry.Run("assess", "--draws", "50", "--licence", "open").Quiet().OutText,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_bundle_holds_restricted_values_only_if_they_were_asked_for(bool asked)
    {
        using var folder = new TemporaryFolder();
        string[] args = ["assess", "--draws", "50", "--out", folder["bundle"]];
        RegaliaEntry.Run(asked ? [.. args, "--include-restricted"] : args).Ended(0);
        var values = CsvTable.Read(Path.Combine(folder["bundle"], "1_values.csv"));
        var scores = CsvTable.Read(Path.Combine(folder["bundle"], "2_scores.csv"));
        int[] rows = [.. Enumerable.Range(1, values.Count).Where(r => values[r, "indicator"] == "PRE_NCSI")];
        int[] scored = [.. Enumerable.Range(1, scores.Count).Where(r => scores[r, "indicator"] == "PRE_NCSI")];
        Assert.Equal(27, rows.Length);
        Assert.Equal(27, scored.Length);
        Assert.All(rows, r => Assert.Equal(asked, values[r, "value"] != ""));
        Assert.All(rows, r => Assert.Equal(asked, values[r, "withheld"] == ""));
        Assert.All(scored, r => Assert.Equal(asked, scores[r, "as_coded"] != ""));
        string licences = File.ReadAllText(Path.Combine(folder["bundle"], "LICENCES.md"));
        Assert.Contains("National Cyber Security Index", licences, StringComparison.Ordinal);
    }

    private static Dictionary<string, double> AsCoded(JsonElement json) =>
        json.List("countries").ToDictionary(c => c.Text("iso3"), c => c.At("preparedness").Number("asCoded"));

    private static IEnumerable<(string Id, string Open)> Licences()
    {
        var table = CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "licences.csv"));
        return table.Cells("id").Zip(table.Cells("open"));
    }
}
