using Regalia.Assessment;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Tests.Bundles;
using Regalia.Presentation.Trails;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

public sealed class EvidenceViewTests(AssessmentFixture fixture)
{
    private readonly ViewSource _source = ViewSources.Of(fixture);

    private View Of(string country, string indicator, bool showsRestricted = true) =>
        EvidenceView.Of(
            _source with
            {
                ShowsRestricted = showsRestricted,
            },
            _source.Release.Country(Iso3.Parse(country))!,
            _source.Release.Indicator(indicator)!
        );

    // Two countries see every indicator; every country sees every scored one.
    private IEnumerable<(CountryAssessment Country, Indicator Indicator)> Cells() =>
        _source.Result.Countries.SelectMany(
            (c, place) =>
                (place < 2 ? _source.Release.Indicators : [.. c.Indicators.Select(i => i.Indicator)]).Select(i =>
                    (c, i)
                )
        );

    [Fact]
    public void Every_observation_behind_a_value_is_a_card_with_its_source()
    {
        foreach ((CountryAssessment country, Indicator indicator) in Cells())
        {
            View view = EvidenceView.Of(_source, country.Country, indicator);
            Card[] cards = [.. PublicationText.Blocks(view.Page).OfType<CardList>().SelectMany(c => c.Cards)];
            Observation[] observations =
            [
                .. _source.Release.ObservationsOf(indicator.Id, country.Country.Code),
                .. country.Indicators.FirstOrDefault(i => i.Indicator == indicator)?.Evidence is { } value
                    ? EvidenceTerms.Roots(value).Select(r => r.Observation).OfType<Observation>()
                    : [],
            ];
            foreach (Observation observation in observations)
            {
                Card card = cards.Single(c => c.Id == FormattableString.Invariant($"observation-{observation.Row}"));
                Source source = _source.Release.Source(observation.Source)!;
                var facts = Facts(card);
                Assert.Equal(source.Title, card.Title.Plain);
                Assert.Equal(source.Publisher, facts["Publisher"]);
                Assert.Equal(
                    observation.Status == VerificationStatus.Sourced ? "sourced" : "unverified",
                    facts["Status"]
                );
                Assert.StartsWith(_source.Release.LicenceOf(source).Name, facts["Licence"], StringComparison.Ordinal);
                Assert.NotEmpty(facts["Place in the source"]);
            }
            string[] ids = [.. PublicationText.Ids(view.Page)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(ids, id => Assert.Matches("^[a-z][a-z0-9-]*$", id));
        }
    }

    [Fact]
    public void No_face_lets_out_a_restricted_value_unless_it_may()
    {
        int sought = 0;
        foreach ((CountryAssessment country, Indicator indicator) in Cells())
        {
            View view = EvidenceView.Of(_source with { ShowsRestricted = false }, country.Country, indicator);
            // The page shows other countries too.
            HashSet<double> figures = [.. _source.Result.Countries.SelectMany(c => RestrictedOf(c.Country.Code))];
            sought += figures.Count;
            Assert.Empty(RestrictedFigures.In(view, figures));
        }
        Assert.True(sought > 1000);
        Assert.NotEmpty(RestrictedFigures.In(Of("VNM", "PRE_NCSI"), RestrictedOf(AssessmentFixture.VietNam)));
    }

    private readonly Dictionary<Iso3, HashSet<double>> _restricted = [];

    private HashSet<double> RestrictedOf(Iso3 country)
    {
        if (!_restricted.TryGetValue(country, out HashSet<double>? figures))
        {
            _restricted.Add(country, figures = RestrictedFigures.Of(_source.Result, country));
        }
        return figures;
    }

    [Fact]
    public void What_is_withheld_says_so_and_leads_to_its_publisher()
    {
        View view = Of("VNM", "PRE_NCSI", showsRestricted: false);
        Assert.StartsWith(
            "There is a value, and it is withheld here",
            view.Page.Standfirst.Plain,
            StringComparison.Ordinal
        );
        Card card = PublicationText.Blocks(view.Page).OfType<CardList>().Single().Cards[0];
        Assert.StartsWith("withheld: the licence", Facts(card)["What it says"], StringComparison.Ordinal);
        Assert.Contains(
            PublicationText.Links(view.Page),
            l => l.Outside?.Host.EndsWith("ega.ee", StringComparison.Ordinal) == true
        );
        Assert.All(
            ViewRows.Read(view).Where(r => r["role"] == "value"),
            r => Assert.Equal(("", "EGA-TERMS"), (r["value"], r["withheld"]))
        );
        Assert.Contains("\"withheld\": [", view.Json(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"withheld\"", Of("VNM", "PRE_NCSI").Json(), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_and_three_kinds_of_nothing_have_words_of_their_own()
    {
        Assert.StartsWith(
            "Unknown: release ",
            Of("VNM", "EXP_IP_RECEIPTS_GDP").Page.Standfirst.Plain,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Not yet measured: ",
            Of("VNM", "PRE_ATTRIBUTION").Page.Standfirst.Plain,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no proof that there is nothing",
            Of("VNM", "PRE_LAW_ECONESP").Page.Standfirst.Plain,
            StringComparison.Ordinal
        );
        Assert.Contains("the source says that there is none", Standfirsts(EvidenceState.No), StringComparison.Ordinal);
        Assert.Equal("unknown", ViewRows.Read(Of("VNM", "EXP_IP_RECEIPTS_GDP"))[0]["state"]);
    }

    [Fact]
    public void The_table_holds_the_value_its_inputs_and_what_does_not_count()
    {
        List<Dictionary<string, string>> rows = ViewRows.Read(Of("VNM", "EXP_RD_USD"));
        Assert.Equal(["value", "input", "input"], rows.Select(r => r["role"]));
        Assert.Equal(
            rows[1].Number("value")!.Value * rows[2].Number("value")!.Value * 0.01,
            rows[0].Number("value")!.Value,
            1e-3
        );
        Assert.Equal("WDI NY.GDP.MKTP.CD", _source.Release.Source(rows[2]["source"])!.Series);

        rows = ViewRows.Read(Of("VNM", "EXP_RD_GDP"));
        Assert.Equal(["value", "not_counted", "not_counted"], rows.Select(r => r["role"]));
        Assert.Equal(["2023", "2021", "2019"], rows.Select(r => r["year"]));

        rows = ViewRows.Read(Of("VNM", "THR_RATE"));
        Assert.Equal(["value", "tabulation", "tabulation"], rows.Select(r => r["role"]));
        Assert.Equal(
            (rows[1].Number("value")!.Value + rows[2].Number("value")!.Value) / 2,
            rows[0].Number("value")!.Value,
            1e-9
        );

        rows = ViewRows.Read(Of("VNM", "GRD_GGE"));
        Assert.Equal(["value", "input", "input"], rows.Select(r => r["role"]));
        Assert.All(rows[1..], r => Assert.Equal("positions.csv", r["file"]));
    }

    [Fact]
    public void The_model_of_threat_that_is_at_hand_gives_the_digits_of_a_fresh_one()
    {
        foreach (string id in new[] { "THR_RATE", "THR_TREND", "PRE_NCSI" })
        {
            var trail = EvidenceTrail.Of(
                _source.Release,
                _source.Framework,
                _source.Release.Country(AssessmentFixture.VietNam)!,
                _source.Release.Indicator(id)!
            );
            Assert.Equal(EvidenceJson.Write(_source.Release, trail), Of("VNM", id).Json());
            Assert.Equal(TrailCsv.Of(_source.Release, trail), Of("VNM", id).Csv());
        }
    }

    [Fact]
    public void A_coded_value_is_told_in_the_words_of_its_step()
    {
        Assert.Contains(
            "0.5 (CI or data breach only)",
            PublicationText.Of(Of("VNM", "PRE_INCIDENT_DUTY").Page),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "What would count as evidence",
            PublicationText.Of(Of("VNM", "PRE_INCIDENT_DUTY").Page),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_says_that_no_quotes_are_kept()
    {
        Assert.Contains(
            "keeps no quotes and no archived copies",
            PublicationText.Of(Of("VNM", "PRE_NCSI").Page),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void The_culture_changes_nothing(string culture)
    {
        string Make() =>
            string.Concat(
                new[] { "EXP_RD_USD", "THR_TREND", "GRD_GGE", "PRE_WGI_RL" }
                    .Select(id => Of("VNM", id))
                    .Select(v => PublicationText.Whole(v.Page) + v.Csv() + v.Json())
            );

        Assert.Equal(AssessmentFixture.In("", Make), AssessmentFixture.In(culture, Make));
    }

    private string Standfirsts(EvidenceState state) =>
        string.Join(
            '\n',
            _source
                .Result.Countries.SelectMany(c =>
                    c.Indicators.Where(i => i.Evidence?.State == state).Select(i => (c.Country, i.Indicator))
                )
                .Take(5)
                .Select(c => EvidenceView.Of(_source, c.Country, c.Indicator).Page.Standfirst.Plain)
        );

    private static Dictionary<string, string> Facts(Card card) =>
        card.Blocks.OfType<Facts>().Single().Items.ToDictionary(f => f.Term, f => f.Text.Plain);
}
