using System.Text.Json;
using Regalia.Cli.Tests.Harness;
using static System.FormattableString;

namespace Regalia.Cli.Tests.Incidents;

[Collection(MadeUpLinks.Collection)]
public sealed class IncidentLinkTests(MadeUpLinks made)
{
    [Fact]
    public void It_says_how_many_links_and_cases_and_lists_every_link()
    {
        string file = made["links.csv"];
        string said = made.Run("link", "--out", file).Quiet().OutText;
        Assert.Contains("6 records", said, StringComparison.Ordinal);
        Assert.Contains("3 decisions applied.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Not applied", said, StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(file);
        Assert.Equal("source_a,id_a,source_b,id_b,relation,score,decided", lines[0]);
        Assert.Single(
            lines,
            l =>
                l.StartsWith("cfr,1,csv,a,same,0.", StringComparison.Ordinal)
                && l.EndsWith(",yes", StringComparison.Ordinal)
        );
        // The part stands first, whatever the order of the sources.
        Assert.Single(lines, l => l.StartsWith("csv,c,cfr,1,part_of,", StringComparison.Ordinal));
        Assert.Single(lines, l => l.StartsWith("cfr,2,csv,b,different,", StringComparison.Ordinal));
        Assert.Contains(Invariant($"{file}: {lines.Length - 1} links"), said, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_json_counts_what_the_list_lists()
    {
        string file = made["counted.csv"];
        JsonElement found = made.Run("link", "--out", file, "--json").Json();
        Assert.Equal(File.ReadAllLines(file).Length - 1, found.GetProperty("links").EnumerateArray().Sum(Links));
        JsonElement across = found
            .GetProperty("links")
            .EnumerateArray()
            .Single(l =>
                l.GetProperty("sourceA").GetString() == "cfr" && l.GetProperty("sourceB").GetString() == "csv"
            );
        Assert.Equal(3, across.GetProperty("decided").GetInt32());
        Assert.Equal(5, found.GetProperty("cases").GetInt32());
        Assert.Equal(1, found.GetProperty("casesOfSeveralSources").GetInt32());

        static int Links(JsonElement tally) =>
            new[] { "same", "partOf", "related", "different" }.Sum(name => tally.GetProperty(name).GetInt32());
    }

    [Fact]
    public void Only_the_sources_that_were_chosen_are_linked_and_decisions_on_others_are_told()
    {
        JsonElement found = made.Run("link", "--source", "csv", "--json").Json();
        Assert.Equal(3, found.GetProperty("records").GetInt32());
        Assert.Equal(0, found.GetProperty("decisionsApplied").GetInt32());
        Assert.Equal(3, found.GetProperty("decisionsNotApplied").GetArrayLength());
        Assert.Contains(
            "cfr is not among the sources that were linked",
            found.GetProperty("decisionsNotApplied")[0].GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_export_carries_the_links_if_asked_to()
    {
        string file = made["linked.json"];
        string[] export = ["export", "cfr", "csv", "--include-restricted", "--format", "stix", "--out", file];
        made.Run(export).Quiet();
        Assert.DoesNotContain("duplicate-of", File.ReadAllText(file), StringComparison.Ordinal);
        made.Run([.. export, "--linked"]).Quiet();
        JsonElement[] duplicates = [.. Objects(file).Where(o => Text(o, "relationship_type") == "duplicate-of")];
        JsonElement one = Assert.Single(duplicates);
        string[] ends = [Text(one, "source_ref")!, Text(one, "target_ref")!];
        Assert.Equal(
            ["Theft of turbine plans from Example Turbines", "Theft of turbine plans from Example Turbines"],
            Objects(file).Where(o => ends.Contains(Text(o, "id"), StringComparer.Ordinal)).Select(o => Text(o, "name"))
        );
        RegaliaRun refused = made.Run("export", "csv", "--include-restricted", "--out", file, "--linked");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--linked: goes with --format stix, misp or veris", refused.ErrText, StringComparison.Ordinal);

        static JsonElement[] Objects(string path) =>
            [.. JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.GetProperty("objects").EnumerateArray()];

        static string? Text(JsonElement element, string name) =>
            element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
    }
}
