using System.Collections.Immutable;
using System.Xml.Linq;
using Regalia.Assessment;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Indicators;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Tests.Bundles;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

public sealed class IndicatorViewTests(AssessmentFixture fixture)
{
    private readonly ViewSource _source = ViewSources.Of(fixture);

    private IEnumerable<(Indicator Indicator, View View)> All(bool showsRestricted) =>
        _source.Release.Indicators.Select(i =>
            (i, IndicatorView.Of(_source with { ShowsRestricted = showsRestricted }, i))
        );

    [Fact]
    public void Every_indicator_of_the_release_has_a_page_and_a_table_of_all_countries()
    {
        foreach (bool showsRestricted in new[] { true, false })
        {
            foreach ((Indicator indicator, View view) in All(showsRestricted))
            {
                Assert.Equal("indicator-" + indicator.Id, view.Name);
                Assert.Equal(27, ViewRows.Read(view).Count);
                Assert.Equal(27, PublicationText.Table(view.Page, "values-table").Rows.Length);
                string[] ids = [.. PublicationText.Ids(view.Page)];
                Assert.Equal(ids.Distinct().Count(), ids.Length);
                Assert.All(ids, id => Assert.Matches("^[a-z][a-z0-9-]*$", id));
            }
        }
    }

    [Fact]
    public void Every_value_leads_to_its_evidence()
    {
        foreach ((Indicator indicator, View view) in All(showsRestricted: false))
        {
            foreach (DataRow row in PublicationText.Table(view.Page, "values-table").Rows)
            {
                string country = row.Cells[0].Text.Runs[0].Link!.Page!.Path["country/".Length..];
                Assert.Equal(
                    PageAddress.Evidence(Iso3.Parse(country), indicator.Id),
                    Assert.Single(row.Cells[1].Text.Runs).Link!.Page
                );
            }
        }
    }

    [Fact]
    public void The_table_has_the_digits_of_the_assessment()
    {
        foreach ((Indicator indicator, View view) in All(showsRestricted: true))
        {
            foreach (
                (CountryAssessment country, Dictionary<string, string> row) in _source.Result.Countries.Zip(
                    ViewRows.Read(view)
                )
            )
            {
                IndicatorScore? score = country.Indicators.FirstOrDefault(i => i.Indicator.Id == indicator.Id);
                Assert.Equal(country.Country.Code.ToString(), row["country"]);
                Assert.Equal(score?.Low, row.Number("low"));
                Assert.Equal(score?.Value, row.Number("median"));
                Assert.Equal(score?.High, row.Number("high"));
                Assert.Equal(score?.AsCoded, row.Number("as_coded"));
                if (score is not null)
                {
                    Assert.Equal(score.Raw, row.Number("value"));
                }
                // Missing is a word and no zero.
                Assert.Equal(row["present"] == "no", row["state"] is "unknown" or "not_applicable" or "not_selected");
            }
        }
    }

    [Fact]
    public void Data_are_those_of_the_command_line_and_of_the_bundle()
    {
        Indicator indicator = _source.Release.Indicator("PRE_NCSI")!;
        foreach (bool includeRestricted in new[] { true, false })
        {
            View view = IndicatorView.Of(_source with { ShowsRestricted = includeRestricted }, indicator);
            var report = IndicatorReport.Of(_source.Result, indicator, includeRestricted);
            Assert.Equal(report.Csv(), view.Csv());
            Assert.Equal(report.Json(), view.Json());
            List<Dictionary<string, string>> values = BundleRows.Read(
                AssessmentBundle.Files(_source.Result, [], includeRestricted),
                "1_values.csv"
            );
            foreach (Dictionary<string, string> row in ViewRows.Read(view))
            {
                Dictionary<string, string> bundled = values.Of(row["country"], "indicator", "PRE_NCSI");
                Assert.All(
                    bundled.Where(c => c.Key is not ("country" or "indicator")),
                    c => Assert.Equal(c.Value, row[c.Key])
                );
            }
        }
        Assert.Equal("regalia indicator show PRE_NCSI --csv", IndicatorView.Of(_source, indicator).Command);
    }

    [Fact]
    public void No_restricted_value_or_score_is_in_any_face_unless_it_is_asked_for()
    {
        HashSet<double> figures =
        [
            .. _source.Result.Countries.SelectMany(c => RestrictedFigures.Of(_source.Result, c.Country.Code)),
        ];
        Assert.True(figures.Count > 50);
        foreach ((Indicator indicator, View view) in All(showsRestricted: false))
        {
            Assert.Empty(RestrictedFigures.In(view, figures).Select(f => indicator.Id + " " + f));
            Assert.Empty(view.Page.Figures.SelectMany(f => RestrictedFigures.In(Only(Texts(f.Chart)), figures)));
        }
        Assert.Contains(All(showsRestricted: true), v => RestrictedFigures.In(v.View, figures).Count > 0);
    }

    [Fact]
    public void What_is_withheld_names_its_licence_and_shows_no_score()
    {
        View view = IndicatorView.Of(
            _source with
            {
                ShowsRestricted = false,
            },
            _source.Release.Indicator("PRE_WJP_CIVIL")!
        );
        Dictionary<string, string>[] known = [.. ViewRows.Read(view).Where(r => r["present"] == "yes")];
        Assert.NotEmpty(known);
        Assert.All(known, r => Assert.Equal("WJP-TERMS", r["withheld"]));
        Assert.All(known, r => Assert.Empty(r["value"] + r["as_coded"] + r["low"] + r["median"] + r["high"]));
        DataRow[] hidden =
        [
            .. PublicationText.Table(view.Page, "values-table").Rows.Where(r => r.Cells[1].Text.Plain == "withheld"),
        ];
        Assert.Equal(known.Length, hidden.Length);
        Assert.All(hidden, r => Assert.Null(r.Cells[1].Number ?? r.Cells[4].Number ?? r.Cells[4].Interval?.Value));
        Assert.Contains("World Justice Project terms", PublicationText.Of(view.Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Estimates_from_a_tabulation_that_is_not_open_are_withheld()
    {
        ViewSource source = ViewSources.Of(fixture.Modified, showsRestricted: false);
        View view = IndicatorView.Of(source, source.Release.Indicator("THR_RATE")!);
        Assert.All(ViewRows.Read(view), r => Assert.Empty(r["value"] + r["median"]));
        Assert.All(ViewRows.Read(view), r => Assert.Equal("yes", r["modified_release"]));
        // Nothing to draw: a sentence says so.
        Assert.Empty(view.Page.Figures);
        Assert.Contains(PublicationText.Blocks(view.Page).OfType<Note>(), n => n.Kind == NoteKind.Empty);
    }

    [Fact]
    public void Unverified_values_say_so_in_words()
    {
        (Indicator indicator, View view) = All(showsRestricted: true)
            .First(v => ViewRows.Read(v.View).Any(r => r["status"] == "unverified"));
        int unverified = ViewRows.Read(view).Count(r => r["status"] == "unverified");
        Assert.Equal(
            unverified,
            PublicationText
                .Table(view.Page, "values-table")
                .Rows.Count(r => r.Cells[3].Text.Plain.StartsWith("unverified", StringComparison.Ordinal))
        );
        Assert.True(unverified > 0, indicator.Id);
    }

    [Fact]
    public void The_list_has_every_indicator_with_what_is_known_of_it()
    {
        View view = IndicatorsView.Of(_source);
        List<Dictionary<string, string>> rows = ViewRows.Read(view);
        Assert.Equal(
            _source.Release.Indicators.Select(i => i.Id).Order(StringComparer.Ordinal),
            rows.Select(r => r["indicator"]).Order(StringComparer.Ordinal)
        );
        ImmutableArray<CountryAssessment> countries = _source.Result.Countries;
        foreach (IndicatorScore score in countries[0].Indicators)
        {
            Dictionary<string, string> row = rows.Single(r => r["indicator"] == score.Indicator.Id);
            Assert.Equal(score.EffectiveWeight, row.Number("effective_weight"));
            IndicatorScore[] all =
            [
                .. countries.Select(c => c.Indicators.First(i => i.Indicator.Id == score.Indicator.Id)),
            ];
            Assert.Equal(all.Count(i => i.IsPresent), row.Number("present"));
            Assert.Equal(all.Count(i => i is { IsPresent: true, IsVerified: true }), row.Number("verified"));
        }
        // Pressure and readiness: each of the two axes carries all of its weight.
        Assert.Equal(2, rows.Sum(r => r.Number("effective_weight") ?? 0), 1e-9);
        Assert.Equal(rows.Count, view.Page.Tables.Sum(t => t.Rows.Length));
        Assert.Equal("EGA-TERMS", rows.Single(r => r["indicator"] == "PRE_NCSI")["restricted_by"]);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void Page_and_data_are_the_same_under_every_culture(string culture)
    {
        Indicator indicator = _source.Release.Indicator("EXP_RESEARCHERS")!;
        (string, string, string, string) Faces()
        {
            View view = IndicatorView.Of(_source, indicator);
            View list = IndicatorsView.Of(_source);
            return (PublicationText.Whole(view.Page), view.Csv(), PublicationText.Whole(list.Page), list.Csv());
        }
        Assert.Equal(Faces(), AssessmentFixture.In(culture, Faces));
    }

    // What a chart says; its coordinates are no figures.
    private static string Texts(Chart chart) =>
        string.Join(
            '\n',
            XDocument
                .Parse(chart.Svg(SvgUse.Alone))
                .Descendants()
                .Where(e => e.Name.LocalName is "text" or "title" or "desc")
                .Select(e => e.Value)
        );

    // The text of a chart as the only face of a view, to be searched like one.
    private static View Only(string text) => new("chart", new Publication("", "", []), () => text, () => "", []);
}
