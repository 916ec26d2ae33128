using System.Collections.Immutable;

namespace Regalia.Assessment.Layers;

/// <summary>The four layers of protection, from the state outwards.</summary>
public static class ProtectionLayers
{
    /// <summary>Ids, in the order of charts and tables.</summary>
    public static ImmutableArray<string> All { get; } =
    ["government", "critical-infrastructure", "ip-intensive", "economy"];

    /// <summary>The name of a layer in print.</summary>
    public static string Name(string layer) =>
        layer switch
        {
            "government" => "Government systems",
            "critical-infrastructure" => "Critical infrastructure",
            "ip-intensive" => "IP-intensive industry and research",
            "economy" => "The rest of the economy",
            _ => layer,
        };
}
