using System.Text.RegularExpressions;
using Regalia.Assessment;
using Regalia.Assessment.Labels;
using Regalia.Evidence;
using Regalia.Presentation.Briefs;

namespace Regalia.Presentation.Tests.Briefs;

public sealed partial class CountryBriefTests(AssessmentFixture fixture)
{
    private readonly AssessmentResult _result = fixture.Result;

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void Every_culture_gives_the_same_text(string culture)
    {
        foreach (CountryAssessment country in _result.Countries)
        {
            Iso3 code = country.Country.Code;
            Assert.Equal(Write(code), AssessmentFixture.In(culture, () => Write(code)));
        }
    }

    [Fact]
    public void The_sections_come_in_the_order_of_a_reader()
    {
        string[] sections =
        [
            .. Write(AssessmentFixture.Brazil).Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)),
        ];

        Assert.Equal(
            [
                "## The label",
                "## The scores",
                "## What drives it",
                "## The largest gaps",
                "## How sure this is",
                "## Limitations",
                "## Sources",
            ],
            sections
        );
    }

    [Fact]
    public void The_head_says_what_it_rests_on_and_whose_it_is_not()
    {
        string brief = Write(AssessmentFixture.Brazil);

        Assert.StartsWith("# Brazil: ", brief, StringComparison.Ordinal);
        Assert.Contains($"Evidence release {_result.Release.Version}", brief, StringComparison.Ordinal);
        Assert.Contains(
            $"digest `{_result.Release.Digest[..12]}` · seed 20261 · 2,000 draws · all evidence",
            brief,
            StringComparison.Ordinal
        );
        Assert.Contains("This is not an assessment by ASPI.", brief, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_alone_stands_with_its_probability()
    {
        string brief = Write(With(0, 0.1, 0.7, 0.2));

        Assert.Contains("**Moderately vulnerable**, with a probability of 70 %.", brief, StringComparison.Ordinal);
        Assert.Contains("| Moderately vulnerable | 70 % | `██████████████░░░░░░` |", brief, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.61, true)]
    [InlineData(0.75, false)]
    public void A_label_near_its_mark_says_so(double probability, bool near) =>
        Assert.Equal(
            near,
            Write(With(0, 0, probability, 1 - probability))
                .Contains("another seed may show it differently", StringComparison.Ordinal)
        );

    [Fact]
    public void A_run_of_labels_says_that_none_stands_alone()
    {
        AssessmentResult run = With(0.001, 0.399, 0.5, 0.1);
        string shown = run.Countries[0].Label.Shown;

        Assert.Contains(
            $"**{shown}**, with a probability of 90 % together. The evidence does not single out one label: none reaches 60 %.",
            Write(run),
            StringComparison.Ordinal
        );
        Assert.Contains("| Guarded | <1 % | `░░░░░░░░░░░░░░░░░░░░` |", Write(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_evidence_names_the_dimension_and_shows_no_label()
    {
        CountryAssessment country = fixture.Country(AssessmentFixture.Brazil);
        CountryAssessment thin = country with
        {
            Label = new LabelOutcome(null, null, null),
            Composites = [.. country.Composites.Select(c => c.Code is "guardrails" ? c with { Coverage = 0.4 } : c)],
        };
        string brief = Write(_result with { Countries = [thin] });

        Assert.Contains(
            "**Insufficient evidence for a label**: there is too little evidence on guardrails (40 % of the weight); a label needs 70 %.",
            brief,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("| Guarded |", brief, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_are_no_finer_than_their_interval()
    {
        Assert.Equal("48", Figure.Score(48.4, 40, 55));
        Assert.Equal("40 to 55", Figure.Interval(40.1, 54.9));
        Assert.Equal("48.4", Figure.Score(48.44, 48, 49.5));
        Assert.Equal("–", Figure.Score(null, null, null));
        Assert.Equal("0", Figure.Points(-0.2, 0));

        foreach (Match row in ScoreRow().Matches(Write(AssessmentFixture.Brazil)))
        {
            Assert.DoesNotContain('.', row.Groups["score"].Value);
        }
        Assert.Equal(6, ScoreRow().Count(Write(AssessmentFixture.Brazil)));
    }

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0001, "<1 %")]
    [InlineData(0.005, "<1 %")]
    [InlineData(0.006, "1 %")]
    [InlineData(0.426, "43 %")]
    [InlineData(0.995, ">99 %")]
    [InlineData(1, "100 %")]
    public void A_share_that_is_not_certain_never_looks_so(double share, string text) =>
        Assert.Equal(text, Figure.Percent(share));

    [Fact]
    public void Gaps_carry_stage_status_and_practices_with_address()
    {
        string brief = Write(AssessmentFixture.Brazil);
        CountryAssessment country = fixture.Country(AssessmentFixture.Brazil);

        foreach (var gap in country.Gaps.Take(6))
        {
            Assert.Contains($"| {gap.Indicator.Name} | {gap.Indicator.Stage} |", brief, StringComparison.Ordinal);
            foreach (var match in gap.Practices)
            {
                Assert.Contains(match.Practice.Name[..12], brief, StringComparison.Ordinal);
                Assert.Contains(match.Similarity.Reason, brief, StringComparison.Ordinal);
            }
        }
        Assert.Contains("| 0 (none found) |", brief, StringComparison.Ordinal);
        Assert.Contains("**unverified**", brief, StringComparison.Ordinal);
        Assert.Contains("](<https://", brief, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restricted_score_is_shown_only_if_asked_for()
    {
        var gap = fixture.Country(AssessmentFixture.Brazil).Gaps.First(g => g.Indicator.Id is "PRE_NCSI");
        string row = Line(Write(AssessmentFixture.Brazil), "National Cyber Security Index 2.0 | prevent");
        string asked = Line(
            CountryBrief.Write(_result, AssessmentFixture.Brazil, includeRestricted: true),
            "National Cyber Security Index 2.0 | prevent"
        );

        Assert.Contains("| not shown | about " + Figure.Points(gap.Points, 0) + " |", row, StringComparison.Ordinal);
        Assert.Contains(
            $"| {Figure.Points(gap.AsCoded, 0)} | {Figure.Points(gap.Points, 1)} |",
            asked,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Limitations_name_what_is_missing_here_and_everywhere_and_the_cautions()
    {
        string viet = Write(AssessmentFixture.VietNam);

        Assert.Contains(
            "what no country has is left out): Receipts for the use of intellectual property as % of GDP.",
            viet,
            StringComparison.Ordinal
        );
        Assert.All(_result.NotYetMeasured, i => Assert.Contains(i.Name, viet, StringComparison.Ordinal));
        Assert.Contains("counts of reports, not of attacks", viet, StringComparison.Ordinal);
        Assert.Contains("Circular 20/2017", viet, StringComparison.Ordinal);
        Assert.DoesNotContain("Circular 20/2017", Write(AssessmentFixture.Brazil), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_five_tasks_of_the_country_are_named()
    {
        string brief = Write(AssessmentFixture.Brazil);

        foreach (var task in _result.Tasks.Where(t => t.Country == AssessmentFixture.Brazil).Take(5))
        {
            Assert.Contains(
                $"- {task.Indicator.Name} ({(task.IsMissing ? "missing" : "unverified")}): ",
                brief,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Where_every_draw_agrees_no_check_is_said_to_settle_anything()
    {
        string brief = Write(With(0, 0, 0, 1));

        Assert.Contains("with a probability of 100 %.", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", brief, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_the_release_mark_up_nothing()
    {
        Assert.Equal(
            @"a \| b \*c\* \[d\]\(".TrimEnd('(').TrimEnd('\\') + "(e) \\<f\\>",
            Markdown.Text("a | b *c* [d](e) <f>")
        );
        Assert.Equal("PRE_NCSI \\_x\\_", Markdown.Text("PRE_NCSI _x_"));
        Assert.Equal("[t](<https://a.b/c%3E%20d>)", Markdown.Link("t", "https://a.b/c> d"));
        Assert.Equal("t", Markdown.Link("t", "javascript:alert(1)"));
        Assert.Equal("practices.csv", Markdown.Address("practices.csv"));
    }

    [Fact]
    public void A_country_that_was_not_assessed_is_refused() =>
        Assert.Throws<ArgumentException>(() => CountryBrief.Write(_result, Iso3.Parse("XXX")));

    private string Write(Iso3 country) => CountryBrief.Write(_result, country);

    private static string Write(AssessmentResult result) => CountryBrief.Write(result, AssessmentFixture.Brazil);

    private AssessmentResult With(params double[] probabilities)
    {
        long[] counts = [.. probabilities.Select(p => (long)Math.Round(1000 * p))];
        LabelOutcome label = new LabelMatrix(_result.Framework.Labels).Outcome(counts);
        return _result with { Countries = [fixture.Country(AssessmentFixture.Brazil) with { Label = label }] };
    }

    private static string Line(string text, string part) =>
        text.Split('\n').First(l => l.Contains(part, StringComparison.Ordinal));

    [GeneratedRegex(
        @"^\| \*\*\w+\*\* \| [^|]+ \| (?<score>[^|]+ \| [^|]+) \| [^|]+ \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ScoreRow();
}
