using System.Text.RegularExpressions;
using Regalia.Evidence;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

/// <summary>What holds of every page on measures, the method and own files.</summary>
public sealed partial class MeasurePageTests(AssessmentFixture fixture)
{
    // The addresses of the dashboard; a link to anything else would lead nowhere.
    [GeneratedRegex(
        "^(|country/[A-Z]{3}|country/[A-Z]{3}/evidence/[A-Z0-9_]+|compare|indicators|indicator/[A-Z0-9_]+|guardrails"
            + "|guardrails/[A-Za-z0-9_-]+|coverage/[A-Z]{3}|layers|layers/[A-Z]{3}|practices|practice/P[0-9]+|plan/[A-Z]{3}|whatif"
            + "|claims|method|data|about|search|report/[A-Z]{3})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address { get; }

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place { get; }

    private ViewSource Source => MeasurePages.Source(fixture);

    private IEnumerable<View> All => MeasurePages.OneOfEach(Source).Concat(MeasurePages.Own(Source));

    [Fact]
    public void The_header_of_the_csv_is_what_the_columns_describe() =>
        Assert.All(
            All,
            view => Assert.Equal(string.Join(',', view.Columns.Select(c => c.Name)), view.Csv().Split('\n')[0])
        );

    [Fact]
    public void No_two_places_of_a_page_have_the_same_id() =>
        Assert.All(
            All,
            view =>
            {
                string[] ids = [.. PageText.Ids(view.Page)];
                Assert.Empty(
                    ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
                );
                Assert.All(ids, id => Assert.Matches(Place, id));
            }
        );

    [Fact]
    public void Every_link_leads_to_a_page_that_there_is() =>
        Assert.All(
            All,
            view =>
                Assert.All(
                    PageText.Links(view.Page).Select(l => l.Page).OfType<PageAddress>(),
                    page => Assert.Matches(Address, page.Path)
                )
        );

    [Fact]
    public void A_place_on_the_same_kind_of_page_is_there()
    {
        ViewSource source = Source;
        View plan = ActionPlanView.Of(source, MeasurePages.Country(source, "PER"));
        string[] there = [.. PageText.Ids(plan.Page)];
        string[] asked =
        [
            .. PageText
                .Links(plan.Page)
                .Select(l => l.Page)
                .OfType<PageAddress>()
                .Select(p => p.Fragment)
                .OfType<string>(),
        ];
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(there, StringComparer.Ordinal));
    }

    [Fact]
    public void No_cell_is_blank_for_missing_is_a_word() =>
        Assert.All(
            All,
            view =>
                Assert.All(
                    PageText
                        .Tables(view.Page)
                        .SelectMany(t => t.Rows.SelectMany(r => r.Cells.Select(c => (t.Id, Cell: c)))),
                    cell => Assert.False(string.IsNullOrWhiteSpace(cell.Cell.Text.Plain), view.Name + " " + cell.Id)
                )
        );

    [Fact]
    public void Whatever_shows_a_label_says_that_it_is_not_of_ASPI()
    {
        string[] labels = [.. Source.Framework.Labels.Names.Where(n => n.Contains(' ', StringComparison.Ordinal))];
        Assert.NotEmpty(labels);
        foreach (View view in All)
        {
            string text = PageText.Of(view.Page);
            if (labels.Any(label => text.Contains(label, StringComparison.Ordinal)))
            {
                Assert.True(
                    text.Contains(ReleaseLine.NotAspi, StringComparison.Ordinal)
                        || text.Contains("Not an assessment by ASPI", StringComparison.Ordinal),
                    view.Name
                );
            }
        }
    }

    [Fact]
    public void Every_country_has_its_pages()
    {
        ViewSource source = Source;
        Assert.Equal(27, source.Release.Countries.Length);
        foreach (Country country in source.Release.Countries)
        {
            foreach (
                View view in (View[])
                    [
                        CoverageView.Of(source, country),
                        CountryLayersView.Of(source, country),
                        ActionPlanView.Of(source, country),
                        WhatIfView.Of(source, new WhatIfChoice { Country = country }),
                    ]
            )
            {
                Assert.False(view.Page.Standfirst.IsEmpty);
                Assert.Contains(country.Name, PageText.Of(view.Page), StringComparison.Ordinal);
                Assert.EndsWith("\n", view.Csv(), StringComparison.Ordinal);
                Assert.NotEmpty(view.Json());
            }
        }
        Assert.All(source.Release.Instruments, i => Assert.NotEmpty(InstrumentView.Of(source, i).Page.Blocks));
        Assert.All(source.Release.Practices, p => Assert.NotEmpty(PracticeView.Of(source, p).Page.Blocks));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void Words_and_digits_do_not_follow_the_culture(string culture)
    {
        static string[] Written(IEnumerable<View> views) =>
            [.. views.Select(v => PageText.Of(v.Page) + v.Csv() + v.Json() + v.Command)];
        string[] expected = Written(MeasurePages.OneOfEach(Source));
        Assert.Equal(expected, AssessmentFixture.In(culture, () => Written(MeasurePages.OneOfEach(Source))));
    }

    [Fact]
    public void Names_of_files_are_words_codes_and_ids() =>
        Assert.All(All, view => Assert.Matches("^[A-Za-z0-9_-]+$", view.Name));
}
