using System.Text.Json;
using Regalia.Evidence;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Records;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Terminal;
using Regalia.Presentation.Tests.Linking;

namespace Regalia.Presentation.Tests.Cases;

public sealed class CaseListReportTests
{
    private static readonly CaseRow Row = new(
        "cfr:1",
        Title: null,
        "\"An account…\"",
        RecordLevel.Incident,
        [new("cfr", "1"), new("csv", "a")],
        ["cfr", "csv"],
        Started: "",
        [Iso3.Parse("NZL")],
        ["started"],
        Parts: [],
        Wholes: [],
        Related: ["csv:x"]
    );

    [Fact]
    public void A_row_has_all_its_records_and_may_be_passed_on_only_if_all_its_sources_may() =>
        Assert.Equal(
            "cfr:1,,incident,cfr:1|csv:a,cfr|csv,,NZL,started,,,csv:x,none stated|"
                + MadeUpLinked.Csv.Source.Licence
                + ",no",
            Report(Row).Csv().Split('\n')[1].Replace("\"", "", StringComparison.Ordinal)
        );

    [Fact]
    public void What_is_not_known_is_null_and_the_query_is_told_in_words()
    {
        using var json = JsonDocument.Parse(Report(Row).Json());
        JsonElement answer = json.RootElement;
        Assert.Equal(
            "a record with country:NZL; told by cfr and csv; a victim of sector \"company\"; at least 2 sources; with contradictions",
            answer.GetProperty("query").GetString()
        );
        JsonElement found = Assert.Single(answer.GetProperty("cases").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, found.GetProperty("title").ValueKind);
        Assert.Equal(JsonValueKind.Null, found.GetProperty("started").ValueKind);
        Assert.False(found.GetProperty("mayBePassedOn").GetBoolean());
        Assert.Equal(3, answer.GetProperty("unknown").GetInt32());
    }

    [Fact]
    public void A_table_shows_by_what_people_know_a_case_and_how_much_its_sources_differ()
    {
        using StringWriter screen = new();
        Report(Row).Write(Screen.On(screen, isTerminal: false, static _ => null));
        string said = string.Join(' ', screen.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("\"An account…\"", said, StringComparison.Ordinal);
        Assert.Contains(
            "1 of 7 cases, a record with country:NZL; told by cfr and csv; a victim of sector \"company\"; at least 2 sources; with contradictions",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("3 more do not say whether they belong.", said, StringComparison.Ordinal);
        Assert.Contains("Differ: on how many matters", said, StringComparison.Ordinal);
    }

    private static CaseListReport Report(params CaseRow[] rows) =>
        new(
            [MadeUpLinked.Cfr, MadeUpLinked.Csv],
            new CaseQuery
            {
                Filters = [RecordFilter.Parse("country:NZL", [])],
                Sources = ["cfr", "csv"],
                Sector = "company",
                LeastSources = 2,
                Contradicting = true,
            },
            [.. rows],
            new CaseFindings([0], 3),
            7
        );
}
