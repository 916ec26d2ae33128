using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Bundles.Tables;

namespace Regalia.Presentation.Bundles;

/// <summary>An assessment as one table: a row a country, with its label, probabilities, scores and coverage, in full digits.</summary>
/// <remarks>
/// Scores are those of the draws, which do not give a published value away; scores as coded stand in the bundle, where some are
/// withheld.
/// </remarks>
public static class AssessmentCsv
{
    /// <summary>What the columns mean, in their order.</summary>
    /// <param name="framework">The framework, which names the labels.</param>
    public static ImmutableArray<BundleColumn> Columns(AssessmentFramework framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return
        [
            BundleColumn.Country,
            BundleColumn.Text("name", "Name of the country."),
            BundleColumn.Text("region", "World Bank region."),
            BundleColumn.Text("income_group", "World Bank income group."),
            BundleColumn.Text(
                "shown",
                "The label in words, a run of labels, or insufficient evidence. Label names follow ASPI's wording; these are not "
                    + "ASPI's assessments."
            ),
            BundleColumn.Text(
                "label",
                "The one label shown.",
                "a run of labels is shown, or there is too little evidence"
            ),
            BundleColumn.List("label_range", "The labels shown, from best to worst.", "too little evidence"),
            BundleColumn.Share("shown_probability", "Probability of the labels shown together.", "too little evidence"),
            .. framework.Labels.Names.Select(name =>
                BundleColumn.Share(
                    LabelsTable.ColumnOf(name),
                    $"Share of the draws that gave {name}.",
                    "too little evidence"
                )
            ),
            BundleColumn.YesNo(
                "near_mark",
                "Whether a probability lies so near a mark that another seed may show another label or run."
            ),
            BundleColumn.Share("verified_share", "Share of the weight that rests on verified values."),
            .. CompositeCodes.Shown.SelectMany(OfComposite),
            BundleColumn.Text("release", "Version of the evidence release."),
            BundleColumn.YesNo("modified_release", "Whether its files are not those that were published."),
        ];
    }

    /// <summary>The table.</summary>
    /// <param name="result">The assessment.</param>
    /// <param name="countries">The countries to write, in the order to write them.</param>
    public static string Write(AssessmentResult result, IReadOnlyList<CountryAssessment> countries)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(countries);
        var rows = new CsvText([.. Columns(result.Framework).Select(c => c.Name)]);
        foreach (CountryAssessment country in countries)
        {
            LabelOutcome label = country.Label;
            rows.Text(country.Country.Code.ToString())
                .Text(country.Country.Name)
                .Text(country.Country.Region)
                .Text(country.Country.IncomeGroup)
                .Text(label.Shown)
                .Text(label.Label)
                .List(label.Range ?? [])
                .Number(label.ShownProbability);
            foreach (string name in result.Framework.Labels.Names)
            {
                rows.Number(
                    label.Probabilities?.First(p => string.Equals(p.Label, name, StringComparison.Ordinal)).Probability
                );
            }
            rows.YesNo(label.IsNearMark).Number(country.VerifiedShare);
            foreach (string code in CompositeCodes.Shown)
            {
                CompositeScore score = country[code];
                rows.Number(score.Low).Number(score.Value).Number(score.High).Number(score.Coverage);
            }
            rows.Text(result.Release.Version).YesNo(result.Release.IsModified).EndRow();
        }
        return rows.ToString();
    }

    private static BundleColumn[] OfComposite(string code)
    {
        const string missing = "no country has evidence for it";
        return
        [
            BundleColumn.Score(code + "_low", $"Score of {code}: 5 % of the draws are lower.", missing),
            BundleColumn.Score(code + "_median", $"Score of {code}: median of the draws.", missing),
            BundleColumn.Score(code + "_high", $"Score of {code}: 5 % of the draws are higher.", missing),
            BundleColumn.Share(code + "_coverage", $"Share of the weight of {code} for which there is a value."),
        ];
    }
}
