using System.Text.RegularExpressions;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.MainJob;

public sealed partial class AssessTests
{
    [Fact]
    public void The_table_has_a_row_for_every_country_of_the_release()
    {
        RegaliaRun run = RegaliaProgram.Run("assess", "--draws", "500").Quiet();
        IEnumerable<string> codes = CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "countries.csv")).Cells("iso3");
        // Once with its label and scores, once with its gaps.
        Assert.Equal(
            codes.Concat(codes).Order(StringComparer.Ordinal),
            RowOfCountry().Matches(run.OutText).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)
        );
        Assert.Equal(27, codes.Count());
    }

    [Fact]
    public void The_table_says_what_it_rests_on_and_whose_it_is_not()
    {
        string text = RegaliaProgram.Run("assess", "--draws", "500").Quiet().OutText;
        Assert.Contains("evidence release 2026.1", text, StringComparison.Ordinal);
        Assert.Contains("500 draws · seed 20261", text, StringComparison.Ordinal);
        Assert.Contains("not ASPI's assessments", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void Chosen_countries_get_what_they_get_among_all()
    {
        string[] all = Entries(RegaliaProgram.Run("assess", "--json", "--draws", "500"));
        string[] chosen = Entries(RegaliaProgram.Run("assess", "vnm", "BRA", "--json", "--draws", "500"));
        Assert.Equal(2, chosen.Length);
        Assert.All(chosen, c => Assert.Contains(c, all));
    }

    [Fact]
    public void The_seed_is_what_the_draws_depend_on()
    {
        string[] seed = ["assess", "BRA", "--json", "--draws", "500", "--seed"];
        Assert.Equal(RegaliaProgram.Run([.. seed, "7"]).Quiet().Out, RegaliaProgram.Run([.. seed, "7"]).Quiet().Out);
        string[] one = Entries(RegaliaProgram.Run([.. seed, "7"]));
        Assert.NotEqual(one, Entries(RegaliaProgram.Run([.. seed, "8"])));
    }

    private static string[] Entries(RegaliaRun run) => [.. run.Json().List("countries").Select(c => c.GetRawText())];

    [GeneratedRegex("(?m)^ ([A-Z]{3}) [A-Z]")]
    private static partial Regex RowOfCountry();
}
