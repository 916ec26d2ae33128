using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Evidence;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>technologies.csv: each country's place in each technology, which is what the indicators taken from a scan rest on.</summary>
internal sealed class TechnologiesTable : BundleTable
{
    private const string NotDrawn = "no interval was drawn, or the country has no work in it";

    internal override string File => "technologies.csv";

    internal override string Description =>
        "Each country's place in each technology that counts: `regalia tech show ID --facts DIR` has everything about one.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Text("technology", "Id of the technology."),
            BundleColumn.Text("name", "Its name."),
            BundleColumn.Text("definition", "Whether its definition is finished.", range: "done, draft"),
            BundleColumn.Whole("from", "year", "", "First publication year counted."),
            BundleColumn.Whole("to", "year", "", "Last publication year counted."),
            BundleColumn.Whole(
                "rank",
                "",
                "1 and more",
                "Rank by credit in the top 10 % of works by citations; equals share a rank.",
                "the country has no work in it"
            ),
            BundleColumn.Number("rank_low", "", "", "Interval of 95 % (bootstrap): better end.", NotDrawn),
            BundleColumn.Number("rank_high", "", "", "Interval of 95 % (bootstrap): worse end.", NotDrawn),
            BundleColumn.YesNo(
                "leading",
                $"Whether the country is among the first {Digits.Of(scope.Release.Technology!.Origin.Places)} and has some of that credit."
            ),
            BundleColumn.Number("top_credit", "works", "0 and more", "The credit, works split over their authors."),
            BundleColumn.Share("share", "The credit / all located credit in the top 10 % of the technology."),
            BundleColumn.Share("share_low", "Interval of 95 % (bootstrap): lower end.", NotDrawn),
            BundleColumn.Share("share_high", "Interval of 95 % (bootstrap): upper end.", NotDrawn),
            BundleColumn.YesNo("synthetic", "Whether the snapshot was made up, and so is this row."),
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        TechnologyEvidence technology = scope.Release.Technology!;
        ILookup<Iso3, TechnologyPlace> places = technology.Places.ToLookup(p => p.Country);
        foreach (CountryAssessment country in scope.Countries)
        {
            foreach (TechnologyPlace place in places[country.Country.Code])
            {
                rows.Text(country.Country.Code.ToString())
                    .Text(place.Technology)
                    .Text(place.Name)
                    .Text(place.IsDraft ? "draft" : "done")
                    .Whole(technology.Origin.From)
                    .Whole(technology.Origin.To)
                    .Whole(place.Rank)
                    .Number(place.RankLow)
                    .Number(place.RankHigh)
                    .YesNo(place.IsLeading)
                    .Number(place.TopCredit)
                    .Number(place.Share)
                    .Number(place.ShareLow)
                    .Number(place.ShareHigh)
                    .YesNo(technology.Origin.IsSynthetic)
                    .EndRow();
            }
        }
    }
}
