using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Regalia.Assessment;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Tests.Bundles;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

public sealed partial class CountryViewTests(AssessmentFixture fixture)
{
    private readonly ViewSource _source = ViewSources.Of(fixture);

    private IEnumerable<(CountryAssessment Country, View View)> All(bool showsRestricted = true)
    {
        ViewSource source = _source with { ShowsRestricted = showsRestricted };
        return source.Result.Countries.Select(c => (c, CountryView.Of(source, c.Country)));
    }

    [Fact]
    public void Every_figure_of_every_indicator_leads_to_its_evidence()
    {
        foreach (bool showsRestricted in new[] { true, false })
        {
            foreach ((CountryAssessment country, View view) in All(showsRestricted))
            {
                DataRow[] rows =
                [
                    .. view
                        .Page.Tables.Where(t => t.Id.StartsWith("indicators-", StringComparison.Ordinal))
                        .SelectMany(t => t.Rows),
                ];
                Assert.Equal(country.Indicators.Length, rows.Length);
                foreach (DataRow row in rows)
                {
                    string id = Assert.Single(row.Cells[0].Text.Runs).Link!.Page!.Path["indicator/".Length..];
                    string evidence = PageAddress.Evidence(country.Country.Code, id).ToString();
                    Assert.Equal(evidence, Assert.Single(row.Cells[1].Text.Runs).Link!.Page!.ToString());
                    Assert.Equal(evidence, Assert.Single(row.Cells[2].Text.Runs).Link!.Page!.ToString());
                }
            }
        }
    }

    [Fact]
    public void The_text_gives_every_composite_between_two_ends()
    {
        foreach ((CountryAssessment country, View view) in All())
        {
            DataTable table = PublicationText.Table(view.Page, "composites");
            foreach ((CompositeScore score, DataRow row) in country.Composites.Zip(table.Rows))
            {
                Match between = Between().Match(row.Cells[1].Text.Plain);
                Assert.True(between.Success, row.Cells[1].Text.Plain);
                Assert.Equal(score.Low!.Value, Number(between.Groups["low"]), 0.5001);
                Assert.Equal(score.High!.Value, Number(between.Groups["high"]), 0.5001);
            }
        }
    }

    [Fact]
    public void The_label_stands_alone_only_where_it_is_probable_enough()
    {
        double alone = _source.Framework.Labels.SingleAt;
        foreach ((CountryAssessment country, View view) in All())
        {
            string finding = view.Page.Standfirst.Plain;
            if (country.Label.Probabilities is not { } probabilities)
            {
                Assert.StartsWith("Insufficient evidence for a label: ", finding, StringComparison.Ordinal);
            }
            else if (probabilities.Max(p => p.Probability) is var highest && highest >= alone)
            {
                Assert.StartsWith(
                    probabilities.First(p => p.Probability == highest).Label + ", with a probability of ",
                    finding,
                    StringComparison.Ordinal
                );
            }
            else
            {
                Assert.StartsWith(
                    $"Between {country.Label.Range!.Value[0]} and {country.Label.Range.Value[^1]}: ",
                    finding,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public void Each_form_of_a_label_has_its_words()
    {
        ImmutableArray<string> names = _source.Framework.Labels.Names;
        double[] spread = [0.1, 0.5, 0.35, 0.05];
        ImmutableArray<LabelProbability> probabilities = [.. names.Zip(spread, (n, p) => new LabelProbability(n, p))];
        Assert.StartsWith(
            $"Between {names[1]} and {names[2]}: these labels hold 85 % of the probability together, and none reaches 60 % alone.",
            Finding(new LabelOutcome(null, [names[1], names[2]], probabilities)),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"{names[1]}, with a probability of 50 %.",
            Finding(new LabelOutcome(names[1], [names[1]], probabilities)),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Insufficient evidence for a label: ",
            Finding(new LabelOutcome(null, null, null)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_face_lets_out_a_restricted_value_unless_it_may()
    {
        int sought = 0;
        foreach ((CountryAssessment country, View view) in All(showsRestricted: false))
        {
            HashSet<double> figures = RestrictedFigures.Of(_source.Result, country.Country.Code);
            sought += figures.Count;
            Assert.Empty(RestrictedFigures.In(view, figures));
            Assert.Contains("withheld", PublicationText.Of(view.Page), StringComparison.Ordinal);
        }
        Assert.True(sought > 100);
        CountryAssessment brazil = fixture.Country(AssessmentFixture.Brazil);
        View shown = CountryView.Of(_source, brazil.Country);
        Assert.NotEmpty(RestrictedFigures.In(shown, RestrictedFigures.Of(_source.Result, AssessmentFixture.Brazil)));
        Assert.DoesNotContain("withheld", shown.Json(), StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_of_restricted_indicators_are_withheld_with_their_values()
    {
        View view = CountryView.Of(
            _source with
            {
                ShowsRestricted = false,
            },
            fixture.Country(AssessmentFixture.VietNam).Country
        );
        DataRow row = PublicationText
            .Table(view.Page, "indicators-defensive")
            .Rows.Single(r => r.Cells[0].Text.Runs[0].Link!.Page!.Path.EndsWith("PRE_NCSI", StringComparison.Ordinal));

        Assert.Equal(["withheld", "withheld"], row.Cells[1..3].Select(c => c.Text.Plain));
        Assert.All(row.Cells[1..3], c => Assert.Null(c.Number ?? c.Interval?.Value));
        Assert.NotEmpty(row.Cells[1].Detail!.Plain);
    }

    [Fact]
    public void Estimates_from_a_tabulation_that_is_not_open_are_withheld()
    {
        ViewSource source = ViewSources.Of(fixture.Modified, showsRestricted: false);
        CountryAssessment country = source.Result.Countries.First(c => c.Country.Code == AssessmentFixture.Brazil);
        DataTable table = PublicationText.Table(CountryView.Of(source, country.Country).Page, "indicators-threat");

        Assert.Equal(3, table.Rows.Length);
        Assert.All(table.Rows, r => Assert.Equal("withheld", r.Cells[1].Text.Plain));
    }

    [Fact]
    public void The_table_holds_the_digits_of_the_assessment()
    {
        foreach ((CountryAssessment country, View view) in All())
        {
            List<Dictionary<string, string>> rows = ViewRows.Read(view);
            Assert.Equal(country.Composites.Length + country.Indicators.Length, rows.Count);
            foreach ((CompositeScore score, Dictionary<string, string> row) in country.Composites.Zip(rows))
            {
                Assert.Equal(score.Code, row["code"]);
                Assert.Equal(
                    [score.Value, score.Low, score.High, score.AsCoded, score.Coverage],
                    Numbers(row, "value", "low", "high", "as_coded", "coverage")
                );
            }
            foreach (
                (IndicatorScore score, Dictionary<string, string> row) in country.Indicators.Zip(
                    rows.Skip(country.Composites.Length)
                )
            )
            {
                Assert.Equal(score.Indicator.Id, row["code"]);
                Assert.Equal(
                    [score.Raw, score.Value, score.Low, score.High, score.AsCoded],
                    Numbers(row, "raw", "value", "low", "high", "as_coded")
                );
            }
        }
    }

    [Fact]
    public void Four_ways_of_having_no_value_stay_four()
    {
        string[] words =
        [
            .. All()
                .SelectMany(c =>
                    c.View.Page.Tables.Where(t => t.Id.StartsWith("indicators-", StringComparison.Ordinal))
                )
                .SelectMany(t => t.Rows)
                .Select(r => r.Cells[1])
                .Select(c => c.Text.Plain + " | " + c.Detail?.Plain),
        ];
        Assert.Contains(words, w => w.StartsWith("unknown |", StringComparison.Ordinal));
        Assert.Contains(
            words,
            w => w.StartsWith("0 |", StringComparison.Ordinal) && w.Contains("none found", StringComparison.Ordinal)
        );
        Assert.Contains(
            words,
            w => w.StartsWith("0 |", StringComparison.Ordinal) && w.Contains(", no,", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(words, w => w.StartsWith(" |", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_says_whose_labels_these_are_not_and_names_no_rank()
    {
        foreach ((CountryAssessment _, View view) in All())
        {
            string text = PublicationText.Of(view.Page);
            Assert.Contains("these are not ASPI's assessments", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(Rank(), text);
        }
    }

    [Fact]
    public void Places_on_the_page_are_named_once_and_anchors_lead_to_them()
    {
        foreach ((CountryAssessment country, View view) in All())
        {
            string[] ids = [.. PublicationText.Ids(view.Page)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(ids, id => Assert.Matches("^[a-z][a-z0-9-]*$", id));
            string own = PageAddress.Country(country.Country.Code).Path;
            Assert.All(
                PublicationText.Links(view.Page).Where(l => l.Page is { Fragment: not null } page && page.Path == own),
                l => Assert.Contains(l.Page!.Fragment!, ids)
            );
        }
    }

    [Fact]
    public void Counts_of_incidents_are_shown_by_source_with_the_last_years_as_incomplete()
    {
        View view = CountryView.Of(_source, fixture.Country(AssessmentFixture.Brazil).Country);
        DataTable table = PublicationText.Table(view.Page, "incident-counts");
        DataRow year(string y) => table.Rows.Single(r => r.Cells[0].Text.Plain == y);

        Assert.Equal(4, table.Columns.Length);
        Assert.Equal(["not counted", "not counted"], year("2024").Cells[1..3].Select(c => c.Text.Plain));
        Assert.EndsWith("year incomplete", year("2023").Cells[3].Detail!.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("incomplete", year("2022").Cells[3].Detail!.Plain, StringComparison.Ordinal);
        Assert.EndsWith("year incomplete", year("2022").Cells[1].Detail!.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("incomplete", year("2020").Cells[1].Detail!.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void The_culture_changes_nothing(string culture)
    {
        Country country = fixture.Country(AssessmentFixture.VietNam).Country;
        string Make()
        {
            View view = CountryView.Of(_source, country);
            return PublicationText.Whole(view.Page) + view.Csv() + view.Json();
        }

        Assert.Equal(AssessmentFixture.In("", Make), AssessmentFixture.In(culture, Make));
    }

    [Fact]
    public void The_bundle_is_that_of_the_country()
    {
        View view = CountryView.Of(_source, fixture.Country(AssessmentFixture.VietNam).Country);
        Assert.Contains(view.Bundle!(), f => f.Path == "briefs/VNM.md");
        Assert.Equal("regalia country show VNM --csv", view.Command);
        Assert.All(view.Sources, s => Assert.NotNull(_source.Release.Source(s)));
    }

    private string Finding(LabelOutcome label)
    {
        CountryAssessment country = fixture.Country(AssessmentFixture.VietNam) with { Label = label };
        ViewSource source = _source with
        {
            Result = _source.Result with
            {
                Countries = [.. _source.Result.Countries.Select(c => c.Country == country.Country ? country : c)],
            },
        };
        return CountryView.Of(source, country.Country).Page.Standfirst.Plain;
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    private static double?[] Numbers(Dictionary<string, string> row, params string[] columns) =>
        [.. columns.Select(c => row.Number(c))];

    [GeneratedRegex(@"^between (?<low>[\d.]+) and (?<high>[\d.]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"(?i)\brank(ed|ing|ings)?\b|#\d|\b\d+(st|nd|rd|th) (of|out of)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Rank();
}
