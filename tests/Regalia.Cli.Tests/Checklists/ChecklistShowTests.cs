using System.Globalization;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Checklists;

public sealed class ChecklistShowTests
{
    private static readonly string[] Stages = ["prevent", "deter", "detect", "recover"];

    [Fact]
    public void Every_question_stands_in_the_table_the_csv_the_json_and_the_form()
    {
        JsonElement[] questions = RegaliaEntry.Run("checklist", "show", "VNM", "--json").Json().List("questions");
        Assert.Equal(35, questions.Length);
        string table = RegaliaEntry.Run("checklist", "show", "VNM").Quiet().OutText;
        string form = RegaliaEntry.Run("checklist", "show", "VNM", "--md").Quiet().OutText;
        CsvTable csv = CsvTable.Parse(RegaliaEntry.Run("checklist", "show", "VNM", "--csv").Quiet().Out);
        Assert.Equal(questions.Select(q => q.Text("id")), csv.Cells("id"));
        Assert.Equal(questions.Select(q => q.Text("question")), csv.Cells("question"));
        Assert.All(
            questions,
            question =>
            {
                Assert.Contains(" " + question.Text("id") + " ", table, StringComparison.Ordinal);
                Assert.Contains("\n" + question.Text("id") + " · usually known by", form, StringComparison.Ordinal);
            }
        );
    }

    /// <summary>Against the table of observations itself, for every coded question of a country.</summary>
    [Theory]
    [InlineData("VNM")]
    [InlineData("MEX")]
    public void The_public_answer_is_that_of_the_table(string country)
    {
        CsvTable observations = CsvTable.Read(Path.Combine(ReleaseCopy.Bundled, "observations.csv"));
        int compared = 0;
        foreach (
            JsonElement question in RegaliaEntry
                .Run("checklist", "show", country, "--json")
                .Json()
                .List("questions")
                .Where(q => q.List("answers").Length > 0)
        )
        {
            JsonElement answer = question.At("public");
            string id = question.Text("id");
            int[] rows =
            [
                .. Enumerable
                    .Range(1, observations.Count)
                    .Where(r => observations[r, "country"] == country && observations[r, "indicator"] == id),
            ];
            if (rows is not [var row])
            {
                continue;
            }
            Assert.Equal(observations[row, "state"], answer.Text("state"));
            Assert.Equal(observations[row, "status"], answer.Text("status"));
            string expected = (observations[row, "state"], observations[row, "value"]) switch
            {
                ("none_found", _) => "none found",
                (_, "0") => "no",
                (_, "0.5") => question.List("answers").Length == 3 ? "partly" : "between no and yes",
                _ => "yes",
            };
            Assert.Equal(expected, answer.Text("answer"));
            compared++;
        }
        Assert.Equal(11, compared);
    }

    [Fact]
    public void Stage_and_kind_choose()
    {
        JsonElement[] all = RegaliaEntry.Run("checklist", "show", "--json").Json().List("questions");
        foreach (string stage in Stages)
        {
            JsonElement[] some = RegaliaEntry
                .Run("checklist", "show", "--stage", stage, "--json")
                .Json()
                .List("questions");
            Assert.NotEmpty(some);
            Assert.Equal(
                all.Where(q => !q.IsMissing("stage") && q.Text("stage") == stage).Select(q => q.Text("id")),
                some.Select(q => q.Text("id"))
            );
        }
        Assert.Equal(
            all.Where(q => q.Text("kind") == "exposure").Select(q => q.GetRawText()),
            RegaliaEntry
                .Run("checklist", "show", "--kind", "exposure", "--json")
                .Json()
                .List("questions")
                .Select(q => q.GetRawText())
        );
        Assert.Empty(
            RegaliaEntry
                .Run("checklist", "show", "--stage", "detect", "--kind", "guardrail", "--json")
                .Json()
                .List("questions")
        );
        Assert.Contains(
            "No question",
            RegaliaEntry.Run("checklist", "show", "--stage", "detect", "--kind", "guardrail").Quiet().OutText,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("R1")]
    [InlineData("pre_cert")]
    public void One_question_has_its_help_and_its_example(string word)
    {
        string text = Unwrapped(RegaliaEntry.Run("checklist", "show", "VNM", "--question", word).Quiet().OutText);
        Assert.Contains("PRE_CERT · recover · reactive", text, StringComparison.Ordinal);
        Assert.Contains("Partly: a team for government", text, StringComparison.Ordinal);
        Assert.Contains("Example (invented): ", text, StringComparison.Ordinal);
        Assert.Contains("Caution: Where an ITU country profile of 2014-15", text, StringComparison.Ordinal);
        Assert.Contains("regalia evidence show VNM PRE_CERT", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Unverified_and_none_found_are_said_in_words()
    {
        string text = Unwrapped(RegaliaEntry.Run("checklist", "show", "VNM", "--stage", "deter").Quiet().OutText);
        Assert.Contains("none found", text, StringComparison.Ordinal);
        Assert.Contains("2025, unverified", text, StringComparison.Ordinal);
        Assert.Contains("no proof that there is nothing", text, StringComparison.Ordinal);
        Assert.Contains(
            "left out",
            RegaliaEntry.Run("checklist", "show", "VNM", "--stage", "deter", "--verified-only").Quiet().OutText,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("120")]
    [InlineData("80")]
    public void The_table_keeps_to_the_width_and_breaks_no_word(string columns)
    {
        RegaliaRun run = RegaliaProgram.Run(
            ["checklist", "show", "VNM"],
            new Dictionary<string, string?> { ["COLUMNS"] = columns }
        );
        string[] lines = run.Quiet().OutText.Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= int.Parse(columns, CultureInfo.InvariantCulture), line));
        Assert.All(
            RegaliaEntry.Run("checklist", "show", "--json").Json().List("questions").Select(q => q.Text("id")),
            id => Assert.Contains(lines, line => line.StartsWith(" " + id + " ", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData(2, "did you mean deter?", "show", "--stage", "deterr")]
    [InlineData(2, "expected legislative", "show", "--kind", "laws")]
    [InlineData(2, "choose one", "show", "--md", "--csv")]
    [InlineData(2, "choose one", "show", "--md", "--json")]
    [InlineData(2, "choose one", "show", "--csv", "--json")]
    [InlineData(2, "it belongs to --md", "show", "--include-restricted")]
    [InlineData(2, "leave out --stage", "show", "--question", "L1", "--stage", "deter")]
    [InlineData(2, "--file \"\": expected a path", "show", "--file", "")]
    [InlineData(3, "did you mean PRE_LAW_CII?", "show", "--question", "PRE_LAW_CIII")]
    [InlineData(3, "no such question", "show", "--question", "EXP_CROWN_JEWELS")]
    [InlineData(3, "did you mean VNM", "show", "VNN")]
    [InlineData(3, "there is no such file", "show", "--file", "nowhere.yaml")]
    [InlineData(3, "there is no such file", "check", "nowhere.yaml")]
    public void What_cannot_be_done_is_one_clear_message(int exitCode, string message, params string[] words) =>
        Assert.Contains(message, RegaliaEntry.Run(["checklist", .. words]).Refused(exitCode), StringComparison.Ordinal);

    private static string Unwrapped(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
