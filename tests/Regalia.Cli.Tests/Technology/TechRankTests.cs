using System.Globalization;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Technology;

public sealed class TechRankTests(SharedMadeUpFacts made) : IClassFixture<SharedMadeUpFacts>
{
    private RegaliaRun Rank(params string[] more) =>
        RegaliaEntry.Run(["tech", "rank", "--facts", made.Results, "--replicates", "100", .. more]);

    [Fact]
    public void A_line_a_technology_says_who_leads_and_that_the_thresholds_of_risk_are_unverified()
    {
        string table = Rank("--window", "2019..2023").Quiet().OutText;
        Assert.Contains(
            "Top 10 % of works by citations, fractional counting, 2019..2023",
            table,
            StringComparison.Ordinal
        );
        Assert.Contains("Made-up batteries", table, StringComparison.Ordinal);
        Assert.Contains("[draft]", table, StringComparison.Ordinal);
        Assert.Contains("KOR", table, StringComparison.Ordinal);
        Assert.Contains("unverified", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_of_all_countries_add_to_one_and_every_row_says_what_it_is()
    {
        string[] lines = Rank("--window", "2019..2023", "--csv").Quiet().OutText.TrimEnd('\n').Split('\n');
        string[] names = lines[0].Split(',');
        int share = Array.IndexOf(names, "share_of_top");
        foreach (IGrouping<string, string[]> technology in lines.Skip(1).Select(l => l.Split(',')).GroupBy(c => c[0]))
        {
            Assert.Equal(1, technology.Sum(c => double.Parse(c[share], CultureInfo.InvariantCulture)), 12);
            Assert.All(technology, c => Assert.Equal("no", c[Array.IndexOf(names, "synthetic")]));
        }
        Assert.Contains(
            lines,
            l =>
                l.StartsWith(
                    "made-up-batteries,Made-up batteries,draft,2019,2023,fractional,10,AUS,Australia,",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void All_windows_begin_with_the_first_five_years_of_the_data()
    {
        string[] lines = Rank("--all-windows", "--csv").Quiet().OutText.TrimEnd('\n').Split('\n');
        Assert.Equal(
            Enumerable.Range(2012, 8).Select(y => (y, y + 4)),
            lines
                .Skip(1)
                .Select(l => l.Split(','))
                .Select(c =>
                    (int.Parse(c[3], CultureInfo.InvariantCulture), int.Parse(c[4], CultureInfo.InvariantCulture))
                )
                .Distinct()
                .Order()
        );
    }

    [Fact]
    public void A_group_of_ones_own_is_ranked_among_countries_outside_of_it()
    {
        string csv = Rank("--by", "group", "--group", "PAIR=AUS,KOR", "--csv").Quiet().OutText;
        string pair = csv.Split('\n').First(l => l.Contains(",PAIR,", StringComparison.Ordinal));
        Assert.Contains(",PAIR,AUS|KOR,,1,", pair, StringComparison.Ordinal);
        Assert.Contains(",QUAD,AUS|IND|JPN|USA,2025,", csv, StringComparison.Ordinal);
        string table = Rank("--by", "group", "--group", "PAIR=AUS,KOR").Quiet().OutText.ReplaceLineEndings(" ");
        Assert.Contains("members of today in every year; joined since: TLS (2025)", table, StringComparison.Ordinal);
        Assert.DoesNotContain("PAIR is counted with", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Institutions_have_names_countries_and_intervals()
    {
        string table = Rank("--by", "institution", "--limit", "3", "--technology", "made-up-clocks").Quiet().OutText;
        Assert.Contains("Institute ", table, StringComparison.Ordinal);
        Assert.Contains("(KOR)", table, StringComparison.Ordinal);
        Assert.Contains("–", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_the_rule_and_the_marks()
    {
        using var json = JsonDocument.Parse(Rank("--json", "--counting", "whole", "--top", "5").Quiet().OutText);
        JsonElement root = json.RootElement;
        Assert.False(root.GetProperty("synthetic").GetBoolean());
        Assert.Contains(
            "unverified",
            root.GetProperty("monopolyRiskRule").GetProperty("status").GetString()!,
            StringComparison.Ordinal
        );
        JsonElement first = root.GetProperty("technologies")[0];
        Assert.Equal("draft", first.GetProperty("status").GetString());
        Assert.Equal(6, first.GetProperty("methods").GetArrayLength());
        Assert.Equal("whole", first.GetProperty("counting").GetString());
    }

    [Fact]
    public void A_folder_gets_all_tables_and_is_replaced_by_the_next_run()
    {
        string folder = made.In("ranked");
        Assert.Equal(0, Rank("--out", folder).ExitCode);
        string[] files =
        [
            .. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
        ];
        Assert.Equal(["countries.csv", "coverage.csv", "institutions.csv", "leads.csv", "manifest.json"], files);
        Assert.Equal(0, Rank("--out", folder).ExitCode);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void Every_culture_gets_the_same_bytes(string culture)
    {
        string[] arguments = ["tech", "show", "made-up-clocks", "--facts", made.Results, "--replicates", "100"];
        Assert.Equal(
            RegaliaEntry.Run(arguments).Quiet().OutText,
            RegaliaEntry.Under(CultureInfo.GetCultureInfo(culture), arguments).Quiet().OutText
        );
    }

    [Fact]
    public void Threads_change_no_byte() =>
        Assert.Equal(Rank("--csv", "--threads", "1").Quiet().OutText, Rank("--csv", "--threads", "8").Quiet().OutText);

    [Theory]
    [InlineData(3, "begins before the data; the results have works of 2012 to 2023", "--window", "2003..2007")]
    [InlineData(3, "ends after the data", "--window", "2021..2025")]
    [InlineData(2, "expected years such as 2019..2023", "--window", "2023..2019")]
    [InlineData(2, "choose one", "--window", "2019..2023", "--all-windows")]
    [InlineData(2, "expected 10, 5, 1", "--top", "20")]
    [InlineData(2, "expected fractional, whole", "--counting", "half")]
    [InlineData(3, "did you mean made-up-clocks?", "--technology", "made-up-clock")]
    [InlineData(3, "country \"Ruritania\": not known", "--group", "MINE=Ruritania")]
    [InlineData(2, "expected a name and its countries", "--group", "AUS,KOR")]
    [InlineData(2, "--group quad: is taken by QUAD, a group that is known", "--by", "group", "--group", "quad=AUS,KOR")]
    [InlineData(2, "--group EU: is taken by EU-27", "--by", "group", "--group", "EU=AUS")]
    [InlineData(2, "--group EU: is taken by EU-27", "--group", "EU=AUS")]
    [InlineData(2, "there are two of that name", "--by", "group", "--group", "pair=AUS", "--group", "PAIR=KOR")]
    public void What_cannot_be_done_is_refused(int exitCode, string says, params string[] arguments) =>
        Assert.Contains(says, Rank(arguments).Refused(exitCode), StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_results_is_refused()
    {
        Assert.Contains(
            "holds no results",
            RegaliaEntry.Run("tech", "rank", "--facts", Path.GetDirectoryName(made.Results)!).Refused(4),
            StringComparison.Ordinal
        );
        RegaliaEntry.Run("tech", "rank", "--facts", made.In("nothing")).Refused(3);
    }
}
