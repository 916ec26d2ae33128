using System.Collections.Immutable;
using CsCheck;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Tests.Bundles;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

public sealed class CompareViewTests(AssessmentFixture fixture)
{
    private readonly ViewSource _source = ViewSources.Of(fixture);

    private ImmutableArray<Country> All => [.. _source.Result.Countries.Select(c => c.Country)];

    private ImmutableArray<Country> Of(params string[] codes) =>
        [.. codes.Select(c => _source.Release.Country(Iso3.Parse(c))!)];

    [Fact]
    public void The_order_of_the_countries_changes_no_number()
    {
        Gen<(Country[] Countries, int Turn, string Composite)> gen = Gen.Select(
            Gen.Shuffle(All.ToArray()),
            Gen.Int[2, CompareView.MostCountries],
            Gen.Int[0, CompositeCodes.Shown.Length - 1],
            (all, count, composite) => (all[..count], count - 1, CompositeCodes.Shown[composite])
        );
        gen.Sample(
            chosen =>
            {
                View view = CompareView.Of(_source, [.. chosen.Countries], chosen.Composite);
                View turned = CompareView.Of(
                    _source,
                    [.. chosen.Countries[chosen.Turn..], .. chosen.Countries[..chosen.Turn].Reverse()],
                    chosen.Composite
                );
                Assert.Equal(PublicationText.Whole(view.Page), PublicationText.Whole(turned.Page));
                Assert.Equal(view.Csv(), turned.Csv());
                Assert.Equal(view.Command, turned.Command);
                Assert.Equal(view.Name, turned.Name);
            },
            iter: 40
        );
    }

    [Fact]
    public void What_one_is_above_the_other_the_other_is_below()
    {
        List<Dictionary<string, string>> rows = ViewRows.Read(CompareView.Of(_source, [], CompositeCodes.Readiness));
        Assert.Equal(CompositeCodes.Shown.Length * All.Length * (All.Length - 1), rows.Count);
        var above = rows.ToDictionary(r => (r["composite"], r["a"], r["b"]), r => r.Number("probability_above"));
        foreach (((string composite, string a, string b), double? probability) in above)
        {
            Assert.Equal(1, probability!.Value + above[(composite, b, a)]!.Value, 1e-9);
        }
    }

    [Fact]
    public void The_table_holds_the_digits_of_the_assessment()
    {
        List<Dictionary<string, string>> rows = ViewRows.Read(
            CompareView.Of(_source, Of("VNM", "MYS", "IDN"), CompositeCodes.Exposure)
        );
        Assert.Equal(CompositeCodes.Shown.Length * 6, rows.Count);
        foreach (Dictionary<string, string> row in rows)
        {
            CountryComparison pair = _source.Result.Comparisons.Single(p =>
                p.Composite == row["composite"] && p.A.ToString() == row["a"] && p.B.ToString() == row["b"]
            );
            var score = _source.Result.Countries.First(c => c.Country.Code == pair.A)[pair.Composite];
            Assert.Equal(pair.ProbabilityAbove, row.Number("probability_above"));
            Assert.Equal(pair.IsDistinguishable ? "yes" : "no", row["distinguishable"]);
            Assert.Equal(
                (score.Low, score.Value, score.High),
                (row.Number("low_a"), row.Number("value_a"), row.Number("high_a"))
            );
        }
    }

    [Fact]
    public void Each_pair_of_the_matrix_says_whether_it_can_be_told_apart()
    {
        foreach (string composite in CompositeCodes.Shown)
        {
            View view = CompareView.Of(_source, [], composite);
            DataTable matrix = PublicationText.Table(view.Page, "pair-matrix");
            string[] columns = [.. matrix.Columns.Skip(1).Select(c => c.Heading)];
            Assert.Equal(All.Select(c => c.Code.ToString()).Order(), columns.Order());
            foreach ((int r, DataRow row) in matrix.Rows.Index())
            {
                foreach ((int c, DataCell cell) in row.Cells.Skip(1).Index())
                {
                    if (r == c)
                    {
                        Assert.Equal("the same", cell.Text.Plain);
                        continue;
                    }
                    CountryComparison pair = _source.Result.Comparisons.Single(p =>
                        p.Composite == composite && p.A.ToString() == columns[r] && p.B.ToString() == columns[c]
                    );
                    Assert.Equal(pair.ProbabilityAbove, cell.Number);
                    Assert.Equal(
                        !pair.IsDistinguishable,
                        cell.Text.Plain.StartsWith("not distinguishable (P = 0.", StringComparison.Ordinal)
                    );
                }
            }
        }
    }

    [Fact]
    public void Two_countries_are_found_apart_or_not_in_a_sentence()
    {
        foreach (
            CountryComparison pair in _source
                .Result.Comparisons.Where(p => p.Composite == CompositeCodes.Preparedness)
                .Where((_, i) => i % 29 == 0)
        )
        {
            View view = CompareView.Of(_source, Of(pair.A.ToString(), pair.B.ToString()), CompositeCodes.Preparedness);
            Assert.Contains(
                pair.IsDistinguishable
                    ? " scores above "
                    : " cannot be told apart on preparedness: not distinguishable (P = 0.",
                view.Page.Standfirst.Plain,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void None_stands_for_all()
    {
        View none = CompareView.Of(_source, [], CompositeCodes.Readiness);
        View all = CompareView.Of(_source, All, CompositeCodes.Readiness);
        Assert.Equal(all.Csv(), none.Csv());
        Assert.Equal(all.Json(), none.Json());
        Assert.Equal(PublicationText.Whole(all.Page), PublicationText.Whole(none.Page));
        Assert.Equal("regalia compare " + string.Join(' ', All.Select(c => c.Code)) + " --csv", none.Command);
        Assert.Equal("compare", none.Name);
    }

    [Fact]
    public void One_country_too_many_or_an_unknown_score_are_the_callers_fault()
    {
        Assert.Throws<ArgumentException>(() => CompareView.Of(_source, Of("VNM"), CompositeCodes.Readiness));
        Assert.Throws<ArgumentException>(() => CompareView.Of(_source, Of("VNM", "VNM"), CompositeCodes.Readiness));
        Assert.Throws<ArgumentException>(() => CompareView.Of(_source, All[..12], CompositeCodes.Readiness));
        Assert.Throws<ArgumentException>(() => CompareView.Of(_source, Of("VNM", "MYS"), "stock"));
        Assert.Throws<ArgumentException>(() =>
            CompareView.Of(ViewSources.Of(fixture.Result, showsRestricted: true), [], CompositeCodes.Readiness)
        );
    }

    [Fact]
    public void Differences_come_the_widest_first_and_withheld_ones_last()
    {
        ViewSource passedOn = _source with { ShowsRestricted = false };
        foreach (ViewSource source in new[] { _source, passedOn })
        {
            View view = CompareView.Of(source, Of("VNM", "MYS", "BRA"), CompositeCodes.Readiness);
            DataTable[] tables = [.. view.Page.Tables.Where(t => t.Id is "differences-table" or "same-table")];
            Assert.Equal(_source.Result.Countries[0].Indicators.Length, tables.Sum(t => t.Rows.Length));
            double?[] spreads = [.. tables[0].Rows.Select(r => r.Cells[1].Number)];
            Assert.Equal(spreads.OrderByDescending(s => s ?? double.NegativeInfinity), spreads);
            Assert.Equal(source.ShowsRestricted, !tables[0].Rows.Any(r => r.Cells[1].Text.Plain == "withheld"));
            Assert.All(
                tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells.Skip(2)),
                c => Assert.Contains("/evidence/", c.Text.Runs[0].Link!.Page!.Path, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void No_face_lets_out_a_restricted_value()
    {
        View view = CompareView.Of(
            _source with
            {
                ShowsRestricted = false,
            },
            Of("VNM", "BRA"),
            CompositeCodes.Preparedness
        );
        HashSet<double> figures = RestrictedFigures.Of(_source.Result, AssessmentFixture.VietNam);
        figures.UnionWith(RestrictedFigures.Of(_source.Result, AssessmentFixture.Brazil));
        Assert.Empty(RestrictedFigures.In(view, figures));
    }

    [Fact]
    public void Labels_are_said_to_be_nobody_elses_and_no_rank_is_named()
    {
        string text = PublicationText.Of(CompareView.Of(_source, [], CompositeCodes.Readiness).Page);
        Assert.Contains("these are not ASPI's assessments", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?i)\brank", text);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void The_culture_changes_nothing(string culture)
    {
        string Make()
        {
            View view = CompareView.Of(_source, Of("IDN", "MYS", "VNM"), CompositeCodes.Exposure);
            return PublicationText.Whole(view.Page) + view.Csv() + view.Json();
        }

        Assert.Equal(AssessmentFixture.In("", Make), AssessmentFixture.In(culture, Make));
    }

    [Fact]
    public void Places_on_the_page_are_named_once()
    {
        foreach (ImmutableArray<Country> countries in new[] { Of("IDN", "MYS"), [] })
        {
            string[] ids = [.. PublicationText.Ids(CompareView.Of(_source, countries, CompositeCodes.Threat).Page)];
            Assert.Equal(ids.Distinct(), ids);
        }
    }
}
