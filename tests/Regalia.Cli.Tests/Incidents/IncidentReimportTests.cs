using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Incidents;

/// <summary>Records that were exported and imported again name their first source; they are called by the one they are in now.</summary>
public sealed class IncidentReimportTests : IDisposable
{
    private const string Tracker =
        "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,Sources_3\n"
        + "Theft of turbine plans,2020-03-05,Example Group,Plans of turbines were copied.,,Example Turbines,Ruritania,Espionage,Private sector,https://example.org/turbines,,\n"
        + "Outage of a harbour,2019-02-03,,Cranes stood still for a day.,,Strelsau Harbour,,Sabotage,Private sector,https://example.org/harbour,,\n";

    private readonly TemporaryFolder _folder = new();

    public IncidentReimportTests()
    {
        string tracker = _folder["cfr.csv"];
        File.WriteAllText(tracker, Tracker);
        In("first", "import", "--source", "cfr", tracker, "--vintage", "1");
        string template = _folder["template.csv"];
        In("first", "export", "cfr", "--format", "template", "--include-restricted", "--out", template);
        In("again", "import", "--source", "csv", template, "--vintage", "1");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cases_name_the_source_that_is_in_the_store_and_its_terms()
    {
        JsonElement row = In("again", "case", "list", "--limit", "1", "--json").Json().GetProperty("cases")[0];
        string id = row.GetProperty("id").GetString()!;
        Assert.StartsWith("csv:", id, StringComparison.Ordinal);
        Assert.Equal([id], row.GetProperty("records").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(["csv"], row.GetProperty("sources").EnumerateArray().Select(r => r.GetString()));
        // No source of that name was found once, and of none all may be passed on.
        Assert.False(row.GetProperty("mayBePassedOn").GetBoolean());

        JsonElement found = In("again", "case", "show", id, "--json").Json();
        Assert.Equal("csv@1:" + id[4..], found.GetProperty("records")[0].GetProperty("record").GetString());
        Assert.Equal(id, found.GetProperty("victimsByEconomy")[0].GetProperty("by")[0].GetString());
        Assert.StartsWith("case,matter,", In("again", "case", "show", id, "--csv").OutText, StringComparison.Ordinal);
        Assert.Contains("Case " + id + ",", In("again", "case", "show", id).OutText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_and_a_judgement_name_it_too_and_the_decision_is_applied()
    {
        string[] ids =
        [
            .. In("again", "case", "list", "--json")
                .Json()
                .GetProperty("cases")
                .EnumerateArray()
                .Select(row => row.GetProperty("id").GetString()!),
        ];
        string judged = In("again", "relation", ids[0], ids[1], "--csv").OutText;
        Assert.Contains("\ncsv," + ids[0][4..] + ",csv," + ids[1][4..] + ",", judged, StringComparison.Ordinal);
        In("again", "decide", "--confirm", ids[0], ids[1], "--who", "Ana", "--why", "one event");
        JsonElement linked = In("again", "link", "--json").Json();
        Assert.Equal(1, linked.GetProperty("decisionsApplied").GetInt32());
        Assert.Equal(1, linked.GetProperty("cases").GetInt32());
    }

    private RegaliaRun In(string store, params string[] args) =>
        RegaliaProgram.Run(["incidents", .. args, "--store", _folder[store]]).Quiet();
}
