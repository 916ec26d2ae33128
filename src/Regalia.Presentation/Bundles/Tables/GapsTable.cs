using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Gaps;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>6_gaps.csv: what each country lacks.</summary>
internal sealed class GapsTable : BundleTable
{
    internal override string File => "6_gaps.csv";

    internal override string Description =>
        "Stage 6: shortfalls of preparedness and guardrails, the most urgent first.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Whole("rank", "", "1 or more", "Place within the country, the highest priority first."),
            BundleColumn.Indicator,
            BundleColumn.Text("name", "Its name."),
            BundleColumn.Text("stage", "Stage of protection.", "none", "prevent, deter, detect, recover"),
            BundleColumn.List("layers", "Layers of protection.", "none"),
            BundleColumn.Score("as_coded", "Score of the value as published.", "withheld"),
            BundleColumn.Share("shortfall", "(100 - as_coded) / 100.", "withheld"),
            BundleColumn.Share("weight", "Effective weight in readiness."),
            BundleColumn.Share("confidence", "Chance that the value is right, by its status."),
            BundleColumn.Score("points", "Points of readiness to gain at most: 100 x shortfall x weight.", "withheld"),
            BundleColumn.Score("priority", "Points x confidence.", "withheld"),
            BundleColumn.Text("status", "Whether the value was checked.", range: "sourced, unverified"),
            BundleColumn.List(
                "practices",
                "Ids of practices of others that address it, see 7_practices.csv.",
                "none known"
            ),
            BundleColumn.Withheld,
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        foreach (CountryAssessment country in scope.Countries)
        {
            foreach ((int place, Gap gap) in country.Gaps.Index())
            {
                ImmutableArray<string> withheld = scope.Withheld(country, gap.Indicator);
                bool shown = withheld.IsEmpty;
                rows.Text(country.Country.Code.ToString())
                    .Whole(place + 1)
                    .Text(gap.Indicator.Id)
                    .Text(gap.Indicator.Name)
                    .Text(gap.Indicator.Stage)
                    .List(gap.Indicator.Layers)
                    .Number(shown ? gap.AsCoded : null)
                    .Number(shown ? gap.Shortfall : null)
                    .Number(gap.Weight)
                    .Number(gap.Confidence)
                    .Number(shown ? gap.Points : null)
                    .Number(shown ? gap.Priority : null)
                    .Text(gap.IsVerified ? Words.Sourced : Words.Unverified)
                    .List(gap.Practices.Select(m => m.Practice.Id))
                    .List(withheld)
                    .EndRow();
            }
        }
    }
}
