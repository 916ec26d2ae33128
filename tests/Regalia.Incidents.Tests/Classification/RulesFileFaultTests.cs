using System.Text;
using CsCheck;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Reading;

namespace Regalia.Incidents.Tests.Classification;

public class RulesFileFaultTests
{
    [Theory]
    [InlineData(
        "field: kind, is: ship",
        "feld: kind, is: ship",
        "line 17, column 14, \"feld\": expected one of absent, any_of,"
    )]
    [InlineData(
        "field: kind, is: ship",
        "is: ship",
        "line 17, column 13: expected field: or record:; say where to look"
    )]
    [InlineData(
        "then: yes",
        "then: maybe",
        "line 18, column 15, \"maybe\": expected a judgement: one of yes, no, unknown; choose one"
    )]
    [InlineData("is: ship}", "filed: true}", "\"filed\": expected one of absent, any_of, begins_with")]
    [InlineData("is: ship}", "is: ship, none_of: [x]}", "ask one thing")]
    [InlineData(", is: ship}", "}", "ask one thing")]
    [InlineData("is: ship}", "is: ship, separator: x}", "line 17, column 37, \"separator\": expected one of")]
    [InlineData("is: ship}", "is: ship, separator: x}", "did you mean separators?")]
    [InlineData("sources: [made]", "sources: [mad]", "\"mad\": expected a source: one of made; did you mean made?")]
    [InlineData("words: ships}", "words: ship}", "\"ship\": expected a word list: one of ships; did you mean ships?")]
    [InlineData(
        "id: afloat-other",
        "id: afloat-code",
        "line 20, column 13, \"afloat-code\": expected an id that no other rule has"
    )]
    [InlineData("id: afloat\n", "id: and\n", "\"and\": expected an id that is no word of filters")]
    [InlineData("id: afloat\n", "id: Afloat\n", "expected an id of a to z")]
    [InlineData("because: It is coded so.", "because:", "expected a text")]
    [InlineData("question:", "qestion:", "expected question:; add it")]
    [InlineData("phrases: [ship, steam ship]", "phrases: []", "expected at least one text")]
    [InlineData("record: [title, summary]", "record: [titel]", "did you mean title?")]
    [InlineData("criteria:", "criteria: []\nx:", "expected at least one criterion")]
    [InlineData("sources:\n", "sources: &a\n", "a reference (& or *)")]
    [InlineData("none_of: [ship]", "none_of: [ship", "well-formed YAML")]
    [InlineData("question: Is it a ship?", "question: Is it?\n    question: Or?", "well-formed YAML")]
    [InlineData("missing: [nothing]", "missing: [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]", "more than 16 levels deep")]
    public void A_fault_is_told_with_its_place(string what, string instead, string message)
    {
        string text = RulesText.Small.ReplaceLineEndings("\n");
        int at = text.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0, what);
        string damaged = string.Concat(text.AsSpan(0, at), instead, text.AsSpan(at + what.Length));
        var fault = Assert.Throws<UnreadableFileException>(() => RulesText.Read(damaged));
        Assert.StartsWith("my.yaml, line ", fault.Message);
        Assert.Contains(message, fault.Message);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void Files_that_are_none_at_all_are_told_so()
    {
        Assert.Contains("expected sources:", Fault(""u8.ToArray()));
        Assert.Contains("not UTF-8", Fault([0x61, 0x3A, 0xFF]));
        Assert.Contains("larger than 4 MB", Fault(new byte[5 << 20]));
        Assert.Contains("16 levels", Fault(Encoding.ASCII.GetBytes(new string('[', 100_000))));
    }

    [Fact]
    public void Thirty_three_criteria_are_too_many()
    {
        string[] parts = RulesText.Small.ReplaceLineEndings("\n").Split("criteria:\n");
        IEnumerable<string> many = Enumerable
            .Range(0, 33)
            .Select(i =>
                parts[1]
                    .Replace(
                        "afloat",
                        "c" + i.ToString("00", System.Globalization.CultureInfo.InvariantCulture),
                        StringComparison.Ordinal
                    )
            );
        var fault = Assert.Throws<UnreadableFileException>(() =>
            RulesText.Read(parts[0] + "criteria:\n" + string.Concat(many))
        );
        Assert.Contains("at most 32 criteria", fault.Message);
    }

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_never_more()
    {
        byte[] whole = Encoding.UTF8.GetBytes(RulesText.Small);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, 40])
            .Sample(damage =>
            {
                byte[] bytes = [.. whole];
                bytes[damage.Item1] = damage.Item2;
                byte[] cut = damage.Item3 == 0 ? bytes[..damage.Item1] : bytes;
                try
                {
                    _ = Classifier.Read(new MemoryStream(cut), "my.yaml");
                }
                catch (UnreadableFileException e)
                {
                    Assert.StartsWith("my.yaml", e.Message);
                }
            });
    }

    private static string Fault(byte[] bytes) =>
        Assert.Throws<UnreadableFileException>(() => Classifier.Read(new MemoryStream(bytes), "my.yaml")).Message;
}
