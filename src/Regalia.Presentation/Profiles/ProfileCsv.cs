using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence.Derivation;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Bundles.Tables;

namespace Regalia.Presentation.Profiles;

/// <summary>A country as one table: a row for each composite, then one for each indicator, in full digits.</summary>
public static class ProfileCsv
{
    private const string NoComposite = "a composite";
    private const string NoValue = "a composite, or no value";

    /// <summary>Its columns, in order.</summary>
    public static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("kind", "What the row is.", range: "composite, indicator"),
        BundleColumn.Country,
        BundleColumn.Text("code", "Code of the composite or id of the indicator."),
        BundleColumn.Text("name", "Its name."),
        BundleColumn.Text("parent", "Composite it belongs to.", "pressure and readiness stand at the top"),
        BundleColumn.Share(
            "effective_weight",
            "Weight in pressure or readiness: product of the weights down the path.",
            NoComposite
        ),
        BundleColumn.Share("coverage", "Weight of the indicators present over the weight of all.", "an indicator"),
        BundleColumn.Number(
            "raw",
            "as in unit",
            "",
            "The value before any goalposts.",
            "a composite, withheld if the column withheld names a licence, otherwise no value"
        ),
        BundleColumn.Text("unit", "Unit of the value.", "a composite, or none"),
        BundleColumn.Whole("year", "", "", "The year that the value describes.", NoValue),
        BundleColumn.Text(
            "state",
            "What the evidence says, as in 1_values.csv of the bundle.",
            NoComposite,
            "value, none_found, no, estimated, unknown, not_applicable, not_selected"
        ),
        BundleColumn.Text(
            "status",
            "Whether everything it rests on was read at the source.",
            NoComposite,
            "sourced, unverified, missing"
        ),
        BundleColumn.List("source", "Ids of the sources.", NoValue),
        BundleColumn.List("licence", "Licences of these sources.", NoValue),
        BundleColumn.Score("as_coded", "Score at the stated weights from the values as published."),
        BundleColumn.Score("value", "Median of the draws."),
        BundleColumn.Score("low", "5 % of the draws are lower."),
        BundleColumn.Score("high", "5 % of the draws are higher."),
        BundleColumn.Withheld,
    ];

    /// <summary>Writes the table of a country.</summary>
    /// <param name="result">The assessment.</param>
    /// <param name="country">A country of it.</param>
    /// <param name="includeRestricted">Whether to show figures whose licence is not open; else they are blank and marked as withheld.</param>
    public static string Of(AssessmentResult result, CountryAssessment country, bool includeRestricted = true)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(country);
        var scope = new BundleScope(result, [country.Country.Code], includeRestricted);
        var csv = new CsvText([.. Columns.Select(c => c.Name)]);
        foreach (CompositeScore composite in country.Composites)
        {
            Write(csv, scope, country, composite);
        }
        foreach (IndicatorScore score in country.Indicators)
        {
            Write(csv, scope, country, score);
        }
        return csv.ToString();
    }

    private static void Write(CsvText csv, BundleScope scope, CountryAssessment country, CompositeScore score)
    {
        ImmutableArray<string> withheld = scope.Withheld(country, score);
        Composite place = scope.Result.Framework.Composites.First(c =>
            string.Equals(c.Code, score.Code, StringComparison.Ordinal)
        );
        csv.Text("composite")
            .Text(country.Country.Code.ToString())
            .Text(score.Code)
            .Text(score.Name)
            .Text(place.Parent)
            .Number(null)
            .Number(score.Coverage)
            .Number(null)
            .Text(null)
            .Whole(null)
            .Text(null)
            .Text(null)
            .List([])
            .List([])
            .Number(withheld.IsEmpty ? score.AsCoded : null)
            .Number(score.Value)
            .Number(score.Low)
            .Number(score.High)
            .List(withheld)
            .EndRow();
    }

    private static void Write(CsvText csv, BundleScope scope, CountryAssessment country, IndicatorScore score)
    {
        ImmutableArray<string> withheld = scope.Withheld(score);
        bool shown = withheld.IsEmpty;
        csv.Text("indicator")
            .Text(country.Country.Code.ToString())
            .Text(score.Indicator.Id)
            .Text(score.Indicator.Name)
            .Text(score.Parent)
            .Number(score.EffectiveWeight)
            .Number(null)
            .Number(shown ? score.Raw : null)
            .Text(score.Indicator.Unit)
            .Whole(Year(scope, score))
            .Text(State(scope, country, score))
            .Text(Json.StatusWords.Of(score))
            .List(scope.Terms.Sources(score))
            .List(scope.Terms.Licences(score))
            .Number(shown ? score.AsCoded : null)
            .Number(shown ? score.Value : null)
            .Number(shown ? score.Low : null)
            .Number(shown ? score.High : null)
            .List(withheld)
            .EndRow();
    }

    private static int? Year(BundleScope scope, IndicatorScore score) =>
        score.Evidence?.Year ?? (score.Estimate is null ? null : scope.Result.Threat.Windows.Max(w => w.Window.To));

    private static string State(BundleScope scope, CountryAssessment country, IndicatorScore score) =>
        score switch
        {
            { Evidence: IndicatorValue value } => Words.Of(value.State),
            { Estimate: not null } => "estimated",
            _ => ValuesTable.Why(scope, country.Country.Code, score.Indicator),
        };
}
