using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Technology;

/// <summary><c>regalia tech query</c> as its users run it.</summary>
public sealed class TechQueryTests : IDisposable
{
    private const string Draft =
        "id: clay-tablets\nname: Clay tablets\ncategory: Writing\nstatus: draft\nscope: Writing on clay.\nleft_out: Paper.\n"
        + "query: |\n  \"clay tablet*\" OR\n    stylus AND NOT wax OR \"clay tablets\"\n"
        + "anchors:\n  - {title: Paper, year: 1999, identifier: 10.1000/1, reason: r, checked_at: https://example.org}\n";

    private const string Works =
        "{\"id\":\"W1\",\"title\":\"Clay tablets\",\"publication_year\":2001}\n"
        + "{\"id\":\"W2\",\"title\":\"Wax and stylus\"}\nno json\n{\"id\":\"W3\",\"title\":\"Ink\"}\n";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_definition_is_explained_and_its_odd_parts_are_named_with_line_and_column()
    {
        RegaliaRun run = RegaliaProgram.Run("tech", "query", "check", Definition(Draft)).Quiet();
        Assert.Contains("Clay tablets (draft: not held against known works)", run.OutText, StringComparison.Ordinal);
        Assert.Contains("the words \"clay tablet…\" in a row", run.OutText, StringComparison.Ordinal);
        Assert.Contains("clay-tablets.yaml line 9, column 27: redundant", run.OutText, StringComparison.Ordinal);
        JsonElement json = RegaliaProgram.Run("tech", "query", "check", folder.Path, "--json").Json();
        Assert.True(json.GetProperty("sound").GetBoolean());
        JsonElement definition = json.GetProperty("definitions")[0];
        Assert.Equal(4, definition.GetProperty("size").GetInt32());
        Assert.Equal(9, definition.GetProperty("findings")[0].GetProperty("line").GetInt32());
        Assert.False(definition.GetProperty("knownWorks")[0].GetProperty("asExpected").GetBoolean());
    }

    [Fact]
    public void Faults_end_with_status_4_and_say_where()
    {
        Definition(Draft.Replace("AND NOT wax", "and wax", StringComparison.Ordinal));
        RegaliaRun run = RegaliaProgram.Run("tech", "query", "check", folder.Path).Ended(4);
        Assert.Contains("clay-tablets.yaml row 9, column 12 (query)", run.OutText, StringComparison.Ordinal);
        string message = RegaliaProgram
            .Run("tech", "query", "try", folder["clay-tablets.yaml"], "--works", folder.Path)
            .Refused(4);
        Assert.Contains("write AND in capitals", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_works_a_query_is_tried_on_made_up_ones_which_is_said()
    {
        RegaliaRun run = RegaliaProgram.Run("tech", "query", "try", "quantum-computing", "--top", "2").Quiet();
        Assert.Contains("SYNTHETIC", run.OutText, StringComparison.Ordinal);
        Assert.Matches("2,000 works read, [1-9][0-9]+ matched", run.OutText);
        JsonElement json = RegaliaProgram.Run("tech", "query", "try", "quantum-computing", "--json").Quiet().Json();
        Assert.True(json.GetProperty("synthetic").GetBoolean());
    }

    [Fact]
    public void A_query_is_tried_on_works_and_the_words_are_marked()
    {
        string definition = Definition(Draft);
        string works = folder["works.jsonl"];
        File.WriteAllText(works, Works);
        RegaliaRun run = RegaliaProgram.Run("tech", "query", "try", definition, "--works", works, "--not").Quiet();
        Assert.Contains("W1, 2001", run.OutText, StringComparison.Ordinal);
        Assert.Contains("title: [Clay] [tablets]", run.OutText, StringComparison.Ordinal);
        Assert.Contains("W2, no year, not matched, would without `NOT wax`", run.OutText, StringComparison.Ordinal);
        Assert.Contains("3 works read, 1 matched (33.3 %), 1 shown.", run.OutText, StringComparison.Ordinal);
        Assert.Contains("works.jsonl line 3 is no work", run.OutText, StringComparison.Ordinal);
        JsonElement json = RegaliaProgram
            .Run("tech", "query", "try", definition, "--works", works, "--json", "--top", "0")
            .Json();
        Assert.Equal((3, 1), (json.GetProperty("read").GetInt32(), json.GetProperty("matched").GetInt32()));
        Assert.Equal(0, json.GetProperty("works").GetArrayLength());
        string csv = RegaliaProgram.Run("tech", "query", "try", definition, "--works", works, "--csv").Quiet().OutText;
        Assert.Contains("clay-tablets,W1,2001,yes,,title,[Clay] [tablets]", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        Assert.Contains(
            "there is no such file or folder",
            RegaliaProgram.Run("tech", "query", "check", "clay").Refused(3),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "nowhere: there is no such file or folder",
            RegaliaProgram.Run("tech", "query", "try", Definition(Draft), "--works", "nowhere").Refused(3),
            StringComparison.Ordinal
        );
        RegaliaProgram.Run("tech", "query", "try", folder.Path, "--works", folder.Path).Refused(2);
    }

    public void Dispose() => folder.Dispose();

    private string Definition(string text)
    {
        string file = folder["clay-tablets.yaml"];
        File.WriteAllText(file, text);
        return file;
    }
}
