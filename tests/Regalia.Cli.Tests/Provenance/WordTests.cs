using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Provenance;

/// <summary>Kinds, states and positions keep the words of the release on their way out.</summary>
public sealed class WordTests
{
    [Fact]
    public void Kinds_of_indicators()
    {
        var table = CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "indicators.csv"));
        JsonElement[] indicators = RegaliaEntry.Run("data", "show", "--json").Json().List("indicators");
        Assert.Equal(table.Cells("id"), indicators.Select(i => i.Text("id")));
        Assert.Equal(table.Cells("kind"), indicators.Select(i => i.Text("kind")));
    }

    [Fact]
    public void States_and_statuses_of_observations()
    {
        var table = CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "observations.csv"));
        var export = CsvTable.Parse(RegaliaEntry.Run("data", "export", "--include-restricted").Quiet().Out);
        Assert.Equal(Rows(table, "country", "indicator", "year"), Rows(export, "country", "indicator", "year"));
        Assert.Contains("none_found", export.Cells("state"));
    }

    [Fact]
    public void Positions_and_their_states()
    {
        var table = CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "positions.csv"));
        Dictionary<string, string> positions = Enumerable
            .Range(1, table.Count)
            .Where(r => table[r, "instrument"] == "BUDAPEST")
            .ToDictionary(r => table[r, "jurisdiction"], r => table[r, "position"]);
        JsonElement[] trails = RegaliaEntry.Run("data", "show", "GRD_BUDAPEST", "--json").Json().List("countries");
        JsonElement[] found = [.. trails.Select(t => t.At("value")).Where(v => v.TryGetProperty("position", out _))];
        Assert.NotEmpty(found);
        Assert.All(
            found.Select(v => v.At("position")),
            p => Assert.Equal(positions[p.Text("jurisdiction")], p.Text("commitment"))
        );
    }

    private static IEnumerable<string> Rows(CsvTable table, params string[] key) =>
        Enumerable
            .Range(1, table.Count)
            .Select(r => string.Join(' ', key.Concat(["state", "status"]).Select(c => table[r, c])))
            .Order(StringComparer.Ordinal);
}
