using System.Text.Json;

namespace Regalia.Cli.Tests.Incidents;

[Collection(MadeUpLinks.Collection)]
public sealed class IncidentDecisionTests(MadeUpLinks made)
{
    [Fact]
    public void A_decision_is_said_kept_with_its_vintages_and_listed()
    {
        string path = made["kept.csv"];
        string said = made.Run([
                "decide",
                "--confirm",
                "csv:c",
                "cfr@2020-12:3",
                "--relation",
                "part_of",
                .. Of(path, "seen, by \"two\""),
            ])
            .Quiet()
            .OutText;
        Assert.Contains("csv:c tells of a part of cfr:3, says Ana; written to " + path, said, StringComparison.Ordinal);
        JsonElement kept = Assert.Single(
            made.Run("decide", "--list", "--decisions", path, "--json").Json().GetProperty("decisions").EnumerateArray()
        );
        Assert.Equal("csv@1:c", kept.GetProperty("a").GetString());
        Assert.Equal("cfr@2020-12:3", kept.GetProperty("b").GetString());
        Assert.Equal("part_of", kept.GetProperty("relation").GetString());
        Assert.Equal("seen, by \"two\"", kept.GetProperty("why").GetString());
        Assert.True(kept.GetProperty("stands").GetBoolean());
    }

    [Fact]
    public void A_later_decision_stands_and_the_earlier_one_is_still_listed()
    {
        string path = made["changed.csv"];
        made.Run(["decide", "--confirm", "cfr:2", "cfr:3", .. Of(path, "looks so")]).Quiet();
        made.Run(["decide", "--reject", "cfr:3", "cfr:2", .. Of(path, "looked again")]).Quiet();
        string csv = made.Run("decide", "--list", "--decisions", path, "--csv").Quiet().OutText;
        string[] rows = csv.TrimEnd().Split('\n');
        Assert.EndsWith(",no,looks so", rows[1], StringComparison.Ordinal);
        Assert.EndsWith(",yes,looked again", rows[2], StringComparison.Ordinal);
        string listed = made.Run("decide", "--list", "--decisions", path).Quiet().OutText;
        Assert.Contains("2 decisions, 1 stand.", listed, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_another_file_decisions_are_in_the_store() =>
        Assert.Equal(3, made.Run("decide", "--list", "--json").Json().GetProperty("standing").GetInt32());

    private static string[] Of(string path, string why) => ["--who", "Ana", "--why", why, "--decisions", path];
}
