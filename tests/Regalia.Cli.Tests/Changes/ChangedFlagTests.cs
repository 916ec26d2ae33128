using System.Text.Json;
using System.Text.Json.Nodes;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Changes;

/// <summary>One coded flag of one country, changed from yes to no, moves exactly what rests on it.</summary>
public sealed class ChangedFlagTests : IDisposable
{
    private static readonly string[] Key = ["BRA", "PRE_LAW_TRADESECRET"];
    private static readonly string[] Moved = ["legislative", "preparedness", "readiness"];

    private readonly ReleaseCopy _copy = new();

    public ChangedFlagTests()
    {
        _copy
            .Table(
                "observations",
                t =>
                {
                    int row = t.Row(Key);
                    Assert.Equal("1", t[row, "value"]);
                    t[row, "value"] = "0";
                }
            )
            .Seal();
    }

    [Fact]
    public void The_difference_is_one_cell_and_three_scores()
    {
        JsonElement json = RegaliaEntry.Run("data", "diff", "bundled", _copy.Folder, "--json").Json();
        JsonElement change = Assert.Single(json.List("changes"));
        Assert.Equal("observations", change.Text("table"));
        Assert.StartsWith("BRA, PRE_LAW_TRADESECRET, ", change.Text("key"), StringComparison.Ordinal);
        Assert.Equal("value", change.Text("column"));
        Assert.Equal("1", change.Text("old"));
        Assert.Equal("0", change.Text("new"));
        JsonElement[] scores = json.At("moved").List("scores");
        Assert.Equal(Moved, scores.Select(s => s.Text("composite")).Order(StringComparer.Ordinal));
        Assert.All(scores, s => Assert.Equal("BRA", s.Text("iso3")));
        // Weights .20 of legislative, .30 of .90 of preparedness (its parts sum to .90), .90 of readiness: by hand.
        double Fall(string composite)
        {
            JsonElement score = scores.Single(s => s.Text("composite") == composite);
            return score.Number("asCodedBefore") - score.Number("asCodedAfter");
        }
        Assert.Equal(100 * 0.20, Fall("legislative"), 9);
        Assert.Equal(20 * 0.30 / 0.90, Fall("preparedness"), 9);
        Assert.Equal(20 * 0.30 / 0.90 * 0.90, Fall("readiness"), 9);
        Assert.All(json.At("moved").List("labels"), l => Assert.Equal("BRA", l.Text("iso3")));
    }

    [Fact]
    public void Every_other_country_keeps_every_byte_but_for_the_practices_beside_its_gaps()
    {
        JsonElement[] before = RegaliaEntry.Run("assess", "--json").Json().List("countries");
        JsonElement[] after = RegaliaEntry.Run("assess", "--json", "--data", _copy.Folder).Json().List("countries");
        foreach ((JsonElement old, JsonElement now) in before.Zip(after).Where(p => p.First.Text("iso3") != "BRA"))
        {
            // Which practice comes first rests on how alike two countries are, and that on the readiness of both.
            Assert.Equal(WithoutPractices(old), WithoutPractices(now));
        }
        (JsonElement was, JsonElement brazil) = before.Zip(after).Single(p => p.First.Text("iso3") == "BRA");
        string[] untouched = ["exposure", "threat", "guardrails", "pressure", "verifiedShare"];
        Assert.All(untouched, name => Assert.Equal(was.At(name).GetRawText(), brazil.At(name).GetRawText()));
        Assert.DoesNotContain(was.List("gaps"), g => g.Text("indicator") == Key[1]);
        JsonElement gap = Assert.Single(brazil.List("gaps"), g => g.Text("indicator") == Key[1]);
        Assert.Equal(0, gap.Number("score"));
        Assert.Equal(100 * 0.20 * 0.30 / 0.90 * 0.90, gap.Number("points"), 9);
    }

    private static string WithoutPractices(JsonElement country)
    {
        JsonNode copy = JsonNode.Parse(country.GetRawText())!;
        foreach (JsonNode? gap in copy["gaps"]!.AsArray())
        {
            Assert.True(gap!.AsObject().Remove("practices"));
        }
        return copy.ToJsonString();
    }

    [Fact]
    public void A_release_does_not_differ_from_itself()
    {
        JsonElement json = RegaliaEntry.Run("data", "diff", "bundled", "bundled", "--json", "--draws", "500").Json();
        Assert.Empty(json.List("changes"));
        Assert.Empty(json.At("moved").List("labels"));
        Assert.Empty(json.At("moved").List("scores"));
    }

    public void Dispose() => _copy.Dispose();
}
