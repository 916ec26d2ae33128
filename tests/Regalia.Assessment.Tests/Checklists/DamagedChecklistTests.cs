using CsCheck;
using Regalia.Assessment.Checklists;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Checklists;

/// <summary>Whatever stands in a checklist, the answer is a list of faults or a checklist, never an exception.</summary>
public sealed class DamagedChecklistTests
{
    private static readonly string[] Scraps =
    [
        "{",
        "}",
        "[",
        "]",
        ": ",
        "- ",
        ",",
        "&a ",
        "*a",
        "? ",
        "!!int ",
        "<<: ",
        "\t",
        "|",
        "\0",
        "\"",
        "'",
        "#",
        "\n",
        "\r",
        "---\n",
        "...\n",
        "%YAML 9.9\n",
        "\uD800",
        "1e999",
        "NaN",
        "PRE_",
    ];

    [Fact]
    public void AScrapInTheMiddleIsAFaultOrIsRead() =>
        Gen.Select(
                Gen.Int[0, ChecklistText.Bundled.Length - 40],
                Gen.Int[0, 30],
                Gen.Int[0, Scraps.Length - 1],
                Gen.Int[1, 3]
            )
            .Sample(
                (place, cut, scrap, times) =>
                    Holds(
                        ChecklistText
                            .Bundled.Remove(place, cut)
                            .Insert(place, string.Concat(Enumerable.Repeat(Scraps[scrap], times)))
                    ),
                iter: 400
            );

    [Fact]
    public void LinesThatChangePlacesAreAFaultOrAreRead()
    {
        string[] lines = ChecklistText.Bundled.Split('\n');
        Gen.Select(Gen.Int[0, lines.Length - 1], Gen.Int[0, lines.Length - 1])
            .Sample(
                (a, b) =>
                {
                    string[] changed = [.. lines];
                    (changed[a], changed[b]) = (changed[b], changed[a]);
                    Holds(string.Join('\n', changed));
                },
                iter: 150
            );
    }

    [Fact]
    public void AnyTextAtAllIsAFaultOrIsRead() =>
        Gen.String[0, 60].Sample(text => Holds("version: 1\nquestions:\n  - " + text), iter: 2000);

    // A reading is one of the two, and what is read has all that a question must have.
    private static void Holds(string text)
    {
        ChecklistReading reading = ChecklistText.Parse(text);
        Assert.Equal(reading.Checklist is null, !reading.Faults.IsEmpty);
        Assert.All(reading.Faults, fault => Assert.Equal(FaultKind.Content, fault.Kind));
        foreach (ChecklistItem item in reading.Checklist?.Items ?? [])
        {
            Assert.All(
                [item.Id, item.Question, item.Help, item.Kind, item.Evidence, item.Example, item.Respondent],
                part => Assert.False(string.IsNullOrWhiteSpace(part))
            );
            Assert.True(item.Answers.Count >= 2 != item.Number is not null);
        }
    }
}
