using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Scoring;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>3_composites.csv: every composite of the framework.</summary>
internal sealed class CompositesTable : BundleTable
{
    internal override string File => "3_composites.csv";

    internal override string Description =>
        "Stage 3: weighted means of the scores, with 90 % intervals over the draws.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Text("composite", "Code of the composite."),
            BundleColumn.Text("name", "Its name."),
            BundleColumn.Score("value", "Median of the draws.", "no country has evidence for it"),
            BundleColumn.Score("low", "5 % of the draws are lower.", "no country has evidence for it"),
            BundleColumn.Score("high", "5 % of the draws are higher.", "no country has evidence for it"),
            BundleColumn.Share("coverage", "Weight of the indicators present over the weight of all."),
            BundleColumn.Score(
                "as_coded",
                "Score at the stated weights from the values as published. Withheld where a figure under a licence that "
                    + "is not open could be worked back from it."
            ),
            BundleColumn.Withheld,
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        foreach (CountryAssessment country in scope.Countries)
        {
            foreach (CompositeScore composite in country.Composites)
            {
                ImmutableArray<string> withheld = scope.Withheld(country, composite);
                rows.Text(country.Country.Code.ToString())
                    .Text(composite.Code)
                    .Text(composite.Name)
                    .Number(composite.Value)
                    .Number(composite.Low)
                    .Number(composite.High)
                    .Number(composite.Coverage)
                    .Number(withheld.IsEmpty ? composite.AsCoded : null)
                    .List(withheld)
                    .EndRow();
            }
        }
    }
}
