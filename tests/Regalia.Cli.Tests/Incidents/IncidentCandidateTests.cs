using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>Pairs that are likely and are left to people: listed, decided from the list, and offered no more.</summary>
public sealed class IncidentCandidateTests : IDisposable
{
    private const string Tracker =
        "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,Sources_3\n"
        + "Theft of turbine plans,2020-03-05,Example Group,Plans of turbines were copied with stolen passwords.,,Example Turbines,Ruritania,Espionage,Private sector,https://example.org/turbines,,\n"
        + "Outage of the harbour of Strelsau,2019-02-03,,Cranes of the harbour stood still for a day.,,Strelsau Harbour,,Sabotage,Private sector,https://example.org/harbour,,\n"
        + "Letters to ministries of Zenda,2018-07-01,,Mail of ministries was read.,,Ministries of Zenda,Ruritania,Espionage,Government,https://example.org/zenda,,\n";

    // The letters of Zenda once more, more than a year apart and with no report cited: likely, and no more than that.
    private const string Own =
        "id,level,title,summary,started,victims,victim_countries,victim_sectors,initiators,initiator_category,stated_by,basis,references\n"
        + "b,incident,Cranes in Strelsau stood still,The harbour of Strelsau lost a day.,2019-02,Strelsau Harbour,AUS,company,,,,,https://example.org/harbour\n"
        + "c,incident,Letters of Zenda read,Mail of the ministries of Zenda was read.,2017-02,,,,,,,,\n";

    private readonly TemporaryFolder _folder = new();

    public IncidentCandidateTests()
    {
        Import("cfr", Tracker);
        Import("csv", Own);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_likely_pair_is_listed_with_reasons_and_the_command_that_decides_it()
    {
        JsonElement pair = Assert.Single(
            In("link", "--candidates", "--json").Json().GetProperty("candidates").EnumerateArray()
        );
        Assert.Equal("cfr@1:3", pair.GetProperty("a").GetString());
        Assert.Equal("csv@1:c", pair.GetProperty("b").GetString());
        Assert.NotEqual(0, pair.GetProperty("reasons").GetArrayLength());
        string command = pair.GetProperty("decide").GetString()!;
        string said = In("link", "--candidates").OutText;
        // To be copied: in one line, however long.
        Assert.Contains("\n" + command + "\n", said, StringComparison.Ordinal);
        Assert.Contains("1 of 1 pair of cases", said, StringComparison.Ordinal);

        string[] words = [.. command.Split(' ').Skip(2).Select(word => word.Trim('"'))];
        RegaliaRun refused = RegaliaProgram.Run(["incidents", .. words]);
        Assert.Contains("--who: expected your name", refused.Refused(2), StringComparison.Ordinal);
        words[^3] = "Ana";
        words[^1] = "seen";
        RegaliaProgram.Run(["incidents", .. words]).Quiet();
        Assert.Equal(0, In("link", "--candidates", "--json").Json().GetProperty("all").GetInt32());
    }

    [Fact]
    public void The_page_of_a_case_says_what_may_belong_to_it()
    {
        JsonElement other = Assert.Single(
            In("case", "show", "cfr:3", "--json").Json().GetProperty("mayBelong").EnumerateArray()
        );
        Assert.Equal("csv:c", other.GetProperty("id").GetString());
        string said = Flat(In("case", "show", "csv:c").OutText);
        Assert.Contains(
            "cfr:3: Letters to ministries of Zenda: perhaps cfr:3 and csv:c tell of one and the same event, score 0.",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "cfr:3,may belong here,csv:c,",
            In("case", "show", "cfr:3", "--csv").OutText,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("confirm", 3)]
    [InlineData("reject", 4)]
    public void The_table_that_was_filled_in_is_taken_and_nothing_is_offered_twice(string action, int cases)
    {
        string csv = In("link", "--candidates", "--csv").OutText;
        string file = Write("list.csv", Filled(csv, action, "looked, at \"both\""));
        string said = In("decide", "--from", file, "--who", "Ana").OutText;
        Assert.Contains("1 of 1 rows decided", said, StringComparison.Ordinal);
        JsonElement kept = Assert.Single(
            In("decide", "--list", "--json").Json().GetProperty("decisions").EnumerateArray()
        );
        Assert.Equal(action == "confirm" ? "same" : "different", kept.GetProperty("relation").GetString());
        Assert.Equal("looked, at \"both\"", kept.GetProperty("why").GetString());
        Assert.Equal("cfr@1:3", kept.GetProperty("a").GetString());
        Assert.Equal(0, In("link", "--candidates", "--json").Json().GetProperty("all").GetInt32());
        Assert.Equal(cases, In("link", "--json").Json().GetProperty("cases").GetInt32());
    }

    [Fact]
    public void A_row_without_an_action_is_undecided_and_a_wrong_one_takes_none_of_the_table()
    {
        string csv = In("link", "--candidates", "--csv").OutText;
        string said = In("decide", "--from", Write("blank.csv", csv), "--who", "Ana").OutText;
        Assert.Contains("0 of 1 rows decided; nothing written", said, StringComparison.Ordinal);
        Assert.Contains(
            "column action: \"perhaps\": expected confirm, reject or withdraw",
            Refused(Filled(csv, "perhaps", "x"), "--who", "Ana"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "column why: \"\": expected",
            Refused(Filled(csv, "confirm", ""), "--who", "Ana"),
            StringComparison.Ordinal
        );
        Assert.Contains("column who: \"\": expected", Refused(Filled(csv, "confirm", "x")), StringComparison.Ordinal);
        Assert.Contains(
            "no column action",
            Refused("source_a,id_a,source_b,id_b\ncfr,3,csv,c\n", "--who", "Ana"),
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(Path.Combine(_folder["store"], "decisions.csv")));
    }

    [Theory]
    [InlineData("--top: goes with --candidates", "--top", "3")]
    [InlineData("--out: lists links", "--candidates", "--out", "x.csv")]
    public void Options_that_do_not_go_together_are_refused(string message, params string[] args) =>
        Assert.Contains(
            message,
            RegaliaProgram.Run(["incidents", "link", .. args, "--store", _folder["store"]]).Refused(2),
            StringComparison.Ordinal
        );

    private static string Filled(string csv, string action, string why)
    {
        string[] lines = csv.TrimEnd().Split('\n');
        int at = lines[1].IndexOf(",,,", StringComparison.Ordinal);
        return lines[0]
            + "\n"
            + lines[1][..at]
            + ","
            + action
            + ",\""
            + why.Replace("\"", "\"\"", StringComparison.Ordinal)
            + "\","
            + lines[1][(at + 3)..]
            + "\n";
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Refused(string table, params string[] args) =>
        RegaliaProgram
            .Run(["incidents", "decide", "--from", Write("bad.csv", table), .. args, "--store", _folder["store"]])
            .Refused(4);

    private string Write(string name, string text)
    {
        string path = _folder[name];
        File.WriteAllText(path, text);
        return path;
    }

    private void Import(string source, string text) =>
        In("import", "--source", source, Write(source + ".csv", text), "--vintage", "1");

    private RegaliaRun In(params string[] args) =>
        RegaliaProgram.Run(["incidents", .. args, "--store", _folder["store"]]).Quiet();
}
