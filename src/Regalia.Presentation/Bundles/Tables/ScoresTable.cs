using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Scoring;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>2_scores.csv: every value on its scale of 0 to 100, as coded and over the draws.</summary>
internal sealed class ScoresTable : BundleTable
{
    internal override string File => "2_scores.csv";

    internal override string Description => "Stage 2: indicators on a scale of 0 to 100 between fixed goalposts.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Indicator,
            BundleColumn.Text("parent", "Composite it belongs to."),
            BundleColumn.Share(
                "effective_weight",
                "Weight in pressure or readiness: product of the weights down the path."
            ),
            BundleColumn.Score("as_coded", "Score of the value as published."),
            BundleColumn.Score(
                "value",
                "Median of the draws; where nothing is present, borrowed from like countries, or the prior of threat."
            ),
            BundleColumn.Score("low", "5 % of the draws are lower."),
            BundleColumn.Score("high", "5 % of the draws are higher."),
            BundleColumn.YesNo("present", "Whether there is evidence for this country."),
            BundleColumn.YesNo("verified", "Whether all of it was read at its source."),
            BundleColumn.Withheld,
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        foreach (CountryAssessment country in scope.Countries)
        {
            foreach (IndicatorScore score in country.Indicators)
            {
                ImmutableArray<string> withheld = scope.Withheld(score);
                bool shown = withheld.IsEmpty;
                rows.Text(country.Country.Code.ToString())
                    .Text(score.Indicator.Id)
                    .Text(score.Parent)
                    .Number(score.EffectiveWeight)
                    .Number(shown ? score.AsCoded : null)
                    .Number(shown ? score.Value : null)
                    .Number(shown ? score.Low : null)
                    .Number(shown ? score.High : null)
                    .YesNo(score.IsPresent)
                    .YesNo(score.IsVerified)
                    .List(withheld)
                    .EndRow();
            }
        }
    }
}
