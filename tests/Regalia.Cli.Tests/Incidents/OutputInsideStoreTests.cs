using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>No output takes the place of a file of the store, or lies about in it.</summary>
[Collection(MadeUpLinks.Collection)]
public sealed class OutputInsideStoreTests(MadeUpLinks made)
{
    private const int Usage = 2;

    [Theory]
    [InlineData("catalogue.sqlite", "incidents", "link", "--out")]
    [InlineData("snapshots/links.csv", "incidents", "link", "--out")]
    [InlineData("records.json", "incidents", "export", "csv", "--format", "stix", "--out")]
    [InlineData("decisions.csv", "incidents", "export", "csv", "--include-restricted", "--out")]
    [InlineData("answers.csv", "incidents", "relation", "--pairs", "asked.csv", "--out")]
    [InlineData("trend.svg", "incidents", "trend", "csv", "--svg")]
    [InlineData("claims.md", "claim", "check", "norm-2015", "--markdown")]
    public void An_output_inside_the_store_is_refused_and_nothing_changes(string name, params string[] args)
    {
        string path = Path.Combine(made.Store, name);
        byte[]? before = File.Exists(path) ? File.ReadAllBytes(path) : null;
        string said = RegaliaProgram.Run([.. args, path, "--store", made.Store]).Refused(Usage);
        Assert.Contains(args[^1] + " \"" + path + "\": lies in the store", said, StringComparison.Ordinal);
        Assert.Equal(before, File.Exists(path) ? File.ReadAllBytes(path) : null);
    }

    [Fact]
    public void Links_and_dots_are_no_way_in()
    {
        using var folder = new TemporaryFolder();
        string link = folder["elsewhere"];
        _ = Directory.CreateSymbolicLink(link, made.Store);
        foreach (
            string path in (string[])
                [
                    Path.Combine(link, "catalogue.sqlite"),
                    Path.Combine(made.Store, "..", Path.GetFileName(made.Store), "x.csv"),
                ]
        )
        {
            Assert.Contains(
                "lies in the store",
                made.Run("link", "--out", path).Refused(Usage),
                StringComparison.Ordinal
            );
        }
        made.Run("link", "--out", made.Store + "-links.csv").Quiet();
        Assert.True(File.Exists(made.Store + "-links.csv"));
    }
}
