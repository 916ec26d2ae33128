using System.Collections.Immutable;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Scenarios;

/// <summary>What the columns of a scenario and of a tornado mean.</summary>
internal static class HypotheticalColumns
{
    private const string None = "there is no such number";

    internal static ImmutableArray<BundleColumn> Comparison { get; } =
    [
        .. Begin(),
        BundleColumn.Text(
            "kind",
            "What the row is about.",
            range: "value, weight, score, label_probability, share_of_draws"
        ),
        BundleColumn.Text("item", "Indicator, weight, composite, label, or what the draws do."),
        BundleColumn.Text(
            "status_before",
            "What stands behind a value that is replaced.",
            "the row is not a value",
            "sourced, unverified, missing"
        ),
        Figure("before", "As assessed; of a score the median of the draws."),
        Figure("before_low", "5 % of the draws are lower."),
        Figure("before_high", "5 % of the draws are higher."),
        Figure("after", "Under what is assumed."),
        Figure("after_low", "5 % of the draws are lower."),
        Figure("after_high", "5 % of the draws are higher."),
        Figure("change", "After minus before; of a score the median within the same draw."),
        Figure("change_low", "5 % of the draws change less."),
        Figure("change_high", "5 % of the draws change more."),
    ];

    /// <summary>Those of a tornado; two for each label.</summary>
    internal static ImmutableArray<BundleColumn> Tornado(ImmutableArray<string> labels) =>
        [
            .. Begin(),
            BundleColumn.List("weights", "Weights that hold on both sides of every bar: code=weight.", "as stated"),
            BundleColumn.Whole("place", "", "1 or more", "Place in the order of the bars, the largest change first."),
            BundleColumn.Indicator,
            BundleColumn.Text("name", "Its name."),
            BundleColumn.Text("measure", "What is assumed of it.", range: "in full, not at all"),
            BundleColumn.Text(
                "status_before",
                "What stands behind the value that is replaced.",
                range: "sourced, unverified, missing"
            ),
            BundleColumn.Number("value_before", "unit of the indicator", "", "Its value as assessed.", "missing"),
            BundleColumn.Number("value_after", "unit of the indicator", "", "The value assumed."),
            BundleColumn.Number(
                "rank_change",
                "labels",
                "",
                "Change of the expected rank of the label; below 0 is less vulnerable.",
                "no label on one side"
            ),
            Points("readiness_change", "Change of readiness: median within the same draw."),
            Points("readiness_change_low", "5 % of the draws change less."),
            Points("readiness_change_high", "5 % of the draws change more."),
            BundleColumn.Share("label_stays", "Share of the draws in which the label stays.", None),
            BundleColumn.Share("label_better", "Share in which it is a better one, less vulnerable.", None),
            BundleColumn.Share("label_worse", "Share in which it is a worse one.", None),
            .. labels.SelectMany(label =>
                (BundleColumn[])
                    [
                        BundleColumn.Share(
                            "p_before_" + Column(label),
                            "Probability of " + label + " as assessed.",
                            None
                        ),
                        BundleColumn.Share("p_after_" + Column(label), "The same under what is assumed.", None),
                    ]
            ),
        ];

    private static ImmutableArray<BundleColumn> Begin() =>
        [
            BundleColumn.YesNo("hypothetical", "Always yes: it is assumed, not observed."),
            BundleColumn.Text("release", "Evidence release."),
            BundleColumn.Country,
        ];

    private static BundleColumn Figure(string name, string description) =>
        BundleColumn.Number(name, "unit of the indicator, points or share", "", description, None);

    private static BundleColumn Points(string name, string description) =>
        BundleColumn.Number(name, "points", "-100 to 100", description, None);

    private static string Column(string label) => label.Replace(' ', '_').ToLowerInvariant();
}
