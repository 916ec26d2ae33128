using Regalia.Assessment.Checklists;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Checklists;

/// <summary>The checklist of the release asks about everything that a ministry can answer, on the scale of the indicator.</summary>
public sealed class BundledChecklistTests
{
    private static readonly string[] Measured = ["EXP_ICT_SERVICES_X", "EXP_KIS_EMPLOYMENT", "THR_TECH_OVERLAP"];

    public static TheoryData<string> Ids => [.. ChecklistText.Questions.Items.Select(item => item.Id)];

    [Fact]
    public void EveryIndicatorOfPreparednessAndGuardrailsHasItsQuestion()
    {
        // From the tables themselves, without the reader.
        List<Dictionary<string, string>> indicators = PlainCsv.Read(
            Path.Combine(BundledRelease.Folder, "indicators.csv")
        );
        string[] expected =
        [
            .. indicators
                .Where(r =>
                    r["dimension"] is "preparedness" or "guardrails"
                    && BundledRelease.Framework.Indicators.Any(i => i.Code == r["id"])
                )
                .Select(r => r["id"]),
            .. Measured,
        ];
        Assert.Equal(35, expected.Length);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            ChecklistText.Questions.Items.Select(i => i.Id).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryTextIsThereAndTheExampleIsMarkedAsOne(string id)
    {
        ChecklistItem item = ChecklistText.Questions.Find(id)!;
        Assert.EndsWith("?", item.Question, StringComparison.Ordinal);
        Assert.All([item.Help, item.Evidence, item.Respondent], text => Assert.True(text.Length >= 12, text));
        Assert.StartsWith("Example (invented): ", item.Example, StringComparison.Ordinal);
        Assert.True(item.Example.Length > 60, item.Example);
        Assert.All(
            [item.Question, item.Help, item.Evidence, item.Example, item.Respondent],
            text => Assert.DoesNotContain('\n', text)
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheHelpSaysWhatEachWordMeans(string id)
    {
        ChecklistItem item = ChecklistText.Questions.Find(id)!;
        foreach (string word in item.Words)
        {
            Assert.Contains(char.ToUpperInvariant(word[0]) + word[1..] + ":", item.Help, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void YesIsTheBestOfTheScaleAndNoItsFoot(string id)
    {
        ChecklistItem item = ChecklistText.Questions.Find(id)!;
        Indicator indicator = BundledRelease.Release.Indicator(id)!;
        Assert.Equal(indicator.Stage, item.Stage);
        if (item.Number is var (least, greatest))
        {
            Assert.Equal((indicator.Minimum, indicator.Maximum), (least, greatest));
            Assert.Equal(indicator.Unit, item.Unit);
            Assert.Empty(item.Words);
        }
        else
        {
            Assert.Equal(indicator.Steps.Max(), item.Answers["yes"]);
            Assert.Equal(indicator.Steps.Min(), item.Answers["no"]);
            Assert.Equal("yes", item.Words[0]);
        }
    }

    [Fact]
    public void TheFileStandsInTheOrderInWhichItIsAsked()
    {
        int[] lines = [.. ChecklistText.Questions.Items.Select(i => i.Line)];
        Assert.Equal(lines.Order(), lines);
        string[] file = ChecklistText.Bundled.Split('\n');
        Assert.All(ChecklistText.Questions.Items, item => Assert.Equal("  - id: " + item.Id, file[item.Line - 1]));
    }

    [Fact]
    public void NoTextNamesAStateAsTheDoer()
    {
        string[] names = [.. BundledRelease.Release.Countries.Select(c => c.Name)];
        Assert.All(names, name => Assert.DoesNotContain(name, ChecklistText.Bundled, StringComparison.Ordinal));
    }

    [Fact]
    public void AReleaseWithoutOneSaysSo()
    {
        using ReleaseCopy copy = new();
        string package = Path.Combine(copy.Folder, "datapackage.json");
        string text = File.ReadAllText(package);
        int from = text.IndexOf("    {\n      \"name\": \"checklist\"", StringComparison.Ordinal);
        int to = text.IndexOf("    }", from, StringComparison.Ordinal) + 5;
        text = text.Remove(from, to - from).TrimEnd();
        int comma = text[..from].LastIndexOf(',');
        File.WriteAllText(package, text.Remove(comma, 1));
        ChecklistReading reading = ChecklistReader.Read(BundledRelease.ReadRelease(copy.Folder));
        Assert.Null(reading.Checklist);
        Assert.Equal(Evidence.Faults.FaultKind.Missing, Assert.Single(reading.Faults).Kind);
    }

    [Fact]
    public void AReleaseMustAskAboutAllButAnybodyMayAskAboutOne()
    {
        const string question = "  - id: GRD_GGE\n";
        int from = ChecklistText.Bundled.IndexOf(question, StringComparison.Ordinal);
        int to = ChecklistText.Bundled.IndexOf("  - id:", from + question.Length, StringComparison.Ordinal);
        string without = ChecklistText.Bundled.Remove(from, to - from);
        using ReleaseCopy copy = new();
        File.WriteAllText(Path.Combine(copy.Folder, ChecklistReader.FileName), without);
        ChecklistReading own = ChecklistReader.Read(BundledRelease.ReadRelease(copy.Folder));
        Assert.Null(own.Checklist);
        Assert.Contains("GRD_GGE", Assert.Single(own.Faults).Expected, StringComparison.Ordinal);
        Assert.Equal(34, ChecklistText.Whole(ChecklistText.Parse(without)).Items.Length);
    }
}
