using System.Collections.Immutable;
using Regalia.Assessment.Threat;
using Regalia.Evidence;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>threat_model.csv: the fitted model of threat, tidy.</summary>
internal sealed class ThreatTable : BundleTable
{
    internal override string File => "threat_model.csv";

    internal override string Description =>
        "How threat was estimated from incident counts: a row for each quantity, of all countries or of one.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Text("source", "The tabulation of incidents."),
            BundleColumn.Whole("from", "", "", "First year counted."),
            BundleColumn.Whole("to", "", "", "Last year counted."),
            BundleColumn.Text("country", "Country, ISO 3166-1 alpha-3.", "the quantity is of all countries"),
            BundleColumn.Text(
                "quantity",
                "probability: chance that a draw takes this tabulation. alpha, b0, b1, mean_log_covariate: yearly rate ~ "
                    + "Gamma(alpha, alpha / mu), mu = exp(b0 + b1 (ln covariate - mean_log_covariate)). share_a, share_b: "
                    + "share of espionage ~ Beta(a, b). Of a country, after its own counts: rate_shape, rate_inverse_scale "
                    + "(gamma), rate_mean, share_a, share_b (beta), share_mean, trend_mean (yearly change of the log rate), "
                    + "and the counts: years, incidents, espionage."
            ),
            BundleColumn.Number("value", "as the quantity", "", "Its value.", "withheld, or not counted"),
            BundleColumn.Withheld,
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        foreach (ThreatWindow w in scope.Result.Threat.Windows)
        {
            Licence licence = scope.Release.LicenceOf(w.Window.SourceId);
            string? withheld = licence.Open || scope.IncludeRestricted ? null : licence.Id;

            void Row(Iso3? country, string quantity, double? value) =>
                rows.Text(w.Window.SourceId)
                    .Whole(w.Window.From)
                    .Whole(w.Window.To)
                    .Text(country?.ToString())
                    .Text(quantity)
                    .Number(withheld is null ? value : null)
                    .Text(withheld)
                    .EndRow();

            Row(null, "probability", w.Probability);
            Row(null, "alpha", w.Rate.Alpha);
            Row(null, "b0", w.Rate.B0);
            Row(null, "b1", w.Rate.B1);
            Row(null, "mean_log_covariate", w.Rate.MeanLogCovariate);
            Row(null, "share_a", w.Share.A);
            Row(null, "share_b", w.Share.B);
            foreach (Iso3 code in scope.Countries.Select(c => c.Country.Code))
            {
                ThreatPosterior p = w.Countries[code];
                Row(code, "rate_shape", p.RateShape);
                Row(code, "rate_inverse_scale", p.RateInverseScale);
                Row(code, "rate_mean", p.RateMean);
                Row(code, "share_a", p.ShareA);
                Row(code, "share_b", p.ShareB);
                Row(code, "share_mean", p.ShareMean);
                Row(code, "trend_mean", p.Trend.Mean);
                Row(code, "years", p.Counts?.ByYear.Length);
                Row(code, "incidents", p.Counts?.Incidents);
                Row(code, "espionage", p.Counts?.Espionage);
            }
        }
    }
}
