using System.Text.Json;
using CsCheck;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

public sealed class SearchViewTests(AssessmentFixture fixture)
{
    private readonly ViewSource _source = ViewSources.Of(fixture);

    private List<(string Kind, string Id)> Found(string words) =>
        [.. ViewRows.Read(SearchView.Of(_source, words)).Select(r => (r["kind"], r["id"]))];

    [Theory]
    [InlineData("viet nam")]
    [InlineData("Việt Nam")]
    [InlineData("  VIET   nam ")]
    [InlineData("vnm")]
    [InlineData("Viê\u0323t")]
    public void A_country_is_found_without_case_and_accents(string words) =>
        Assert.Equal(("country", "VNM"), Found(words)[0]);

    [Theory]
    [InlineData("PRE_NCSI", "indicator", "PRE_NCSI")]
    [InlineData("pre ncsi", "indicator", "PRE_NCSI")]
    [InlineData("budapest convention", "indicator", "GRD_BUDAPEST")]
    [InlineData("trusted research", "practice", "P003")]
    [InlineData("turkiye", "country", "TUR")]
    [InlineData("ega-ncsi-2-2022", "source", "ega-ncsi-2-2022")]
    public void A_name_or_an_id_finds_it(string words, string kind, string id) =>
        Assert.Contains((kind, id), Found(words));

    [Fact]
    public void A_short_code_comes_first_among_indicators() =>
        Assert.Equal(
            ("indicator", fixture.Result.Release.Indicator("L1")!.Id),
            Found("L1").First(h => h.Kind == "indicator")
        );

    [Fact]
    public void A_page_shows_fifty_and_says_how_many_there_are_and_the_files_hold_all()
    {
        View view = SearchView.Of(_source, "a");
        int all = Found("a").Count;
        Assert.True(all > SearchView.MostHits);
        Assert.Equal(SearchView.MostHits, PublicationText.Table(view.Page, "hits").Rows.Length);
        Assert.StartsWith(
            FormattableString.Invariant($"{all} names fit; the first 50 are shown."),
            view.Page.Standfirst.Plain,
            StringComparison.Ordinal
        );
        using var json = JsonDocument.Parse(view.Json());
        Assert.Equal(all, json.RootElement.GetProperty("hits").GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("zzzzz")]
    [InlineData("%%%")]
    public void Nothing_found_says_what_to_do(string words)
    {
        View view = SearchView.Of(_source, words);
        Note note = Assert.Single(PublicationText.Blocks(view.Page).OfType<Note>());
        Assert.Equal(NoteKind.Empty, note.Kind);
        Assert.Contains("Type a part of a name or an id", note.Text.Plain, StringComparison.Ordinal);
        Assert.Empty(ViewRows.Read(view));
    }

    [Fact]
    public void A_slip_of_the_finger_is_met_with_what_was_meant() =>
        Assert.Contains(
            PublicationText.Links(SearchView.Of(_source, "Viet Nan").Page),
            l => l.Page == PageAddress.Country(AssessmentFixture.VietNam)
        );

    [Fact]
    public void Whatever_is_typed_gets_an_answer() =>
        Gen.String[Gen.Char, 0, 300]
            .Sample(
                words =>
                {
                    View view = SearchView.Of(_source, words);
                    Assert.DoesNotContain(PublicationText.Of(view.Page).Split('\n')[0], char.IsControl);
                    JsonDocument.Parse(view.Json()).Dispose();
                    Assert.NotNull(view.Csv());
                },
                iter: 300
            );

    [Theory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    public void The_culture_changes_nothing(string culture)
    {
        string Make() => SearchView.Of(_source, "INDICATOR in İ ı").Csv() + SearchView.Of(_source, "IN").Csv();
        Assert.Equal(AssessmentFixture.In("", Make), AssessmentFixture.In(culture, Make));
    }
}
