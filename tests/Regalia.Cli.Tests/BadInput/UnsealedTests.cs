using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.BadInput;

/// <summary>A changed release is refused unless it is asked for, and then every output says what it is.</summary>
public sealed class UnsealedTests : IDisposable
{
    private readonly ReleaseCopy _copy = new();

    public UnsealedTests() => _copy.Cell("observations", ["BRA", "PRE_NCSI"], "value", "52");

    [Theory]
    [InlineData("assess --draws 50")]
    [InlineData("country show BRA --draws 50")]
    [InlineData("compare BRA VNM --draws 50")]
    [InlineData("evidence show BRA PRE_NCSI")]
    [InlineData("evidence todo BRA --draws 50")]
    [InlineData("data show PRE_NCSI")]
    [InlineData("data show")]
    [InlineData("data export --licence open")]
    public void Every_command_refuses_it_and_marks_it(string command)
    {
        string[] args = [.. command.Split(' '), "--data", _copy.Folder];
        string message = RegaliaEntry.Run(args).Refused(6);
        Assert.Contains("observations.csv", message, StringComparison.Ordinal);
        Assert.Contains("--unsealed", message, StringComparison.Ordinal);
        string marked = RegaliaEntry.Run([.. args, "--unsealed"]).Ended(0).OutText;
        Assert.Matches("(?i)modified[_ ]release", marked);
        if (!command.StartsWith("data export", StringComparison.Ordinal))
        {
            Assert.True(RegaliaEntry.Run([.. args, "--unsealed", "--json"]).Json().At("modifiedRelease").GetBoolean());
        }
    }

    [Fact]
    public void The_bundled_release_bears_no_mark()
    {
        string text = RegaliaEntry.Run("assess", "BRA", "--draws", "50").Quiet().OutText;
        Assert.DoesNotContain("modified", text, StringComparison.OrdinalIgnoreCase);
        Assert.False(IsModified());
    }

    [Fact]
    public void Sealing_does_not_make_it_the_published_release()
    {
        _copy.Seal();
        string[] assess = ["assess", "BRA", "--draws", "50", "--data", _copy.Folder];
        Assert.True(IsModified("--data", _copy.Folder));
        Assert.Contains("MODIFIED RELEASE", RegaliaEntry.Run(assess).Quiet().OutText, StringComparison.Ordinal);
        RegaliaEntry.Run("data", "validate", _copy.Folder).Quiet();
        Assert.Equal("sealed already\n", RegaliaEntry.Run("data", "seal", _copy.Folder).Ended(0).OutText);
    }

    [Fact]
    public void A_release_with_a_version_of_its_own_bears_no_mark()
    {
        _copy.Version("2026.1-test").Seal();
        Assert.False(IsModified("--data", _copy.Folder));
    }

    [Fact]
    public void A_bundle_bears_the_mark_in_its_README_its_manifest_and_its_briefs()
    {
        using var folder = new TemporaryFolder();
        RegaliaEntry
            .Run("assess", "BRA", "--draws", "50", "--data", _copy.Folder, "--unsealed", "--out", folder["bundle"])
            .Ended(0);
        Assert.Contains(
            "Modified release",
            File.ReadAllText(Path.Combine(folder["bundle"], "README.md")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Modified release",
            File.ReadAllText(Path.Combine(folder["bundle"], "briefs", "BRA.md")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "modified release",
            File.ReadAllText(Path.Combine(folder["bundle"], "CITATION.cff")),
            StringComparison.Ordinal
        );
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder["bundle"], "manifest.json")));
        Assert.True(manifest.RootElement.At("modifiedRelease").GetBoolean());
    }

    private static bool IsModified(params string[] args) =>
        RegaliaEntry
            .Run(["assess", "BRA", "--draws", "50", "--json", .. args])
            .Json()
            .At("modifiedRelease")
            .GetBoolean();

    public void Dispose() => _copy.Dispose();
}
