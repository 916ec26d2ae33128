using System.Collections.Immutable;
using Regalia.Assessment.Plans;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Plans;

/// <summary>What the columns of a plan mean.</summary>
internal static class PlanColumns
{
    private const string NoGap = "no gap is named";
    private const string NotScored = "nothing scores it";
    private const string NotGiven = "not given";
    private const string NotSaid = "the plan does not say";

    internal static ImmutableArray<BundleColumn> All { get; } =
    [
        BundleColumn.Text("marking", "How far the row may be shared, TLP 2.0."),
        BundleColumn.Text("id", "Id of the action, unique in the plan."),
        BundleColumn.Text("action", "What is to be done."),
        BundleColumn.Text("gap", "Indicator whose gap it closes.", NoGap),
        BundleColumn.Text("gap_name", "Its name.", NoGap),
        BundleColumn.Text("stage", "Stage of protection.", "none", "prevent, deter, detect, recover"),
        BundleColumn.Number("value", "unit", "", "Where the country stands.", "missing, withheld, or no gap"),
        BundleColumn.Text(
            "value_status",
            "Whether that was checked; without a value, why there is none.",
            NoGap,
            "sourced, unverified, unknown, not_applicable"
        ),
        BundleColumn.Number("target", "unit", "", "The value aimed at.", "withheld, or no gap"),
        BundleColumn.Text("unit", "Unit of value and target.", "none"),
        BundleColumn.Number("effort", "relative units", "above 0", "Effort, an assumption."),
        Rise("expected_readiness", "Expected rise of readiness if this alone reached its target: median of the draws."),
        Rise("expected_readiness_low", "5 % of the draws rise less."),
        Rise("expected_readiness_high", "5 % of the draws rise more."),
        Rise("expected_preparedness", "The same of preparedness."),
        Rise("expected_preparedness_low", "5 % of the draws rise less."),
        Rise("expected_preparedness_high", "5 % of the draws rise more."),
        BundleColumn.Number("rise_per_effort", "points", "", "expected_readiness / effort.", NotScored),
        BundleColumn.Number(
            "together",
            "points",
            "",
            "Sum of expected_readiness down to this row, dropped ones left out."
        ),
        BundleColumn.YesNo("hypothetical", "Always yes: rises are expectations, not results."),
        BundleColumn.List("depends_on", "Actions that must come first.", "none"),
        BundleColumn.Text("owner", "Who does it.", NotGiven),
        BundleColumn.Text("due", "By when, year-month-day.", NotGiven),
        BundleColumn.Text("cost", "Cost, in the owner's words.", NotGiven),
        BundleColumn.Text("status", "How far it is.", range: string.Join(", ", ActionStatus.All)),
        BundleColumn.List("practices", "Practices it draws on.", "an own idea"),
        BundleColumn.YesNo("own_idea", "Whether it rests on no practice."),
        BundleColumn.Text("proof", "The evidence that will prove it.", NotGiven),
        BundleColumn.Text("note", "Anything else.", "nothing"),
        BundleColumn.Country,
        BundleColumn.Text("release", "Evidence release that the plan was made from."),
        BundleColumn.Text("basis", "What it rests on.", range: "public_evidence, own_answers"),
        BundleColumn.Score("all_done_readiness", "Readiness if all were done, median of the draws.", NotSaid),
        BundleColumn.Score("all_done_readiness_low", "5 % of the draws are lower.", NotSaid),
        BundleColumn.Score("all_done_readiness_high", "5 % of the draws are higher.", NotSaid),
        BundleColumn.List("all_done_labels", "Probability of each label if all were done: name=share.", NotSaid),
    ];

    private static BundleColumn Rise(string name, string description) =>
        BundleColumn.Number(name, "points", "-100 to 100", description, NotScored);
}
