using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Evidence;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>cautions.csv: the release's warnings about what this bundle uses.</summary>
internal sealed class CautionsTable : BundleTable
{
    internal override string File => "cautions.csv";

    internal override string Description => "Warnings of the release that touch the values and practices used here.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Text("indicator", "The indicator whose value, or whose gap's practice, it touches."),
            BundleColumn.Text("table", "Table of the release it belongs to."),
            BundleColumn.Text("key", "Indicator, instrument or practice concerned."),
            BundleColumn.Text("caution", "The warning."),
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        foreach (CountryAssessment country in scope.Countries)
        {
            foreach ((Caution caution, Indicator indicator) in UsedCautions.Of(scope.Result, country))
            {
                rows.Text(country.Country.Code.ToString())
                    .Text(indicator.Id)
                    .Text(caution.Table)
                    .Text(caution.Key)
                    .Text(caution.Text)
                    .EndRow();
            }
        }
    }
}
