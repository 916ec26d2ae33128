using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Technology;

/// <summary>Results of made-up records say so in every form.</summary>
public sealed class TechSyntheticTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _results;

    public TechSyntheticTests() => _results = MadeUpFacts.Write(_folder.Path, isSynthetic: true);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rank")]
    [InlineData("show", "made-up-clocks")]
    [InlineData("cooperate", "AUS", "KOR")]
    public void Every_form_is_marked(params string[] command)
    {
        string[] arguments = ["tech", .. command, "--facts", _results, "--replicates", "50"];
        Assert.StartsWith("SYNTHETIC", RegaliaEntry.Run(arguments).Quiet().OutText, StringComparison.Ordinal);
        Assert.Contains(
            "\"synthetic\": true",
            RegaliaEntry.Run([.. arguments, "--json"]).Quiet().OutText,
            StringComparison.Ordinal
        );
        string[] lines = RegaliaEntry.Run([.. arguments, "--csv"]).Quiet().OutText.TrimEnd('\n').Split('\n');
        int mark = Array.IndexOf(lines[0].Split(','), "synthetic");
        Assert.All(lines.Skip(1), l => Assert.Equal("yes", l.Split(',')[mark]));
    }

    [Fact]
    public void The_picture_is_marked()
    {
        string file = _folder["trend.svg"];
        RegaliaEntry
            .Run("tech", "show", "made-up-clocks", "--facts", _results, "--replicates", "50", "--svg", file)
            .Quiet();
        Assert.Contains("SYNTHETIC", File.ReadAllText(file), StringComparison.Ordinal);
    }
}
