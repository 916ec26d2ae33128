using System.Reflection;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.SameBytes;

/// <summary>The other tests of cultures mean nothing unless the runtime really takes the culture from the environment.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("C", " 1.5 2024 I")]
    [InlineData("th_TH.UTF-8", "th-TH 1.5 2567 I")]
    [InlineData("pt_BR.UTF-8", "pt-BR 1,5 2024 I")]
    [InlineData("tr_TR.UTF-8", "tr-TR 1,5 2024 İ")]
    public void The_program_runs_under_the_culture_of_its_environment(string locale, string expected)
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string?>(Cultures.Environment(locale))
        {
            ["DOTNET_STARTUP_HOOKS"] = Assembly.GetExecutingAssembly().Location,
            [StartupHook.Variable] = folder["culture"],
        };
        RegaliaProgram.Run(["data", "validate"], environment).Quiet();
        Assert.Equal(expected, File.ReadAllText(folder["culture"]));
    }

    [Fact]
    public void Lower_case_codes_are_understood_in_Turkish()
    {
        string[] args = ["country", "show", "ind", "--json", "--draws", "50"];
        Assert.Equal(
            RegaliaProgram.Run(args).Quiet().Out,
            RegaliaProgram.Run(args, Cultures.Environment("tr_TR.UTF-8")).Quiet().Out
        );
    }
}
