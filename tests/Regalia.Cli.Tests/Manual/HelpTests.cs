using System.Text.RegularExpressions;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Manual;

public sealed partial class HelpTests
{
    [Fact]
    public void Every_command_explains_itself_with_an_example_of_its_own()
    {
        var ends = new List<string>();
        Visit([], ends);
        string[] expected =
        [
            "assess",
            "checklist check",
            "checklist show",
            "claim check",
            "claim list",
            "claim show",
            "compare",
            "country show",
            "data diff",
            "data export",
            "data files",
            "data seal",
            "data show",
            "data validate",
            "evidence show",
            "evidence todo",
            "incidents case list",
            "incidents case show",
            "incidents decide",
            "incidents explain",
            "incidents export",
            "incidents import",
            "incidents link",
            "incidents list",
            "incidents relation",
            "incidents show",
            "incidents trend",
            "index build",
            "index check",
            "index compare",
            "index diagnose",
            "index init",
            "index trends",
            "index unit",
            "index weights",
            "index what-if",
            "indicator list",
            "indicator show",
            "layers list",
            "layers show",
            "norm coverage",
            "norm list",
            "norm matrix",
            "norm show",
            "norm timeline",
            "overlay check",
            "overlay decrypt",
            "overlay encrypt",
            "overlay merge",
            "overlay new",
            "overlay set",
            "overlay show",
            "overlay split",
            "plan add",
            "plan export",
            "plan new",
            "plan set",
            "plan show",
            "plan suggest",
            "practice list",
            "practice show",
            "practice similar",
            "report build",
            "serve",
            "site build",
            "tech cooperate",
            "tech merge",
            "tech query check",
            "tech query try",
            "tech rank",
            "tech sample",
            "tech scan",
            "tech show",
            "whatif",
        ];
        Assert.Equal(expected, ends.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_version_is_told() =>
        Assert.Matches(@"^\d+\.\d+\.\d+", RegaliaProgram.Run("--version").Quiet().OutText);

    [Theory]
    [InlineData("data", "validate")]
    public void The_bundled_release_has_no_fault(params string[] command) =>
        Assert.StartsWith("0 faults", RegaliaProgram.Run(command).Quiet().OutText, StringComparison.Ordinal);

    private static void Visit(string[] command, List<string> ends)
    {
        string help = RegaliaProgram.Run([.. command, "--help"]).Quiet().OutText;
        Assert.Contains($"Example: regalia {string.Join(' ', command)}", help, StringComparison.Ordinal);
        string[] below = Commands().Match(help) is { Success: true } match
            ? [.. Name().Matches(match.Value).Select(m => m.Groups[1].Value)]
            : [];
        if (below.Length == 0)
        {
            ends.Add(string.Join(' ', command));
        }
        foreach (string name in below)
        {
            Visit([.. command, name], ends);
        }
    }

    [GeneratedRegex(@"(?ms)^Commands:\n.*")]
    private static partial Regex Commands();

    [GeneratedRegex(@"(?m)^  ([a-z-]+)\b")]
    private static partial Regex Name();
}
