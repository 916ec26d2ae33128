using System.Globalization;
using Regalia.Assessment;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Reports;

namespace Regalia.Presentation.Tests.Reports;

/// <summary>What a report says, whatever its form.</summary>
public sealed class CountryReportTests(AssessmentFixture fixture)
{
    private static readonly string[] Sections =
    [
        "summary",
        "method",
        "scores",
        "labels",
        "indicators",
        "gaps",
        "practices",
        "plan",
        "guardrails",
        "layers",
        "evidence",
        "limitations",
        "citation",
    ];

    public static TheoryData<string> Cultures => ["", "th-TH", "pt-BR", "tr-TR"];

    [Fact]
    public void Every_country_has_every_section_and_says_whose_assessment_it_is_not()
    {
        AssessmentResult result = fixture.Modified;
        Assert.Equal(27, result.Countries.Length);
        foreach (CountryAssessment country in result.Countries)
        {
            Publication content = ReportRequests.Compose(ReportRequests.Of(result, country.Country.Code)).Content;
            Assert.Equal(Sections, content.Blocks.Cast<Section>().Select(s => s.Id));
            Assert.All(content.Blocks.Cast<Section>(), s => Assert.NotEmpty(s.Blocks));
            string[] ids = [.. content.Blocks.SelectMany(Block.Within).OfType<Section>().Select(s => s.Id)];
            Assert.Equal(ids.Distinct(), ids);
            string text = PublicationMarkdown.Write(content);
            Assert.Contains("This is not an assessment by ASPI.", text, StringComparison.Ordinal);
            Assert.Contains(
                country.Label.Probabilities is null ? "too little evidence" : country.Label.Shown,
                content.Standfirst.Plain,
                StringComparison.Ordinal
            );
            Assert.DoesNotMatch("NaN|Infinity|∞", text);
        }
    }

    [Fact]
    public void Intervals_stand_before_points()
    {
        string text = Markdown(AssessmentFixture.VietNam);
        CompositeScore readiness = fixture.Country(AssessmentFixture.VietNam)["readiness"];
        Assert.Contains(
            string.Create(
                CultureInfo.InvariantCulture,
                $"between {readiness.Low:F0} and {readiness.High:F0}, median {readiness.Value:F0}"
            ),
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch(@"\brank(ed)?\b \d", text);
    }

    [Fact]
    public void Zeros_say_which_zero_they_are_and_what_is_missing_why()
    {
        string text = Markdown(AssessmentFixture.VietNam);
        Assert.Contains("| 0 (none found) |", text, StringComparison.Ordinal);
        Assert.Contains("| 0 (no) |", text, StringComparison.Ordinal);
        Assert.Contains("| unknown |", text, StringComparison.Ordinal);
        Assert.Contains("**unverified**", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_piece_of_evidence_is_in_the_annex_with_source_status_and_licence()
    {
        CountryAssessment country = fixture.Country(AssessmentFixture.VietNam);
        DataTable annex = ReportRequests
            .Compose(ReportRequests.Of(fixture.Result, AssessmentFixture.VietNam))
            .Content.Tables.Single(t => t.Id == "evidence-table");
        string[] read = [.. annex.Rows.Select(r => r.Cells[0].Detail!.Plain)];
        Assert.All(
            country.Indicators.Where(i => i.Evidence is not null).SelectMany(i => EvidenceTerms.Roots(i.Evidence!)),
            root => Assert.Contains(root.IndicatorId, read)
        );
        Assert.All(
            annex.Rows.Where(r => r.Cells[3].Text.Plain != "none read"),
            row =>
            {
                Assert.Contains(row.Cells[4].Text.Plain, new[] { "sourced", "unverified" });
                Assert.Contains(row.Cells[5].Text.Plain, fixture.Result.Release.Licences.Select(l => l.Id));
            }
        );
    }

    [Fact]
    public void No_form_holds_a_restricted_figure_unless_it_is_asked_for()
    {
        foreach (Iso3 code in new[] { AssessmentFixture.VietNam, AssessmentFixture.Brazil })
        {
            string[] figures = [.. Restricted(code).Distinct(StringComparer.Ordinal)];
            Assert.True(figures.Length > 10);
            ComposedReport held = ReportRequests.Compose(ReportRequests.Of(fixture.Result, code));
            foreach (ReportFormat format in ReportRequests.Written)
            {
                string text = ReportRequests.Text(format, held.As(format).Content.AsSpan());
                Assert.Equal([], figures.Where(f => Holds(text, f)));
                Assert.Contains("withheld", text, StringComparison.Ordinal);
            }
            ComposedReport asked = ReportRequests.Compose(ReportRequests.Of(fixture.Result, code, restricted: true));
            string all = ReportRequests.Text(ReportFormat.Xlsx, asked.As(ReportFormat.Xlsx).Content.AsSpan());
            Assert.Equal([], figures.Where(f => !Holds(all, f)));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_same_request_gives_the_same_bytes(string culture)
    {
        Dictionary<ReportFormat, string> Hashes() =>
            ReportRequests.Written.ToDictionary(
                f => f,
                f =>
                    CountryReport
                        .Write(
                            ReportRequests.Of(fixture.Modified, AssessmentFixture.Brazil),
                            f,
                            TestContext.Current.CancellationToken
                        )
                        .Sha256
            );
        Assert.Equal(Hashes(), AssessmentFixture.In(culture, Hashes));
    }

    [Fact]
    public void A_plan_of_its_own_takes_the_place_of_the_suggested_one_and_its_marking_is_the_floor()
    {
        ReportRequest plain = ReportRequests.Of(fixture.Modified, AssessmentFixture.VietNam);
        Plan plan = PlanMaker
            .Make(
                fixture.Modified,
                plain.Country,
                new PlanOptions
                {
                    Created = new(2026, 11, 23),
                    Marking = TlpMarking.Amber,
                    Most = 2,
                },
                TestContext.Current.CancellationToken
            )
            .Plan;
        Assert.Throws<ArgumentException>(() => ReportRequests.Compose(plain with { Plan = plan }));
        ComposedReport report = ReportRequests.Compose(plain with { Plan = plan, Marking = TlpMarking.AmberStrict });
        DataTable actions = report.Content.Tables.Single(t => t.Id == "plan-worth");
        Assert.Equal(2, actions.Rows.Length);
        string text = report.As(ReportFormat.Markdown).Text;
        Assert.StartsWith("TLP:AMBER+STRICT\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\nTLP:AMBER+STRICT\n", text, StringComparison.Ordinal);
        Assert.Contains("The country's own plan.", text, StringComparison.Ordinal);
        ReportRequest other = ReportRequests.Of(fixture.Modified, AssessmentFixture.Brazil);
        Assert.Throws<ArgumentException>(() =>
            ReportRequests.Compose(other with { Plan = plan, Marking = TlpMarking.Red })
        );
    }

    [Fact]
    public void A_modified_release_says_so()
    {
        ComposedReport report = ReportRequests.Compose(ReportRequests.Of(fixture.Modified, AssessmentFixture.VietNam));
        Assert.Contains("MODIFIED RELEASE", report.Content.Kicker, StringComparison.Ordinal);
        Assert.Contains("MODIFIED RELEASE", report.As(ReportFormat.Html).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_day_is_that_of_the_release_unless_another_is_asked_for()
    {
        ReportRequest request = ReportRequests.Of(fixture.Modified, AssessmentFixture.VietNam);
        DateOnly day = ReleaseDay.Of(fixture.Modified.Release);
        Assert.Contains(
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ReportRequests.Compose(request).Content.Kicker,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2027-03-31",
            ReportRequests.Compose(request with { Date = new(2027, 3, 31) }).Content.Kicker,
            StringComparison.Ordinal
        );
    }

    private string Markdown(Iso3 country) =>
        CountryReport
            .Write(
                ReportRequests.Of(fixture.Result, country),
                ReportFormat.Markdown,
                TestContext.Current.CancellationToken
            )
            .Text;

    // Only figures with so many digits that they cannot stand there by chance.
    private IEnumerable<string> Restricted(Iso3 code)
    {
        CountryAssessment country = fixture.Country(code);
        var terms = new EvidenceTerms(fixture.Result);
        foreach (IndicatorScore score in country.Indicators.Where(i => !terms.Restricting(i).IsEmpty))
        {
            double?[] figures = [score.Raw, score.AsCoded, score.Low, score.Value, score.High];
            foreach (double figure in figures.OfType<double>())
            {
                string digits = Digits.Of(figure);
                if (digits.Length > 4 && digits.Contains('.', StringComparison.Ordinal))
                {
                    yield return digits;
                }
            }
        }
    }

    private static bool Holds(string text, string figure)
    {
        for (
            int at = text.IndexOf(figure, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(figure, at + 1, StringComparison.Ordinal)
        )
        {
            int end = at + figure.Length;
            if (
                (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]))
            )
            {
                return true;
            }
        }
        return false;
    }
}
