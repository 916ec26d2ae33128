using Regalia.Assessment.Markings;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Tests.Publications;

/// <summary>Every kind of block as Markdown, to the letter.</summary>
public sealed class PublicationMarkdownTests
{
    private static readonly DataTable Table = new(
        "table",
        "Scores | and more",
        [new("Score"), new("Interval", IsNumber: true), new("Note") { Description = "what we know" }],
        [
            new([Prose.Strong("Exposure"), new("") { Interval = new(32.2, 37.4, 41.8) }, "a|b\nc"])
            {
                Group = "Pressure",
            },
            new(["Threat", new("30–59") { Interval = new(30.1, 46, 58.6) }, new("R&D") { Detail = "unverified" }])
            {
                Group = "Pressure",
            },
            new(["Guardrails", "unknown", "none found"]) { Group = "Readiness" },
        ]
    )
    {
        Note = "Missing is not zero.",
    };

    private static readonly Publication Sample = new(
        "Viet Nam *now*",
        "Between " + Prose.Strong("Alert") + " and worse.",
        [
            new Section(
                "summary",
                "1. Summary",
                [
                    new Paragraph(
                        "- no list, see " + Prose.To("Viet Nam", PageAddress.Country(Iso3.Parse("VNM"))) + "."
                    ),
                    new Paragraph(
                        Prose.To("a source", Link.Out("https://example.org/a b?x=<1>")!)
                            + " says "
                            + Prose.Quote("so", "vi")
                    ),
                    new KeyFigures([
                        new KeyFigure("Exposure", "32 to 42", "median 37") { Interval = new(32, 37, 42) },
                        new KeyFigure("Threat", "high", "") { Interval = new(30, 46, 59) },
                    ]),
                    new Facts([new Fact("Publisher", "World Bank")]),
                    new BulletList(["first", "second"]),
                    new BulletList(["one", "two"], IsOrdered: true),
                    new Note(NoteKind.Caution, "thin evidence"),
                    new Disclosure("More", [new Paragraph("inside " + Prose.Code("a|b `c`"))]),
                    new SideBySide([new Paragraph("left"), new Paragraph("right")]),
                    new CardList([
                        new Card("card", "A practice", [new Paragraph("does things")]) { Kicker = "Singapore, 2018" },
                    ]),
                    new Controls("form", "Choose", PageAddress.Home, [], "Go"),
                ]
            ),
            Table,
            new Figure(new Chart("c", "Two scores", "One is higher.", new Drawing(10, 10, []), Table), "Read it so."),
        ]
    )
    {
        Kicker = "Country profile",
        Marking = TlpMarking.Amber,
        IsHypothetical = true,
    };

    private const string Expected = """
        TLP:AMBER

        # Viet Nam \*now\*

        Country profile

        **HYPOTHETICAL**: what would be, not what is; not an assessment.

        Between **Alert** and worse.

        ## 1\. Summary

        \- no list, see [Viet Nam](</en/country/VNM>).

        [a source](<https://example.org/a%20b?x=%3C1%3E>) says “so”

        - **Exposure: 32 to 42**. median 37
        - **Threat: 30 to 59, high**

        * **Publisher**: World Bank

        - first
        - second

        1) one
        2) two

        > **Caution.** thin evidence

        ### More

        inside `` a\|b `c` ``

        left

        right

        ### A practice

        Singapore, 2018

        does things

        **Scores \| and more**

        | Score | Interval | Note |
        | --- | --: | --- |
        | **Pressure** |  |  |
        | **Exposure** | 32 to 42, median 37 | a\|b c |
        | Threat | 30–59 | R\&D (unverified) |
        | **Readiness** |  |  |
        | Guardrails | unknown | none found |

        Missing is not zero.

        - **Note**: what we know

        **Chart: Two scores.** One is higher.

        Read it so.

        Figures of the chart: Scores \| and more

        | Score | Interval | Note |
        | --- | --: | --- |
        | **Pressure** |  |  |
        | **Exposure** | 32 to 42, median 37 | a\|b c |
        | Threat | 30–59 | R\&D (unverified) |
        | **Readiness** |  |  |
        | Guardrails | unknown | none found |

        Missing is not zero.

        - **Note**: what we know

        TLP:AMBER

        """;

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void It_says_the_same_everywhere(string culture) =>
        Assert.Equal(
            Expected.ReplaceLineEndings("\n"),
            AssessmentFixture.In(culture, () => PublicationMarkdown.Write(Sample, page => "/en/" + page))
        );

    [Fact]
    public void Pages_of_ours_are_plain_words_where_there_are_none() =>
        Assert.Contains("see Viet Nam.", PublicationMarkdown.Write(Sample), StringComparison.Ordinal);

    [Fact]
    public void What_is_clear_is_marked_once() =>
        Assert.Equal(
            "TLP:CLEAR\n\n# Title\n\nFinding.\n",
            PublicationMarkdown.Write(new Publication("Title", "Finding.", []))
        );

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("![x](http://example.org/pixel.png)")]
    [InlineData("&lt;b&gt;")]
    [InlineData("# no heading")]
    [InlineData("+ no list")]
    [InlineData("2) no list")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("    no code")]
    [InlineData("line\n\n# two")]
    public void What_the_data_says_marks_up_nothing(string text)
    {
        string[] lines = PublicationMarkdown.Write(new Publication("T", "F", [new Paragraph(text)])).Split('\n');
        string line = lines[6];
        Assert.Equal(8, lines.Length);
        Assert.DoesNotMatch(@"^(\s|[-+=#>]|\d+[.)])", line);
        Assert.DoesNotMatch(@"(?<!\\)[\[\]<>]", line);
        Assert.DoesNotMatch(@"(?<!\\)&\w+;", line);
    }
}
