using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Architecture;

/// <summary>Files that can be read in one go, named for what they hold.</summary>
public sealed class SourceLayoutTests
{
    private static readonly string[] SayNothing = ["Helpers", "Utils", "Managers", "Models", "Common", "Misc"];
    private static readonly string[] Built = ["bin", "obj"];

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.All(
            Sources(),
            file => Assert.True(File.ReadLines(Repository.Path("src", file)).Count() <= 400, file + " is too long")
        );

    [Fact]
    public void No_folder_or_file_has_a_name_that_says_nothing() =>
        Assert.All(
            Sources(),
            file =>
                Assert.DoesNotContain(
                    file.Split(Path.DirectorySeparatorChar).Select(p => Path.GetFileNameWithoutExtension(p)),
                    part => SayNothing.Contains(part) || SayNothing.Contains(part + "s")
                )
        );

    private static string[] Sources()
    {
        string root = Repository.Path("src");
        string[] files =
        [
            .. Directory
                .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(root, f))
                .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(Built.Contains)),
        ];
        Assert.NotEmpty(files);
        return files;
    }
}
