using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>4_labels.csv: the label of each country with its probabilities.</summary>
internal sealed class LabelsTable : BundleTable
{
    internal override string File => "4_labels.csv";

    internal override string Description =>
        "Stage 4: labels. They are not assessments by ASPI, whose wording they follow.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Text("name", "Name of the country."),
            BundleColumn.Text("shown", "The label in words, a run of labels, or insufficient evidence."),
            BundleColumn.Text(
                "label",
                "The one label shown.",
                "a run of labels is shown, or there is too little evidence"
            ),
            BundleColumn.List("label_range", "The labels shown, from best to worst.", "too little evidence"),
            BundleColumn.Share("shown_probability", "Probability of the labels shown together.", "too little evidence"),
            .. scope.Result.Framework.Labels.Names.Select(name =>
                BundleColumn.Share(ColumnOf(name), $"Share of the draws that gave {name}.", "too little evidence")
            ),
            BundleColumn.YesNo(
                "near_mark",
                "Whether a probability lies so near a mark that another seed may show another label or run."
            ),
            BundleColumn.Share("verified_share", "Share of the weight that rests on verified values."),
            BundleColumn.List("too_little_evidence", "Dimensions with less coverage than a label asks for.", "none"),
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        LabelRules rules = scope.Result.Framework.Labels;
        foreach (CountryAssessment country in scope.Countries)
        {
            LabelOutcome label = country.Label;
            rows.Text(country.Country.Code.ToString())
                .Text(country.Country.Name)
                .Text(label.Shown)
                .Text(label.Label)
                .List(label.Range ?? [])
                .Number(label.ShownProbability);
            foreach (string name in rules.Names)
            {
                rows.Number(
                    label.Probabilities?.First(p => string.Equals(p.Label, name, StringComparison.Ordinal)).Probability
                );
            }
            rows.YesNo(label.IsNearMark)
                .Number(country.VerifiedShare)
                .List(rules.CoverageOf.Where(code => country[code].Coverage < rules.CoverageMinimum))
                .EndRow();
        }
    }

    internal static string ColumnOf(string label) =>
        "probability_"
        + string.Concat(label.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_'));
}
