using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Checklists;

public sealed class OwnChecklistTests
{
    private static string Example { get; } =
        Repository.Read("docs", "checklist.md").Split("```yaml\n")[1].Split("```")[0];

    [Fact]
    public void The_example_of_the_manual_is_sound_and_can_be_shown()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["mine.yaml"], Example);
        string text = RegaliaEntry.Run("checklist", "check", folder["mine.yaml"]).Quiet().OutText;
        Assert.Contains(
            "mine.yaml: 0 faults; 2 questions, 1 about indicators, 1 of your own",
            text,
            StringComparison.Ordinal
        );
        JsonElement found = RegaliaEntry.Run("checklist", "check", folder["mine.yaml"], "--json").Json();
        Assert.Equal((2, 1), (found.Number("questions"), found.Number("own")));
        Assert.Equal(31, found.List("notAsked").Length);
        JsonElement shown = RegaliaEntry
            .Run("checklist", "show", "VNM", "--file", folder["mine.yaml"], "--json")
            .Json();
        Assert.Equal("mine.yaml", shown.At("checklist").Text("file"));
        Assert.Equal(["PRE_NCSI", "OWN_COURT_EXPERTS"], shown.List("questions").Select(q => q.Text("id")));
        Assert.True(shown.List("questions")[1].IsMissing("indicator"));
        Assert.Equal("unknown", shown.List("questions")[1].At("public").Text("answer"));
        Assert.DoesNotContain(folder.Path, shown.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_are_listed_with_their_lines()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(
            folder["mine.yaml"],
            Example
                .Replace("stage: recover", "stage: recovery", StringComparison.Ordinal)
                .Replace("id: PRE_NCSI", "id: PRE_NSCI", StringComparison.Ordinal)
        );
        RegaliaRun run = RegaliaEntry.Run("checklist", "check", folder["mine.yaml"]).Ended(4);
        Assert.Contains(
            "mine.yaml row 5, column questions[1].stage: \"recovery\"",
            run.OutText,
            StringComparison.Ordinal
        );
        Assert.Contains("did you mean PRE_NCSI?", run.OutText, StringComparison.Ordinal);
        Assert.EndsWith("2 faults\n", run.OutText, StringComparison.Ordinal);
        RegaliaRun json = RegaliaEntry.Run("checklist", "check", folder["mine.yaml"], "--json").Ended(4);
        using (JsonDocument document = JsonDocument.Parse(json.Out))
        {
            Assert.Equal([5, 17], document.RootElement.List("faults").Select(f => f.Number("row")));
        }
        string refused = RegaliaEntry.Run("checklist", "show", "--file", folder["mine.yaml"]).Refused(4);
        Assert.Contains("2 faults in this checklist", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version: 1\nquestions: &q [*q]\n")]
    [InlineData("[[[[")]
    [InlineData("\0\u0001")]
    public void A_hostile_file_is_a_fault(string text)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["mine.yaml"], text);
        Assert.Contains(
            "1 fault",
            RegaliaEntry.Run("checklist", "check", folder["mine.yaml"]).Ended(4).OutText,
            StringComparison.Ordinal
        );
    }
}
