using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Indices;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>framework.csv: composites and indicators with their weights and the reasons for them.</summary>
internal sealed class FrameworkTable : BundleTable
{
    internal override string File => "framework.csv";

    internal override string Description =>
        "The framework: composites, then indicators, each with its weight and the reason.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Text("code", "Code of the composite, or id of the indicator."),
            BundleColumn.Text("kind", "What it is.", range: "composite, indicator"),
            BundleColumn.Text("name", "Its name."),
            BundleColumn.Text("parent", "The composite it belongs to.", "pressure and readiness belong to none"),
            BundleColumn.Number(
                "weight",
                "",
                "0 or more",
                "Weight relative to its siblings; 0: not yet scored.",
                "of a root"
            ),
            BundleColumn.Share("effective_weight", "Share of the whole axis: product of the weights down the path."),
            BundleColumn.Text("reason", "Why it has that weight."),
            BundleColumn.Text(
                "aggregation",
                "How a composite combines its parts.",
                "an indicator",
                "arithmetic, geometric"
            ),
            BundleColumn.Text("unit", "Unit of an indicator.", "none, or a composite"),
            BundleColumn.Number("low", "as unit", "", "Value at score 0.", "a composite"),
            BundleColumn.Number("high", "as unit", "", "Value at score 100.", "a composite"),
            BundleColumn.Text(
                "transformation",
                "Scale between the goalposts.",
                "a composite",
                "linear, log, log1p = ln(1 + x)"
            ),
            BundleColumn.Text("goalposts_reason", "Why these goalposts.", "a composite"),
            BundleColumn.Text("stage", "Stage of protection.", "none", "prevent, deter, detect, recover"),
            BundleColumn.List("layers", "Layers of protection.", "none"),
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        AssessmentFramework framework = scope.Result.Framework;
        Dictionary<string, double> effective = Effective(framework);
        foreach (Composite c in framework.Composites)
        {
            rows.Text(c.Code)
                .Text("composite")
                .Text(c.Name)
                .Text(c.Parent)
                .Number(c.Parent is null ? null : c.Weight)
                .Number(effective.GetValueOrDefault(c.Code))
                .Text(c.Reason)
                .Text(c.Geometric ? "geometric" : "arithmetic")
                .Text(null)
                .Number(null)
                .Number(null)
                .Text(null)
                .Text(null)
                .Text(null)
                .List([])
                .EndRow();
        }
        foreach (WeightedIndicator place in framework.Indicators)
        {
            Indicator indicator = scope.Release.Indicator(place.Code)!;
            rows.Text(place.Code)
                .Text("indicator")
                .Text(indicator.Name)
                .Text(place.Parent)
                .Number(place.Weight)
                .Number(effective.GetValueOrDefault(place.Code))
                .Text(place.Reason)
                .Text(null)
                .Text(indicator.Unit)
                .Number(indicator.Low)
                .Number(indicator.High)
                .Text(indicator.Transformation)
                .Text(indicator.GoalpostsReason)
                .Text(indicator.Stage)
                .List(indicator.Layers)
                .EndRow();
        }
    }

    // A composite weighs what the indicators below it weigh together.
    private static Dictionary<string, double> Effective(AssessmentFramework framework)
    {
        IndexStructure structure = framework.ToStructure();
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string root in structure.Roots)
        {
            double[] weights = structure.EffectiveWeights(root);
            for (int leaf = 0; leaf < weights.Length; leaf++)
            {
                if (weights[leaf] > 0)
                {
                    sums[structure.Codes[leaf]] = weights[leaf];
                    for (int node = structure.ParentOf(leaf); node >= 0; node = structure.ParentOf(node))
                    {
                        sums[structure.Codes[node]] = sums.GetValueOrDefault(structure.Codes[node]) + weights[leaf];
                    }
                }
            }
        }
        return sums;
    }
}
