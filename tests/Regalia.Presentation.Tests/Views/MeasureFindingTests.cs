using Regalia.Assessment.Framework;
using Regalia.Assessment.Guardrails;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Guardrails;
using Regalia.Presentation.Layers;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Practices;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Tests.Views;

/// <summary>What single pages on measures say.</summary>
public sealed class MeasureFindingTests(AssessmentFixture fixture)
{
    private ViewSource Source => MeasurePages.Source(fixture);

    [Theory]
    [InlineData("PER")]
    [InlineData("VNM")]
    [InlineData("USA")]
    public void The_first_sentence_names_the_layers_that_are_left_out(string code)
    {
        ViewSource source = Source;
        Country country = MeasurePages.Country(source, code);
        var layers = LayerAnalysis.Of(source.Release, source.Framework, EvidenceSelection.None, country);
        string standfirst = CountryLayersView.Of(source, country).Page.Standfirst.Plain;
        string known = standfirst.Split(". ")[0];
        string altogether = known.Split(';')[0];
        foreach (string layer in ProtectionLayers.All)
        {
            string name = ProtectionLayers.Name(layer);
            bool named = altogether.Contains(name, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(layers.StateOf(layer) == LayerState.LeftOut, named);
        }
        foreach (LayerReach reach in layers.Cells)
        {
            // "no duty reaches A, B and C": the part of the sentence on this kind.
            int start = known.IndexOf("no " + reach.Provides + " reaches", StringComparison.Ordinal);
            string part = start < 0 ? "" : known[(start + 3)..];
            int next = part.IndexOf("no ", StringComparison.Ordinal);
            part = next < 0 ? part : part[..next];
            Assert.Equal(
                reach.State == LayerState.LeftOut,
                part.Contains(ProtectionLayers.Name(reach.Layer), StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    [Fact]
    public void The_guardrails_page_shows_the_finding_and_filters_rows()
    {
        ViewSource source = Source;
        Country vietNam = MeasurePages.Country(source, "VNM");
        View all = GuardrailsView.Of(source, new GuardrailsChoice());
        View one = GuardrailsView.Of(source, new GuardrailsChoice { Countries = [vietNam], Type = "treaty" });
        var analysis = CoverageAnalysis.Of(GuardrailEvidence.Of(source.Release));
        Assert.Equal(FindingText.Headline(analysis.Finding), all.Page.Standfirst.Plain);
        Assert.Equal(all.Page.Standfirst.Plain, one.Page.Standfirst.Plain);
        Assert.Equal("regalia norm matrix --country VNM --type treaty --csv", one.Command);
        int treaties = source.Release.Instruments.Count(i => i.Type == "treaty");
        Assert.Equal(treaties, one.Csv().TrimEnd('\n').Split('\n').Length - 1);
        Assert.Equal(
            source.Release.Instruments.Length * source.Release.Countries.Length,
            all.Csv().TrimEnd('\n').Split('\n').Length - 1
        );
        Figure matrix = Assert.Single(all.Page.Figures);
        Assert.True(matrix.ShowsTable);
        Assert.Equal(source.Release.Countries.Length, matrix.Chart.Data.Rows.Length);
        Assert.Equal(source.Release.Instruments.Length + 1, matrix.Chart.Data.Columns.Length);
    }

    [Fact]
    public void Every_known_position_leads_to_its_source()
    {
        ViewSource source = Source;
        foreach (Instrument instrument in source.Release.Instruments)
        {
            View view = InstrumentView.Of(source, instrument);
            DataTable positions = Assert.Single(view.Page.Tables);
            foreach (DataRow row in positions.Rows.Where(r => r.Cells[1].Text.Plain != "unknown"))
            {
                // Not everything was read on the web: then the words say where.
                Assert.NotEqual("none", row.Cells[4].Text.Plain);
                Assert.Contains(row.Cells[3].Text.Plain, (string[])["sourced", "unverified"]);
            }
        }
    }

    [Fact]
    public void Pages_write_what_the_reports_of_the_command_line_write()
    {
        ViewSource source = Source;
        Country vietNam = MeasurePages.Country(source, "VNM");
        var evidence = GuardrailEvidence.Of(source.Release);
        (View View, string Csv, string Json)[] pairs =
        [
            Pair(
                CoverageView.Of(source, vietNam),
                new CoverageReport(source.Release, CoverageAnalysis.Of(evidence), ["VNM"]) is var coverage
                    ? (coverage.Csv(), coverage.Json())
                    : default
            ),
            Pair(
                LayersView.Of(source),
                LayersListReport.Of(source.Release, source.Framework, EvidenceSelection.None) is var layers
                    ? (layers.Csv(), layers.Json())
                    : default
            ),
            Pair(
                PracticesView.Of(source, new PracticesChoice { Stage = "recover" }),
                PracticeListReport.Of(source.Release, new() { Stage = "recover" }) is var practices
                    ? (practices.Csv(), practices.Json())
                    : default
            ),
            Pair(
                PracticesView.Of(source, new PracticesChoice { SimilarTo = vietNam }),
                SimilarPracticesReport.Of(source.Release, source.Framework, vietNam, new(), most: 0) is var similar
                    ? (similar.Csv(), similar.Json())
                    : default
            ),
            Pair(
                ActionPlanView.Of(source, vietNam),
                PlanView.Of(MeasurePages.Plan(source), source.Release, source.Framework) is var plan
                    ? (PlanCsv.Write(plan), PlanJson.Write(plan))
                    : default
            ),
        ];
        Assert.All(
            pairs,
            pair =>
            {
                Assert.Equal(pair.Csv, pair.View.Csv());
                Assert.Equal(pair.Json, pair.View.Json());
            }
        );
    }

    [Fact]
    public void Every_action_is_traced_to_its_gap_and_its_practices()
    {
        ViewSource source = Source;
        View view = ActionPlanView.Of(source, MeasurePages.Country(source, "VNM"));
        CardList cards = Assert.Single(PageText.Within(view.Page).OfType<CardList>());
        Assert.NotEmpty(cards.Cards);
        foreach (Card card in cards.Cards)
        {
            Facts facts = Assert.IsType<Facts>(Assert.Single(card.Blocks));
            string Leads(string term) =>
                string.Join(
                    ' ',
                    facts.Items.Where(f => f.Term == term).SelectMany(f => f.Text.Runs).Select(r => r.Link?.Page?.Path)
                );
            Assert.Contains("country/VNM/evidence/", Leads("Closes the gap"), StringComparison.Ordinal);
            Assert.True(
                Leads("Practices it draws on").Contains("practice/P", StringComparison.Ordinal)
                    || facts.Items.Any(f => f.Text.Plain == "none: an own idea"),
                card.Title.Plain
            );
        }
    }

    [Fact]
    public void The_day_of_the_suggested_plan_is_that_of_the_release()
    {
        ViewSource source = Source;
        Assert.Equal(source.Release.Sources.Max(s => s.Retrieved), SuggestedPlan.Day(source.Release));
        Assert.Equal(SuggestedPlan.Day(source.Release), MeasurePages.Plan(source).Created);
    }

    [Fact]
    public void The_worked_example_adds_up_to_what_was_assessed()
    {
        ViewSource source = Source;
        DataTable table = MethodView.Of(source).Page.Tables.Single(t => t.Id == "example-table");
        var brazil = fixture.Country(AssessmentFixture.Brazil);
        foreach (CompositeScore score in brazil.Composites)
        {
            DataRow row = table.Rows.Single(r => r.Cells[0].Text.Plain == score.Name);
            string result = row.Cells[1].Text.Plain.Split('=')[^1].Trim();
            Assert.Equal(FormattableString.Invariant($"{score.AsCoded:F1}"), result);
            Assert.Equal(
                "between "
                    + Figures.Score(score.Low)
                    + " and "
                    + Figures.Score(score.High)
                    + ", median "
                    + Figures.Score(score.Value),
                row.Cells[2].Text.Plain
            );
        }
        DataRow readiness = table.Rows.Single(r => r.Cells[0].Text.Plain == brazil[CompositeCodes.Readiness].Name);
        Assert.StartsWith("0.90·", readiness.Cells[1].Text.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_may_not_be_passed_on_are_nowhere_in_a_site()
    {
        ViewSource site = MeasurePages.Source(fixture, showsRestricted: false);
        string[] hidden =
        [
            .. site
                .Release.Observations.Where(o =>
                    o is { Value: not null, Indicator: "PRE_NCSI" or "PRE_WJP_CIVIL" or "PRE_WJP_CRIM" }
                    && site.Release.Country(o.Country) is not null
                )
                .Select(o => o.Value!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture))
                .Where(digits => digits.Length > 4),
        ];
        Assert.NotEmpty(hidden);
        View[] views =
        [
            .. MeasurePages.OneOfEach(site),
            .. site
                .Release.Practices.Where(p => p.Addresses.Any(a => a is "PRE_NCSI" or "PRE_WJP_CIVIL"))
                .Select(p => PracticeView.Of(site, p)),
        ];
        foreach (View view in views)
        {
            string all = PageText.Of(view.Page) + "\n" + view.Csv() + view.Json();
            Assert.All(hidden, digits => Assert.DoesNotContain(" " + digits + "\n", all, StringComparison.Ordinal));
            Assert.All(hidden, digits => Assert.DoesNotContain(": " + digits + ",", all, StringComparison.Ordinal));
            Assert.All(hidden, digits => Assert.DoesNotContain("," + digits + ",", all, StringComparison.Ordinal));
        }
    }

    private static (View, string, string) Pair(View view, (string Csv, string Json) report) =>
        (view, report.Csv, report.Json);
}
