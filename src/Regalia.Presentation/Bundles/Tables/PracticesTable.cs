using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Similarity;
using Regalia.Evidence;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>7_practices.csv: what others do about each gap.</summary>
internal sealed class PracticesTable : BundleTable
{
    internal override string File => "7_practices.csv";

    internal override string Description =>
        "Practices of others matched with the gaps, the most similar country first.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Text("indicator", "The gap it addresses."),
            BundleColumn.Text("practice", "Id of the practice."),
            BundleColumn.Text("jurisdiction", "Whose practice it is: ISO 3166-1 alpha-3, or a group."),
            BundleColumn.Share(
                "similarity",
                "How alike the two are in income group, region, stock of know-how and profile of readiness."
            ),
            BundleColumn.Text("reason", "The features compared, in words."),
            BundleColumn.Text("name", "Name of the practice."),
            BundleColumn.Whole("since", "", "", "Year it began.", "not given"),
            BundleColumn.Text("description", "What it does."),
            BundleColumn.Text("address", "What was read.", "not given"),
            BundleColumn.Text("status", "Whether it was read at its source.", range: "sourced, unverified"),
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        foreach (CountryAssessment country in scope.Countries)
        {
            foreach (Gap gap in country.Gaps)
            {
                foreach ((Practice practice, CountrySimilarity similarity) in gap.Practices)
                {
                    rows.Text(country.Country.Code.ToString())
                        .Text(gap.Indicator.Id)
                        .Text(practice.Id)
                        .Text(practice.Jurisdiction)
                        .Number(similarity.Score)
                        .Text(similarity.Reason)
                        .Text(practice.Name)
                        .Whole(practice.Since)
                        .Text(practice.Description)
                        .Text(practice.Address)
                        .Text(Words.Of(practice.Status))
                        .EndRow();
                }
            }
        }
    }
}
