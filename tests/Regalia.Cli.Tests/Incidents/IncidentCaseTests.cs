using System.Text.Json;

namespace Regalia.Cli.Tests.Incidents;

[Collection(MadeUpLinks.Collection)]
public sealed class IncidentCaseTests(MadeUpLinks made)
{
    [Fact]
    public void Any_record_finds_its_case_which_has_the_id_of_its_first()
    {
        byte[] first = made.Run("case", "show", "cfr:1", "--json").Quiet().Out;
        Assert.Equal(first, made.Run("case", "show", "csv@1:a", "--json").Quiet().Out);
        JsonElement found = made.Run("case", "show", "csv:a", "--json").Json();
        Assert.Equal("cfr:1", found.GetProperty("id").GetString());
        Assert.Equal(
            ["cfr@2020-12:1", "csv@1:a"],
            found.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("record").GetString()!)
        );
        Assert.Equal("csv:c", found.GetProperty("parts")[0].GetProperty("id").GetString());
        Assert.Equal("One wheel maker hit", found.GetProperty("parts")[0].GetProperty("title").GetString());
        JsonElement outside = Assert.Single(found.GetProperty("parts")[0].GetProperty("links").EnumerateArray());
        Assert.Equal("csv:c", outside.GetProperty(outside.GetProperty("part").GetString()!).GetString());
        Assert.Equal("a supplier", outside.GetProperty("decision").GetProperty("why").GetString());
        JsonElement link = Assert.Single(found.GetProperty("links").EnumerateArray());
        Assert.Equal("Ana", link.GetProperty("decision").GetProperty("who").GetString());
        Assert.NotEqual(0, link.GetProperty("reasons").GetArrayLength());
        Assert.False(found.GetProperty("mayBePassedOn").GetBoolean());
        Assert.Equal(
            "cfr:1",
            made.Run("case", "show", "csv:c", "--json").Json().GetProperty("wholes")[0].GetProperty("id").GetString()
        );
    }

    [Fact]
    public void It_shows_the_values_of_each_source_who_states_what_and_where_they_contradict()
    {
        string said = made.Run("case", "show", "cfr:1").Quiet().OutText;
        Assert.Contains("Case cfr:1, incident: 2 records of 2 sources.", said, StringComparison.Ordinal);
        Assert.Contains(
            "- csv:a: attributed by Example Research to Example Group (state); basis: shared tools",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("- cfr:1: attributed by Council on Foreign Relations to ", said, StringComparison.Ordinal);
        Assert.Contains("NZL, New Zealand", said, StringComparison.Ordinal);
        Assert.Contains("Where they contradict one another", said, StringComparison.Ordinal);
        Assert.Contains("decided by Ana on ", said, StringComparison.Ordinal);
        // The link to another case has its score and its grounds, as those inside have.
        string flat = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            "- csv:c: One wheel maker hit: csv:c tells of a part of cfr:1, score 0.",
            flat,
            StringComparison.Ordinal
        );
        Assert.Matches("score 0\\.[0-9]+; decided by Ana on [0-9-]+: a supplier", flat);
        Assert.Contains(
            "cfr@2020-12: Council on Foreign Relations; none stated, not to be passed on.",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Its_csv_has_a_row_for_everything_that_a_source_says()
    {
        string csv = made.Run("case", "show", "cfr:1", "--csv").Quiet().OutText;
        Assert.StartsWith("case,matter,record,says\n", csv, StringComparison.Ordinal);
        Assert.Contains("cfr:1,victim country,csv@1:a,NZL\n", csv, StringComparison.Ordinal);
        Assert.Contains("cfr:1,started,csv@1:a,2020-04-02\n", csv, StringComparison.Ordinal);
        Assert.Contains("cfr:1,part,csv:c,One wheel maker hit\n", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cfr:1,csv:c,cfr:2,cfr:3,csv:b")]
    [InlineData("cfr:1", "--sources", "2")]
    [InlineData("cfr:1", "--country", "nzl")]
    [InlineData("csv:c,csv:b", "--country", "AUS")]
    [InlineData("csv:c", "--filter", "level:victim-impact")]
    [InlineData("csv:c", "--country", "Australia", "--filter", "year:2020")]
    [InlineData("", "--country", "AUS", "--sources", "2")]
    [InlineData("cfr:1,csv:c", "--limit", "2")]
    [InlineData("csv:a,csv:c,csv:b", "--source", "csv")]
    public void A_list_takes_cases_by_their_records(string ids, params string[] args)
    {
        JsonElement list = made.Run(["case", "list", .. args, "--json"]).Json();
        Assert.Equal(
            ids,
            string.Join(',', list.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("id").GetString()))
        );
    }

    [Fact]
    public void A_list_of_contradictions_has_the_cases_that_show_some()
    {
        JsonElement list = made.Run("case", "list", "--contradictions", "--json").Json();
        int contradictions = made.Run("case", "show", "cfr:1", "--json")
            .Json()
            .GetProperty("contradictions")
            .GetArrayLength();
        Assert.Equal(contradictions > 0 ? 1 : 0, list.GetProperty("taken").GetInt32());
        string said = made.Run("case", "list").Quiet().OutText;
        Assert.Contains("5 of 5 cases; 5 shown.", said, StringComparison.Ordinal);
        string csv = made.Run("case", "list", "--csv").Quiet().OutText;
        Assert.StartsWith("case,title,level,records,sources,started,", csv, StringComparison.Ordinal);
        Assert.Contains(",cfr:1|csv:a,cfr|csv,", csv, StringComparison.Ordinal);
    }
}
