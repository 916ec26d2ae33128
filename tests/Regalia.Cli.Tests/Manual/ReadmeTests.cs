using System.Text.RegularExpressions;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Manual;

/// <summary>What the README tells people to type works.</summary>
public sealed partial class ReadmeTests
{
    private const string FromSource = "dotnet run -c Release --project src/Regalia.Cli -- ";

    // `serve` runs until it is ended: ServeCommandTests starts it, asks it and ends it.
    public static TheoryData<string> Commands =>
        [.. Typed().Distinct().Where(c => !c.StartsWith("serve", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void It_works(string command)
    {
        // `--out out` and the like land in a folder of their own.
        using var folder = new TemporaryFolder();
        RegaliaRun run = RegaliaProgram.Run(command.Split(' '), environment: null, folder.Path).Ended(0);
        // What writes files says so beside its data.
        Assert.True(run.Out.Length + run.Err.Length > 0, command);
    }

    [Fact]
    public void It_shows_the_main_job_and_the_commands_that_people_need()
    {
        string[] typed = [.. Typed()];
        Assert.Contains("assess", typed);
        Assert.True(typed.Length >= 8, string.Join('\n', typed));
    }

    private static IEnumerable<string> Typed()
    {
        string readme = Repository.Read("README.md");
        return Spans()
            .Matches(readme)
            .Select(m => m.Groups[1].Value["regalia ".Length..])
            .Concat(
                Blocks()
                    .Matches(readme)
                    .SelectMany(m => m.Groups[1].Value.Split('\n'))
                    .Where(l => l.StartsWith(FromSource, StringComparison.Ordinal))
                    .Select(l => l[FromSource.Length..])
            );
    }

    [GeneratedRegex("(?<!`)`(regalia [^`]+)`")]
    private static partial Regex Spans();

    [GeneratedRegex("(?s)```sh\n(.*?)```")]
    private static partial Regex Blocks();
}
