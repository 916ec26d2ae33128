using System.Globalization;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Technology;

/// <summary>Exposure from the results of a scan, beside the release's own figures.</summary>
public sealed class AssessTechnologyTests(SharedMadeUpFacts made) : IClassFixture<SharedMadeUpFacts>
{
    private string[] Technology => ["--technology", made.Results, "--draws", "300"];

    [Fact]
    public void Every_answer_names_the_results_and_what_was_left_out()
    {
        string table = string.Join(
            ' ',
            RegaliaEntry
                .Run(["assess", "KOR", .. Technology])
                .Quiet()
                .OutText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Contains("+technology", table, StringComparison.Ordinal);
        Assert.Contains("WITH TECHNOLOGY RESULTS OF ", table, StringComparison.Ordinal);
        Assert.Contains("works of 2019..2023", table, StringComparison.Ordinal);
        Assert.Contains("1 technology, 1 left out as a draft", table, StringComparison.Ordinal);
        JsonElement json = RegaliaEntry.Run(["country", "show", "KOR", "--json", .. Technology]).Json();
        Assert.True(json.GetProperty("modifiedRelease").GetBoolean());
        JsonElement from = json.GetProperty("technologyFrom");
        Assert.Equal("made-up-clocks", Assert.Single(from.GetProperty("technologies").EnumerateArray()).GetString());
        Assert.Equal(
            "made-up-batteries",
            Assert.Single(from.GetProperty("draftsLeftOut").EnumerateArray()).GetString()
        );
        Assert.False(from.GetProperty("synthetic").GetBoolean());
        Assert.Equal((2019, 2023), (from.GetProperty("from").GetInt32(), from.GetProperty("to").GetInt32()));
    }

    [Fact]
    public void Without_the_option_no_answer_knows_of_it()
    {
        RegaliaRun run = RegaliaEntry.Run("assess", "KOR", "--json", "--draws", "300");
        Assert.DoesNotContain("EXP_TECH", run.Quiet().OutText, StringComparison.Ordinal);
        Assert.False(run.Json().GetProperty("modifiedRelease").GetBoolean());
        Assert.False(run.Json().TryGetProperty("technologyFrom", out _));
    }

    [Fact]
    public void The_bundle_has_the_places_that_tech_rank_gives()
    {
        string folder = made.In("bundle");
        _ = RegaliaEntry
            .Run(["assess", "KOR", "AUS", "VNM", "--technology-drafts", "--out", folder, .. Technology])
            .Ended(0);
        string[] rows = File.ReadAllLines(Path.Combine(folder, "technologies.csv"));
        Assert.Equal(1 + (3 * 2), rows.Length);
        string[] ranked = RegaliaEntry
            .Run("tech", "rank", "--facts", made.Results, "--csv")
            .Quiet()
            .OutText.TrimEnd('\n')
            .Split('\n');
        string[] names = ranked[0].Split(',');
        string Cell(string row, string name) => row.Split(',')[Array.IndexOf(names, name)];
        foreach (string row in rows.Skip(1).Where(r => !r.StartsWith("VNM", StringComparison.Ordinal)))
        {
            string[] cells = row.Split(',');
            string same = ranked.Single(r =>
                r.StartsWith(cells[1] + ",", StringComparison.Ordinal)
                && r.Contains("," + cells[0] + ",", StringComparison.Ordinal)
            );
            Assert.Equal(
                (Cell(same, "rank"), Cell(same, "share_of_top"), Cell(same, "status")),
                (cells[6], cells[11], cells[3])
            );
        }
        // A measured nothing: no rank, no credit.
        Assert.All(
            rows.Where(r => r.StartsWith("VNM", StringComparison.Ordinal)),
            r => Assert.EndsWith(",,,,no,0,0,,,no", r, StringComparison.Ordinal)
        );
        string values = File.ReadAllText(Path.Combine(folder, "1_values.csv"));
        Assert.Contains(
            "VNM,EXP_TECH_LEAD,2023,0,,no,unverified,technology-results,",
            values,
            StringComparison.Ordinal
        );
        string readme = File.ReadAllText(Path.Combine(folder, "README.md"));
        Assert.Contains(
            "--technology DIR --technology-window 2019..2023 --technology-drafts",
            readme,
            StringComparison.Ordinal
        );
        Assert.Contains("drafts: made-up-batteries.", readme, StringComparison.Ordinal);
        Assert.Contains(
            "OWN-SCAN",
            File.ReadAllText(Path.Combine(folder, "LICENCES.md")) + values,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_plan_made_with_it_is_read_without_it_and_says_that_it_rests_on_something_else()
    {
        string plan = made.In("plan.yaml");
        _ = RegaliaEntry.Run(["plan", "new", "KOR", "--out", plan, .. Technology]).Ended(0);
        Assert.Contains("+technology", File.ReadAllText(plan), StringComparison.Ordinal);
        Assert.Contains(
            "+technology",
            RegaliaEntry.Run("plan", "show", plan).Ended(0).OutText,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void Neither_culture_nor_threads_change_a_byte(string culture) =>
        Assert.Equal(
            RegaliaEntry.Run(["indicator", "show", "EXP_TECH_CREDIT", "--threads", "1", .. Technology]).Quiet().OutText,
            RegaliaEntry
                .Under(
                    CultureInfo.GetCultureInfo(culture),
                    ["indicator", "show", "EXP_TECH_CREDIT", "--threads", "3", .. Technology]
                )
                .Quiet()
                .OutText
        );

    [Theory]
    [InlineData(3, "there is no such folder", "--technology", "nowhere")]
    [InlineData(2, "expected a path", "--technology", "")]
    [InlineData(2, "name its folder", "--technology-drafts")]
    [InlineData(2, "name its folder", "--technology-window", "2019..2023")]
    public void A_folder_must_be_named(int exitCode, string says, params string[] arguments) =>
        Assert.Contains(
            says,
            RegaliaEntry.Run(["assess", "KOR", .. arguments]).Refused(exitCode),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(3, "the results have works of 2012..2023", "2003..2007")]
    [InlineData(2, "expected years such as 2019..2023", "2023..2019")]
    public void A_window_must_lie_in_the_results(int exitCode, string says, string window) =>
        Assert.Contains(
            says,
            RegaliaEntry.Run(["assess", "KOR", "--technology-window", window, .. Technology]).Refused(exitCode),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_folder_without_results_is_refused() =>
        Assert.Contains(
            "holds no results",
            RegaliaEntry.Run("assess", "--technology", Path.GetDirectoryName(made.Results)!).Refused(4),
            StringComparison.Ordinal
        );
}
