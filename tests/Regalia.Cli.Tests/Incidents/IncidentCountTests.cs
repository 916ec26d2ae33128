using System.Text.Json;
using System.Xml.Linq;

namespace Regalia.Cli.Tests.Incidents;

[Collection(MadeUpIncidents.Collection)]
public sealed class IncidentCountTests(MadeUpIncidents made)
{
    [Fact]
    public void The_store_lists_its_snapshots_with_what_may_be_passed_on()
    {
        string said = made.Run("list").Quiet().OutText;
        Assert.Contains("cfr@2020-12", said, StringComparison.Ordinal);
        Assert.Contains("Licence of cfr: none stated.", said, StringComparison.Ordinal);
        JsonElement all = made.Run("list", "--json").Json().GetProperty("snapshots");
        Assert.Equal(
            ["cfr@2020-12", "cfr@2022-01", "csv@1"],
            all.EnumerateArray().Select(s => s.GetProperty("snapshot").GetString()!)
        );
    }

    [Fact]
    public void A_filter_takes_what_is_known_to_belong_and_says_how_many_do_not_tell()
    {
        JsonElement list = made.Run("list", "cfr", "--filter", "state and private and espionage", "--json").Json();
        Assert.Equal("cfr@2022-01", list.GetProperty("snapshot").GetString());
        Assert.Equal(
            ["1", "2"],
            list.GetProperty("incidents").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)
        );
        // The outage has no sponsor, but it is no espionage: it is out, not unknown.
        Assert.Equal(0, list.GetProperty("unknown").GetInt32());
        Assert.Equal(
            1,
            made.Run("list", "cfr", "--filter", "state", "--json").Json().GetProperty("unknown").GetInt32()
        );
    }

    [Fact]
    public void A_record_is_shown_with_who_says_so_and_explained_by_the_words_it_rests_on()
    {
        string shown = made.Run("show", "csv:a").Quiet().OutText;
        Assert.Contains(
            "Said to be behind it: Example Group (state), said by Example Research",
            shown,
            StringComparison.Ordinal
        );
        Assert.Contains("basis: shared tools", shown, StringComparison.Ordinal);
        JsonElement espionage = made.Run("explain", "cfr@2020-12:1", "--json")
            .Json()
            .GetProperty("findings")
            .EnumerateArray()
            .Single(f => f.GetProperty("criterion").GetString() == "espionage");
        Assert.Equal("yes", espionage.GetProperty("judgement").GetString());
        Assert.Equal("Type", espionage.GetProperty("evidence")[0].GetProperty("field").GetString());
        Assert.Equal("Espionage", espionage.GetProperty("evidence")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_trend_counts_one_level_with_exact_intervals_and_says_each_warning_once()
    {
        JsonElement trend = made.Run("trend", "csv", "--level", "incident", "--json").Json();
        Assert.Equal(3, trend.GetProperty("counted").GetInt32());
        Assert.Equal(1, trend.GetProperty("otherLevels").GetInt32());
        JsonElement cell = trend
            .GetProperty("cells")
            .EnumerateArray()
            .Single(c => c.GetProperty("year").GetInt32() == 2021);
        Assert.Equal(2, cell.GetProperty("count").GetInt32());
        // Garwood 1936 for two events.
        Assert.Equal(0.242209, cell.GetProperty("low").GetDouble(), 1e-6);
        Assert.Equal(7.224687, cell.GetProperty("high").GetDouble(), 1e-6);
        string[] warnings = [.. trend.GetProperty("warnings").EnumerateArray().Select(w => w.GetString()!)];
        Assert.Equal(warnings.Distinct(StringComparer.Ordinal), warnings);
        string said = made.Run("trend", "csv", "--level", "incident").Quiet().OutText.ReplaceLineEndings(" ");
        Assert.All(warnings, w => Assert.Equal(2, said.Split(w).Length));
    }

    [Fact]
    public void A_record_with_victims_in_two_countries_is_in_both_groups_and_counted_once()
    {
        JsonElement trend = made.Run("trend", "csv", "--level", "incident", "--by", "country", "--json").Json();
        Assert.Equal(3, trend.GetProperty("counted").GetInt32());
        Assert.Equal(1, trend.GetProperty("unlocated").GetInt32());
        Assert.Equal(
            ["AUS 1", "NZL 2", "unlocated 1"],
            trend
                .GetProperty("cells")
                .EnumerateArray()
                .Select(c => c.GetProperty("group").GetString() + " " + c.GetProperty("count").GetRawText())
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_trend_is_drawn_beside_its_table()
    {
        string csv = made.Run("trend", "csv", "--level", "incident", "--csv", "--svg", made["t.svg"]).Quiet().OutText;
        Assert.StartsWith("snapshot,level,filter,by_date,year,group,count,low,high,", csv, StringComparison.Ordinal);
        Assert.Equal("svg", XDocument.Load(made["t.svg"]).Root!.Name.LocalName);
    }

    [Fact]
    public void What_may_not_be_passed_on_is_exported_only_when_asked_for()
    {
        string file = made["out.csv"];
        string said = made.Run("export", "cfr", "csv", "--out", file).Refused(5);
        Assert.Contains("--include-restricted", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, "out.csv*"));
        said = made.Run("export", "cfr", "csv", "--include-restricted", "--out", file).Quiet().OutText;
        Assert.Contains("9 records", said, StringComparison.Ordinal);
        Assert.Equal(1 + 9, File.ReadAllLines(file).Length);
        Assert.Contains("none stated", File.ReadAllText(file + ".licences.txt"), StringComparison.Ordinal);
    }
}
