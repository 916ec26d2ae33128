using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Drivers;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>5_drivers.csv: what sets each country apart.</summary>
internal sealed class DriversTable : BundleTable
{
    internal override string File => "5_drivers.csv";

    internal override string Description =>
        "Stage 5: how far each indicator moves a country away from where it would stand with the median country's score.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Whole("rank", "", "1 or more", "Place within the country, the largest effect first."),
            BundleColumn.Indicator,
            BundleColumn.Text("axis", "Axis that it moves.", range: "pressure, readiness"),
            BundleColumn.Number(
                "effect",
                "points of the axis",
                "-100 to 100",
                "Axis as coded minus the same with this indicator at the median country's score.",
                "withheld"
            ),
            BundleColumn.Number(
                "towards_vulnerability",
                "points of the axis",
                "-100 to 100",
                "The effect, with its sign turned for readiness: above 0 makes the country more vulnerable.",
                "withheld"
            ),
            BundleColumn.Withheld,
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        foreach (CountryAssessment country in scope.Countries)
        {
            foreach ((int place, Driver driver) in country.Drivers.Index())
            {
                ImmutableArray<string> withheld = scope.Withheld(country, driver.Indicator);
                rows.Text(country.Country.Code.ToString())
                    .Whole(place + 1)
                    .Text(driver.Indicator.Id)
                    .Text(driver.Axis)
                    .Number(withheld.IsEmpty ? driver.Effect : null)
                    .Number(withheld.IsEmpty ? driver.TowardsVulnerability : null)
                    .List(withheld)
                    .EndRow();
            }
        }
    }
}
