using System.Collections.Immutable;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Bundles.Tables;

namespace Regalia.Presentation.Indicators;

/// <summary>What the columns of `regalia indicator` mean.</summary>
internal static class IndicatorColumns
{
    private const string NotScored = "not scored";

    /// <summary>Of one indicator in all countries.</summary>
    internal static ImmutableArray<BundleColumn> OfOne(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Text("name", "Name of the country."),
            .. new ValuesTable().Columns(scope).Skip(2),
            BundleColumn.Score("as_coded", "Score of the value as published.", "withheld, missing or not scored"),
            BundleColumn.Score("low", "5 % of the draws are lower.", "withheld or not scored"),
            BundleColumn.Score(
                "median",
                "Median of the draws; where nothing is present, borrowed from like countries, or the prior of threat.",
                "withheld or not scored"
            ),
            BundleColumn.Score("high", "5 % of the draws are higher.", "withheld or not scored"),
            BundleColumn.YesNo("present", "Whether there is evidence for this country."),
            BundleColumn.YesNo("verified", "Whether all of it was read at its source."),
            .. Release,
        ];

    /// <summary>Of the list of indicators.</summary>
    internal static ImmutableArray<BundleColumn> OfList { get; } =
    [
        BundleColumn.Indicator,
        BundleColumn.Text("code", "Short code of the framework.", "none"),
        BundleColumn.Text("name", "Its name."),
        BundleColumn.Text("parent", "Code of the composite it belongs to.", "not in the framework"),
        BundleColumn.Number(
            "weight",
            "",
            "0 or more",
            "Weight relative to its siblings; 0: part of the framework, not yet measured.",
            "not in the framework"
        ),
        BundleColumn.Share(
            "effective_weight",
            "Weight in pressure or readiness: product of the weights down the path.",
            NotScored
        ),
        BundleColumn.Text("unit", "Unit of its values.", "none"),
        BundleColumn.Text(
            "direction",
            "Whether more of it makes a country more or less vulnerable.",
            NotScored,
            "raises, lowers"
        ),
        BundleColumn.Number("goalpost_low", "as unit", "", "Value at score 0.", NotScored),
        BundleColumn.Number("goalpost_high", "as unit", "", "Value at score 100.", NotScored),
        BundleColumn.Text(
            "transformation",
            "Scale between the goalposts.",
            NotScored,
            "linear, log, log1p = ln(1 + x)"
        ),
        BundleColumn.Whole("countries", "countries", "0 or more", "Countries of the assessment."),
        BundleColumn.Whole("present", "countries", "0 or more", "Countries with a value."),
        BundleColumn.Whole("verified", "countries", "0 or more", "Countries whose value was read in a source."),
        BundleColumn.List("source", "Ids of the sources of the values.", "no value"),
        BundleColumn.List("restricted_by", "Licences that do not allow passing the values on.", "all are open"),
        .. Release,
    ];

    private static ImmutableArray<BundleColumn> Release =>
        [
            BundleColumn.Text("release", "Version of the evidence release."),
            BundleColumn.YesNo("modified_release", "Whether its files are not those that were published."),
        ];
}
