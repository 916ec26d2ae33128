using System.Globalization;
using System.Text.RegularExpressions;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Tests.Bundles;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

public sealed partial class HomeViewTests(AssessmentFixture fixture)
{
    private readonly ViewSource _source = ViewSources.Of(fixture);

    private View View(string composite = "preparedness", string? region = null, bool showsRestricted = true) =>
        HomeView.Of(
            _source with
            {
                ShowsRestricted = showsRestricted,
            },
            new HomeChoice { Composite = composite, Region = region }
        );

    [Fact]
    public void The_table_as_data_has_the_digits_of_the_assessment()
    {
        List<Dictionary<string, string>> rows = ViewRows.Read(View());
        Assert.Equal(_source.Result.Countries.Select(c => c.Country.Code.ToString()), rows.Select(r => r["country"]));
        foreach ((CountryAssessment country, Dictionary<string, string> row) in _source.Result.Countries.Zip(rows))
        {
            Assert.Equal(country.Label.Shown, row["shown"]);
            Assert.Equal(country.Label.ShownProbability, row.Number("shown_probability"));
            foreach (string code in CompositeCodes.Shown)
            {
                Assert.Equal(country[code].Low, row.Number(code + "_low"));
                Assert.Equal(country[code].Value, row.Number(code + "_median"));
                Assert.Equal(country[code].High, row.Number(code + "_high"));
                Assert.Equal(country[code].Coverage, row.Number(code + "_coverage"));
            }
        }
    }

    [Fact]
    public void Data_are_those_of_the_command_line()
    {
        View view = View();
        Assert.Equal(AssessmentCsv.Write(_source.Result, _source.Result.Countries), view.Csv());
        Assert.Equal(AssessmentJson.Write(_source.Result, _source.Result.Countries), view.Json());
        Assert.Equal("regalia assess --csv", view.Command);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void Page_and_data_are_the_same_under_every_culture(string culture)
    {
        (string, string) Faces()
        {
            View view = View();
            return (PublicationText.Whole(view.Page), view.Csv());
        }
        Assert.Equal(Faces(), AssessmentFixture.In(culture, Faces));
    }

    [Fact]
    public void A_region_shows_its_countries_and_names_the_command_for_them()
    {
        View view = View(region: "South Asia");
        Assert.Equal("regalia assess IND --csv", view.Command);
        Assert.Equal("IND", Assert.Single(ViewRows.Read(view))["country"]);
        Assert.All(view.Page.Figures, f => Assert.Single(f.Chart.Data.Rows));
        Assert.Single(view.Bundle!(), f => f.Path.StartsWith("briefs/", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_composite_gives_a_page_with_map_tiles_and_table_of_all_countries_by_name()
    {
        string[] names = [.. _source.Result.Countries.Select(c => c.Country.Name).Order(StringComparer.Ordinal)];
        foreach (string code in CompositeCodes.Shown)
        {
            Publication page = View(code).Page;
            Assert.Equal(2, page.Figures.Count());
            DataTable table = PublicationText.Table(page, "countries-table");
            Assert.Equal(names, table.Rows.Select(r => r.Cells[0].Text.Plain));
            Assert.All(page.Figures, f => Assert.Equal(names, f.Chart.Data.Rows.Select(r => r.Cells[0].Text.Plain)));
            Assert.Contains(table.Columns, c => c.Heading == _source.Result.Countries[0][code].Name);
            string[] ids = [.. PublicationText.Ids(page)];
            Assert.Equal(ids.Distinct().Count(), ids.Length);
            Assert.Contains("not ASPI's assessments", PublicationText.Of(page), StringComparison.Ordinal);
            Assert.Contains(
                "say nothing of the status of a territory",
                PublicationText.Of(page),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Every_country_on_the_map_is_read_out_with_its_interval_first()
    {
        Chart map = View().Page.Figures.First().Chart;
        MarkGroup[] marks = [.. map.Drawing.Marks.OfType<MarkGroup>()];
        Assert.Equal(_source.Result.Countries.Length, marks.Length);
        Assert.All(marks, m => Assert.Matches(ReadOut(), m.Label));
        MarkGroup vietNam = marks.Single(m =>
            m.Label.StartsWith("Viet Nam, preparedness between ", StringComparison.Ordinal)
        );
        Assert.Equal(PageAddress.Country(AssessmentFixture.VietNam).ToString(), vietNam.Link!.Page!.ToString());
        Assert.EndsWith(
            _source.Result.Countries.First(c => c.Country.Code == AssessmentFixture.VietNam).Label.Shown,
            vietNam.Label,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_place_stands_without_its_range()
    {
        DataTable table = PublicationText.Table(View().Page, "countries-table");
        Assert.All(table.Rows, r => Assert.Matches(Places(), r.Cells[^1].Text.Plain));
        ViewSource uncompared = ViewSources.Of(fixture.Result, showsRestricted: true);
        DataTable without = PublicationText.Table(HomeView.Of(uncompared, new HomeChoice()).Page, "countries-table");
        Assert.Equal(table.Columns.Length - 1, without.Columns.Length);
    }

    [Fact]
    public void The_standfirst_counts_what_the_labels_say()
    {
        string finding = View().Page.Standfirst.Plain;
        int single = _source.Result.Countries.Count(c => c.Label.Label is not null);
        int open = _source.Result.Countries.Count(c => c.Label is { Label: null, Range: not null });
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"for {single} of 27 countries"),
            finding,
            StringComparison.Ordinal
        );
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"for {open} the evidence leaves two or more open"),
            finding,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_restricted_value_is_in_any_face_unless_it_is_asked_for()
    {
        View view = View(showsRestricted: false);
        HashSet<double> figures =
        [
            .. _source.Result.Countries.SelectMany(c => RestrictedFigures.Of(_source.Result, c.Country.Code)),
        ];
        // A score that happens to have the same digits as somebody's value gives nothing away.
        figures.ExceptWith(
            _source
                .Result.Countries.SelectMany(c => c.Composites)
                .SelectMany(c => new[] { c.Low, c.Value, c.High, c.AsCoded })
                .OfType<double>()
        );
        Assert.True(figures.Count > 50);
        Assert.Empty(RestrictedFigures.In(view, figures));
        Assert.Contains("\"withheld\"", view.Json(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"withheld\"", View().Json(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rank", null)]
    [InlineData("stock", null)]
    [InlineData("preparedness", "Atlantis")]
    public void What_is_not_there_is_refused(string composite, string? region) =>
        Assert.Throws<ArgumentException>(() => View(composite, region));

    [GeneratedRegex(
        "^.+, preparedness (between [0-9.]+ and [0-9.]+, median [0-9.]+|at [0-9.]+ in nine of ten draws), .+$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ReadOut();

    [GeneratedRegex("^([0-9]+ to [0-9]+|[0-9]+, told apart)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();
}
