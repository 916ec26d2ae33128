using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Checklists;

/// <summary>What may be wrong with a checklist is said with its line, its place and a way to mend it.</summary>
public sealed class ChecklistFaultTests
{
    [Fact]
    public void TheSmallOneHasNoFault() => ChecklistText.Whole(ChecklistText.Parse(ChecklistText.TradeSecret));

    /// <summary>One slip, one fault.</summary>
    [Theory]
    [InlineData("stage: deter", "stage: deterr", 4, "stage", "did you mean deter?")]
    [InlineData("stage: deter", "stage: detect", 4, "stage", "write `stage: deter`")]
    [InlineData("kind: legislative", "kind: law", 5, "kind", "choose one of them")]
    [InlineData("kind: legislative", "kind: reactive", 5, "kind", "write `kind: legislative`")]
    [InlineData("question: Is there a law?", "", 3, "question", "give it a `question:`")]
    [InlineData("question: Is there a law?", "question: ''", 6, "question", "give it a `question:`")]
    [InlineData("question: Is there a law?", "question: ' '", 6, "question", "give it a `question:`")]
    [InlineData("question: Is there a law?", "question: ~", 6, "question", "give it a `question:`")]
    [InlineData("question: Is there a law?", "question: [a, b]", 6, "question", "give it a `question:`")]
    [InlineData("question: Is there a law?", "question: \"\\e[31mred\"", 6, "question", "remove them")]
    [InlineData("help: Yes means a statute.", "", 3, "help", "give it a `help:`")]
    [InlineData("evidence: The law.", "", 3, "evidence", "give it a `evidence:`")]
    [InlineData("example: \"Example (invented): Act 1.\"", "", 3, "example", "give it a `example:`")]
    [InlineData("respondent: IP office", "", 3, "respondent", "give it a `respondent:`")]
    [InlineData("respondent: IP office", "responder: IP office", 11, "responder", "did you mean respondent?")]
    [InlineData("help: Yes means a statute.", "help: Yes means a statute.\n    note: x", 8, "note", "remove it")]
    [InlineData(Answers, "answers: { yes: 0.7, no: 0 }", 8, "answers.yes", "choose one of them")]
    [InlineData(Answers, "answers: { yes: a lot, no: 0 }", 8, "answers.yes", "choose one of them")]
    [InlineData(Answers, "answers: { yes: 1 }", 8, "answers.no", "give it a `no:`")]
    [InlineData(Answers, "answers: { yes: 1, no: 1 }", 8, "answers.no", "give each word its own value")]
    [InlineData(Answers, "answers: { yes: 1, partly: 1, no: 0 }", 8, "answers.partly", "leave it out")]
    [InlineData(Answers, "answers: { yes: 1, partially: 0.5, no: 0 }", 8, "answers.partially", "remove it")]
    [InlineData(Answers, "answers: yes", 8, "answers", "see the same file of the bundled release")]
    [InlineData(Answers, "number: { least: 0, greatest: 1 }", 8, "number", "give it `answers`")]
    [InlineData(Answers, "", 3, "answers", "give it `answers`")]
    [InlineData(Answers, Answers + "\n    number: { least: 0, greatest: 1 }", 9, "number", "give it `answers`")]
    public void AQuestionWithAFault(string line, string changed, int row, string column, string mend)
    {
        ImmutableArray<Fault> faults = ChecklistText.Change(line, changed);
        Fault fault = Assert.Single(faults);
        Assert.Equal("mine.yaml", fault.File);
        Assert.Equal("questions[1]." + column, fault.Column);
        Assert.Contains(mend, fault.Mend, StringComparison.Ordinal);
        Assert.Equal(row, fault.Row);
    }

    private const string Answers = "answers: { \"yes\": 1, \"partly\": 0.5, \"no\": 0 }";

    [Theory]
    [InlineData("PRE_LAW_TRADESECRETS", "did you mean PRE_LAW_TRADESECRET?")]
    [InlineData("pre_law_tradesecret", "did you mean PRE_LAW_TRADESECRET?")]
    [InlineData("L1", "begin an id of your own with OWN_")]
    [InlineData("PRE_DRAGONS", "`regalia data show` lists the indicators")]
    [InlineData("MY_QUESTION", "begin an id of your own with OWN_")]
    [InlineData("OWN_", "begin an id of your own with OWN_")]
    [InlineData("OWN_budget", "begin an id of your own with OWN_")]
    [InlineData("CTX_GDP", "this one is context: remove the question")]
    public void AnIdThatIsNoIndicator(string id, string mend)
    {
        ChecklistReading reading = ChecklistText.Parse(
            ChecklistText.TradeSecret.Replace("PRE_LAW_TRADESECRET", id, StringComparison.Ordinal)
        );
        Fault fault = Assert.Single(reading.Faults);
        Assert.Equal((3, "questions[1].id", id, mend), (fault.Row, fault.Column, fault.Value, fault.Mend));
    }

    [Theory]
    [InlineData("{ least: 0, greatest: 101 }", "number.greatest", "a number from 0 to 100")]
    [InlineData("{ least: -1, greatest: 100 }", "number.least", "a number from 0 to 100")]
    [InlineData("{ least: 60, greatest: 40 }", "number.greatest", "a number above `least`, 60")]
    [InlineData("{ greatest: 100 }", "number.least", "a number from 0 to 100")]
    [InlineData("{ least: 0, greatest: NaN }", "number.greatest", "a number from 0 to 100")]
    [InlineData("{ least: 0, greatest: 100, unit: points }", "number.unit", "no unit here")]
    [InlineData("{ least: 0, greatest: 100, most: 3 }", "number.most", "a known setting")]
    public void ANumberOutsideTheIndicator(string number, string column, string expected)
    {
        Fault fault = Assert.Single(ChecklistText.Parse(Ncsi("number: " + number)).Faults);
        Assert.Equal("questions[1]." + column, fault.Column);
        Assert.StartsWith(expected, fault.Expected, StringComparison.Ordinal);
        Assert.Equal(8, fault.Row);
    }

    [Fact]
    public void WordsWhereANumberIsMeasured()
    {
        Fault fault = Assert.Single(ChecklistText.Parse(Ncsi(Answers)).Faults);
        Assert.Equal(("questions[1].answers", "give it `number`"), (fault.Column, fault.Mend));
    }

    private static string Ncsi(string scale) =>
        ChecklistText
            .TradeSecret.Replace("PRE_LAW_TRADESECRET", "PRE_NCSI", StringComparison.Ordinal)
            .Replace("stage: deter", "stage: prevent", StringComparison.Ordinal)
            .Replace("kind: legislative", "kind: defensive", StringComparison.Ordinal)
            .Replace(Answers, scale, StringComparison.Ordinal);

    [Fact]
    public void AQuestionAskedTwice()
    {
        string twice =
            ChecklistText.TradeSecret
            + ChecklistText.TradeSecret.Replace("version: mine\nquestions:\n", "", StringComparison.Ordinal);
        Fault fault = Assert.Single(ChecklistText.Parse(twice).Faults);
        Assert.Equal((12, "questions[2].id"), (fault.Row, fault.Column));
        Assert.Contains("line 3", fault.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void AQuestionOfOnesOwn()
    {
        string own = ChecklistText
            .TradeSecret.Replace("PRE_LAW_TRADESECRET", "OWN_BUDGET", StringComparison.Ordinal)
            .Replace(Answers, "number: { least: 0, greatest: 50, unit: posts }", StringComparison.Ordinal);
        ChecklistItem item = Assert.Single(ChecklistText.Whole(ChecklistText.Parse(own)).Items);
        Assert.True(item.IsOwn);
        Assert.Equal(((0, 50), "posts"), (item.Number!.Value, item.Unit));
    }

    [Fact]
    public void ExposureHasNoStage()
    {
        string exposure = ChecklistText
            .TradeSecret.Replace("PRE_LAW_TRADESECRET", "OWN_STOCK", StringComparison.Ordinal)
            .Replace("kind: legislative", "kind: exposure", StringComparison.Ordinal);
        Assert.Equal("questions[1].stage", Assert.Single(ChecklistText.Parse(exposure).Faults).Column);
        string without = exposure.Replace("    stage: deter\n", "", StringComparison.Ordinal);
        Assert.Null(Assert.Single(ChecklistText.Whole(ChecklistText.Parse(without)).Items).Stage);
    }

    [Fact]
    public void QuestionsAreGroupedByStageAndKindWhateverTheFile()
    {
        string[] blocks = ChecklistText.Bundled.Split("\n  - id: ");
        // The comments between the blocks stay where they are.
        string upsideDown =
            "version: x\nquestions:\n"
            + string.Concat(blocks.Skip(1).Reverse().Select(b => "  - id: " + b.TrimEnd() + "\n"));
        Checklist turned = ChecklistText.Whole(ChecklistText.Parse(upsideDown));
        Assert.Equal(
            ChecklistText.Questions.Items.Select(i => (i.Stage, i.Kind)),
            turned.Items.Select(i => (i.Stage, i.Kind))
        );
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("- a\n- b\n", 1)]
    [InlineData("version: 1\nquestions: []\n", 2)]
    [InlineData("version: 1\nquestions: none\n", 2)]
    [InlineData("version: 1\n", 1)]
    [InlineData("version: 1\nquestions: [a]\n", 2)]
    [InlineData("version: 1\nversion: 2\n", 2)]
    [InlineData("version: 1\n---\nversion: 2\n", 1)]
    [InlineData("version: 1\n? [a]\n: b\n", 2)]
    [InlineData("version: &v 1\nquestions: *v\n", 1)]
    [InlineData("version: *v\n", 1)]
    [InlineData("version: 1\nquestions: &q [*q]\n", 2)]
    [InlineData("version: 1\n\tquestions: x\n", 1)]
    [InlineData("version: 1\nquestions: [\n", 3)]
    public void AFileThatIsNoChecklist(string text, int row)
    {
        ChecklistReading reading = ChecklistText.Parse(text);
        Assert.Null(reading.Checklist);
        Assert.Equal(row, Assert.Single(reading.Faults).Row);
    }

    [Fact]
    public void NestingWithoutEndIsAFault()
    {
        string deep = "version: 1\nquestions: " + new string('[', 200_000) + "\n";
        Assert.Contains(
            "levels deep",
            Assert.Single(ChecklistText.Parse(deep).Faults).Expected,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AFileThatIsNotThereIsMissingAndOneThatIsNoTextIsAFault()
    {
        string folder = Directory.CreateTempSubdirectory("regalia-checklist-").FullName;
        try
        {
            string path = Path.Combine(folder, "mine.yaml");
            Assert.Equal(FaultKind.Missing, Only(ChecklistReader.ReadFile(path, BundledRelease.Release)).Kind);
            Assert.Equal(FaultKind.Missing, Only(ChecklistReader.ReadFile(folder, BundledRelease.Release)).Kind);
            File.WriteAllBytes(path, [0x76, 0xFF, 0xFE]);
            Assert.Equal("text in UTF-8", Only(ChecklistReader.ReadFile(path, BundledRelease.Release)).Expected);
            File.WriteAllText(path, "\uFEFF" + ChecklistText.TradeSecret);
            ChecklistText.Whole(ChecklistReader.ReadFile(path, BundledRelease.Release));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Fault Only(ChecklistReading reading) => Assert.Single(reading.Faults);
}
