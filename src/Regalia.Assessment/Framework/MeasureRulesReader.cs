using System.Collections.Immutable;

namespace Regalia.Assessment.Framework;

/// <summary>Reads what framework.yaml says of measures: the layers they reach, how answers count, what a plan assumes.</summary>
internal static class MeasureRulesReader
{
    public static LayerRules ReadLayers(YamlMap map)
    {
        LayerRules rules = new([.. map.Maps("provisions").Select(ReadProvision)]);
        map.RefuseTheRest();
        return rules;
    }

    public static OverlayRules ReadOverlay(YamlMap map)
    {
        _ = map.Text("confidenceReason");
        OverlayRules rules = new(
            [.. map.Maps("confidence").Select(ReadConfidence)],
            [.. map.Maps("weights").Select(ReadWeight)]
        );
        map.RefuseTheRest();
        return rules;
    }

    public static PlanRules ReadPlan(YamlMap map)
    {
        _ = (map.Text("effortsReason"), map.Text("measuredRiseReason"), map.Text("requiresReason"));
        PlanRules rules = new(
            [.. map.Maps("efforts").Select(ReadEffort)],
            map.Number("measuredRise", 0, 100),
            [.. map.Maps("measures").Select(ReadMeasure)]
        );
        foreach (PlannedMeasure measure in rules.Measures)
        {
            if (!rules.Efforts.Any(effort => string.Equals(effort.Name, measure.Effort, StringComparison.Ordinal)))
            {
                map.Report(
                    "measures",
                    measure.Effort,
                    "the name of an effort: " + string.Join(", ", rules.Efforts.Select(effort => effort.Name)),
                    "correct it, or add it to `efforts`",
                    measure.Line
                );
            }
        }
        map.RefuseTheRest();
        return rules;
    }

    private static LayerProvision ReadProvision(YamlMap map)
    {
        LayerProvision provision = new(
            map.Text("indicator"),
            map.Number("at", -1e15, 1e15),
            map.Text("provides"),
            [.. map.Texts("layers")],
            map.Text("reason"),
            map.Line
        );
        if (provision.Provides is not ("duty" or "service" or "right" or ""))
        {
            map.Report("provides", provision.Provides, "duty, service or right", "name one of the three");
        }
        foreach (string layer in provision.Layers)
        {
            if (!Layers.Contains(layer, StringComparer.Ordinal))
            {
                map.Report("layers", layer, "layers: " + string.Join(", ", Layers), "correct the spelling");
            }
        }
        map.RefuseTheRest();
        return provision;
    }

    private static readonly ImmutableArray<string> Layers =
    [
        "government",
        "critical-infrastructure",
        "ip-intensive",
        "economy",
    ];

    private static AnswerConfidence ReadConfidence(YamlMap map)
    {
        AnswerConfidence confidence = new(map.Text("name"), map.Number("flagError", 0, 0.5), map.Number("sd", 0, 100));
        map.RefuseTheRest();
        return confidence;
    }

    private static WeightedIndicator ReadWeight(YamlMap map)
    {
        // The parent stands with the indicator, where it is weight 0.
        WeightedIndicator weight = new(
            map.Text("code"),
            "",
            map.Number("weight", 0, 1000),
            map.Text("reason"),
            map.Line
        );
        map.RefuseTheRest();
        return weight;
    }

    private static MeasureEffort ReadEffort(YamlMap map)
    {
        MeasureEffort effort = new(map.Text("name"), map.Number("effort", 1e-6, 1e6));
        map.RefuseTheRest();
        return effort;
    }

    private static PlannedMeasure ReadMeasure(YamlMap map)
    {
        PlannedMeasure measure = new(map.Text("indicator"), map.Text("effort"), [.. map.Texts("requires")], map.Line);
        map.RefuseTheRest();
        return measure;
    }
}
