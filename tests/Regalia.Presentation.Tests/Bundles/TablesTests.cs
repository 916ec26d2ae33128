using System.Globalization;
using Regalia.Assessment;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Tests.Bundles;

public sealed class TablesTests(AssessmentFixture fixture)
{
    private readonly AssessmentResult _result = fixture.Result;
    private readonly List<BundleFile> _all = [.. AssessmentBundle.Files(fixture.Result, [], includeRestricted: true)];

    [Fact]
    public void Values_and_scores_read_back_to_the_last_digit()
    {
        List<Dictionary<string, string>> values = BundleRows.Read(_all, "1_values.csv");
        List<Dictionary<string, string>> scores = BundleRows.Read(_all, "2_scores.csv");
        Assert.Equal(_result.Countries.Sum(c => c.Indicators.Length), values.Count);
        Assert.Equal(values.Count, scores.Count);
        int row = 0;
        foreach (CountryAssessment country in _result.Countries)
        {
            foreach (IndicatorScore score in country.Indicators)
            {
                Dictionary<string, string> value = values[row];
                Dictionary<string, string> scored = scores[row++];
                Assert.Equal(country.Country.Code.ToString(), value["country"]);
                Assert.Equal(score.Indicator.Id, scored["indicator"]);
                Assert.Equal(score.Raw, value.Number("value"));
                Assert.Equal(score.Evidence?.StandardError, value.Number("standard_error"));
                Assert.Equal(score.AsCoded, scored.Number("as_coded"));
                Assert.Equal(score.Value, scored.Number("value"));
                Assert.Equal(score.Low, scored.Number("low"));
                Assert.Equal(score.High, scored.Number("high"));
                Assert.Equal(score.EffectiveWeight, scored.Number("effective_weight"));
                Assert.Equal(score.IsPresent ? "yes" : "no", scored["present"]);
                Assert.Empty(value["withheld"] + scored["withheld"]);
            }
        }
    }

    [Fact]
    public void A_computed_value_carries_its_inputs_so_that_it_can_be_computed_again()
    {
        Dictionary<string, string> row = BundleRows.Read(_all, "1_values.csv").Of("BRA", "indicator", "EXP_RD_USD");
        double[] inputs =
        [
            .. row["inputs"].Split(';').Select(i => double.Parse(i.Split('=')[1], CultureInfo.InvariantCulture)),
        ];

        Assert.StartsWith("EXP_RD_GDP@", row["inputs"], StringComparison.Ordinal);
        Assert.Equal(row.Number("value")!.Value, inputs[0] * inputs[1] * 0.01, inputs[1] * 1e-12);
        Assert.Equal(2, row["source"].Split('|').Length);
        Assert.Equal(2, row["locator"].Split('|').Length);
    }

    [Fact]
    public void A_missing_value_is_blank_and_unknown_and_not_withheld()
    {
        Dictionary<string, string> row = BundleRows
            .Read([.. AssessmentBundle.Files(_result, [])], "1_values.csv")
            .Of("VNM", "indicator", "EXP_IP_RECEIPTS_GDP");

        Assert.Equal("unknown", row["state"]);
        Assert.Empty(row["value"] + row["withheld"] + row["source"] + row["year"]);
    }

    [Fact]
    public void None_found_no_and_estimated_stay_apart()
    {
        List<Dictionary<string, string>> values = BundleRows.Read(_all, "1_values.csv");

        Assert.Equal("none_found", values.Of("BRA", "indicator", "PRE_CROWN_LIST")["state"]);
        Assert.Equal("no", values.Of("BRA", "indicator", "GRD_CPTPP_TS")["state"]);
        Assert.Equal("estimated", values.Of("BRA", "indicator", "THR_RATE")["state"]);
        Assert.Contains(
            "eurepoc-1.3@2020-2024=",
            values.Of("BRA", "indicator", "THR_RATE")["inputs"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_choice_of_evidence_leaves_out_is_not_unknown()
    {
        var open = new EvidenceSelection(VerifiedOnly: false, OpenLicencesOnly: true);
        AssessmentResult result = Assessor.Assess(
            _result.Release,
            _result.Framework,
            new AssessmentOptions { Draws = 50, Selection = open },
            TestContext.Current.CancellationToken
        );
        List<BundleFile> files = [.. AssessmentBundle.Files(result, [])];
        Dictionary<string, string> row = BundleRows.Read(files, "1_values.csv").Of("BRA", "indicator", "PRE_NCSI");

        Assert.Equal("not_selected", row["state"]);
        Assert.Empty(row["value"] + row["withheld"]);
        Assert.Contains("--licence open", files[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("EGA-TERMS", files.Single(f => f.Path is "LICENCES.md").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Composites_labels_drivers_and_tasks_read_back()
    {
        Assert.Equal(
            _result
                .Countries.SelectMany(c => c.Composites)
                .Select(c => (c.Value, c.Low, c.High, (double?)c.Coverage, c.AsCoded)),
            BundleRows
                .Read(_all, "3_composites.csv")
                .Select(r =>
                    (r.Number("value"), r.Number("low"), r.Number("high"), r.Number("coverage"), r.Number("as_coded"))
                )
        );
        List<Dictionary<string, string>> labels = BundleRows.Read(_all, "4_labels.csv");
        Assert.Equal(
            _result.Countries.Select(c => c.Label.Shown),
            labels.Select(r => r["shown"]),
            StringComparer.Ordinal
        );
        Assert.Equal(
            _result.Countries.Select(c => c.Label.Label ?? ""),
            labels.Select(r => r["label"]),
            StringComparer.Ordinal
        );
        Assert.Equal(_result.Countries.Select(c => c.Label.IsNearMark), labels.Select(r => r["near_mark"] is "yes"));
        Assert.Equal(
            _result.Countries.Select(c => (double?)c.Label.Probabilities!.Value[3].Probability),
            labels.Select(r => r.Number("probability_highly_vulnerable"))
        );
        Assert.Equal(
            _result.Countries.SelectMany(c => c.Drivers).Select(d => (d.Indicator.Id, d.Axis, (double?)d.Effect)),
            BundleRows.Read(_all, "5_drivers.csv").Select(r => (r["indicator"], r["axis"], r.Number("effect")))
        );
        Assert.Equal(
            _result.Tasks.Select(t => (t.Country.ToString(), t.Indicator.Id, (double?)t.ExpectedEntropyFall)),
            BundleRows
                .Read(_all, "8_verification.csv")
                .Select(r => (r["country"], r["indicator"], r.Number("expected_entropy_fall")))
        );
    }

    [Fact]
    public void Gaps_name_the_practices_of_the_table_beside_them()
    {
        List<Dictionary<string, string>> gaps = BundleRows.Read(_all, "6_gaps.csv");
        List<Dictionary<string, string>> practices = BundleRows.Read(_all, "7_practices.csv");
        Gap[] expected = [.. _result.Countries.SelectMany(c => c.Gaps)];

        Assert.Equal(expected.Select(g => (double?)g.Points), gaps.Select(g => g.Number("points")));
        Assert.Equal(expected.Select(g => g.Indicator.Stage), gaps.Select(g => g["stage"]), StringComparer.Ordinal);
        Assert.Equal(
            gaps.SelectMany(g =>
                g["practices"]
                    .Split('|', StringSplitOptions.RemoveEmptyEntries)
                    .Select(p => (g["country"], g["indicator"], p))
            ),
            practices.Select(p => (p["country"], p["indicator"], p["practice"]))
        );
    }

    [Fact]
    public void The_framework_adds_up()
    {
        List<Dictionary<string, string>> rows = BundleRows.Read(_all, "framework.csv");
        Dictionary<string, double> weights = rows.ToDictionary(
            r => r["code"],
            r => r.Number("effective_weight")!.Value,
            StringComparer.Ordinal
        );

        Assert.Equal(0.9, weights["preparedness"], 12);
        Assert.Equal(0.35, weights["defensive"], 12);
        Assert.Equal(0.5, weights["exposure"], 12);
        Assert.Equal(2, rows.Where(r => r["kind"] is "indicator").Sum(r => r.Number("effective_weight")!.Value), 12);
        Assert.Equal(0, weights["PRE_LEAD_BODY"]);
        Assert.All(rows, r => Assert.NotEmpty(r["reason"]));
    }

    [Fact]
    public void The_threat_model_gives_the_estimate_again()
    {
        List<Dictionary<string, string>> model = BundleRows.Read(_all, "threat_model.csv");
        double Value(string source, string country, string quantity) =>
            model
                .Single(r =>
                    string.Equals(
                        r["source"] + r["country"] + r["quantity"],
                        source + country + quantity,
                        StringComparison.Ordinal
                    )
                )
                .Number("value")!
                .Value;

        double estimate = new[] { "eurepoc-1.3", "cfr-2023-02" }.Sum(s =>
            Value(s, "", "probability") * Value(s, "BRA", "rate_shape") / Value(s, "BRA", "rate_inverse_scale")
        );

        Assert.Equal(
            fixture
                .Country(AssessmentFixture.Brazil)
                .Indicators.Single(i => i.Indicator.Id is "THR_RATE")
                .Estimate!.Value,
            estimate,
            12
        );
    }

    [Fact]
    public void Cautions_touch_what_is_used()
    {
        List<Dictionary<string, string>> rows = BundleRows.Read(_all, "cautions.csv");

        Assert.Contains(rows, r => r["country"] is "MYS" && r["key"] is "PRE_FIRST");
        Assert.DoesNotContain(rows, r => r["country"] is "BRA" && r["key"] is "PRE_FIRST");
        Assert.Contains(
            rows,
            r => r["country"] is "BRA" && r["key"] is "WASSENAAR" && r["indicator"] is "GRD_WASSENAAR"
        );
        Assert.DoesNotContain(rows, r => r["key"] is "TRIPS39");
    }

    [Fact]
    public void A_text_that_begins_like_a_formula_gets_an_apostrophe()
    {
        List<BundleFile> files = [.. AssessmentBundle.Files(fixture.Modified, [])];

        Assert.Contains(
            BundleRows.Read(files, "7_practices.csv"),
            r => r["name"].StartsWith("'=Defend Trade Secrets Act", StringComparison.Ordinal)
        );
        Assert.Contains(BundleRows.Read(files, "5_drivers.csv"), r => r["effect"].StartsWith('-'));
    }

    [Fact]
    public void The_value_of_every_row_is_the_one_that_the_release_gives()
    {
        var values = new IndicatorValues(_result.Release, EvidenceSelection.None);
        foreach (
            Dictionary<string, string> row in BundleRows
                .Read(_all, "1_values.csv")
                .Where(r => r["state"] is not "estimated")
        )
        {
            IndicatorValue? value = values.Find(Iso3.Parse(row["country"]), row["indicator"]);
            Assert.Equal(value?.Value, row.Number("value"));
            Assert.Equal(value?.YearGap, (int?)row.Number("year_gap"));
            Assert.Equal(value?.Formula ?? "", row["formula"]);
        }
    }
}
