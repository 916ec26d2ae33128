using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.SameBytes;

/// <summary>The whole bundle, brief by brief and table by table, is the same too.</summary>
public sealed class SameBundleTests : IDisposable
{
    private static readonly string[] Command = ["assess", "--draws", "3000", "--out", "bundle"];
    private static readonly Lazy<SortedDictionary<string, byte[]>> Known = new(() =>
    {
        using var folder = new TemporaryFolder();
        RegaliaProgram.Run(Command, environment: null, folder.Path).Ended(0);
        return FolderBytes.Of(folder["bundle"]);
    });

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("7")]
    public void On_any_number_of_threads(string threads)
    {
        RegaliaProgram.Run([.. Command, "--threads", threads], environment: null, _folder.Path).Ended(0);
        FolderBytes.AssertSame(Known.Value, FolderBytes.Of(_folder["bundle"]));
    }

    [Theory]
    [InlineData(Cultures.Invariant)]
    [InlineData("th_TH.UTF-8")]
    [InlineData("pt_BR.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    public void Under_any_culture(string culture)
    {
        RegaliaProgram.Run(Command, Cultures.Environment(culture), _folder.Path).Ended(0);
        FolderBytes.AssertSame(Known.Value, FolderBytes.Of(_folder["bundle"]));
    }

    [Fact]
    public void A_second_run_into_the_same_folder_leaves_it_as_it_was()
    {
        RegaliaProgram.Run(Command, environment: null, _folder.Path).Ended(0);
        RegaliaProgram.Run(Command, environment: null, _folder.Path).Ended(0);
        FolderBytes.AssertSame(Known.Value, FolderBytes.Of(_folder["bundle"]));
        Assert.Equal([_folder["bundle"]], Directory.EnumerateFileSystemEntries(_folder.Path));
        Assert.Equal(
            27,
            Known.Value.Keys.Count(k =>
                k.EndsWith(".md", StringComparison.Ordinal) && k.Contains("briefs", StringComparison.Ordinal)
            )
        );
    }

    public void Dispose() => _folder.Dispose();
}
