namespace Regalia.Assessment.Framework;

/// <summary>Reads what framework.yaml says of the results of a scan.</summary>
internal static class TechnologyRulesReader
{
    public static TechnologyRules Read(YamlMap map)
    {
        _ = map.Text("placesReason");
        TechnologyRules rules = new(
            map.Integer("places", 1, 100),
            ReadIndicator(map.Map("leading"), hasHigh: false),
            ReadIndicator(map.Map("credit"), hasHigh: true),
            map.Line
        );
        map.RefuseTheRest();
        return rules;
    }

    private static ScannedIndicator ReadIndicator(YamlMap map, bool hasHigh)
    {
        ScannedIndicator indicator = new(
            new WeightedIndicator(
                map.Text("code"),
                map.Text("parent"),
                map.Number("weight", 1e-6, 1000),
                map.Text("reason"),
                map.Line
            ),
            map.Text("name"),
            map.Text("question"),
            hasHigh ? map.Number("high", 1e-6, 100) : null,
            map.Text("goalpostsReason"),
            map.Text("note")
        );
        map.RefuseTheRest();
        return indicator;
    }
}
