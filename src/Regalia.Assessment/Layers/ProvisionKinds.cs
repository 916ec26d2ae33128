using System.Collections.Immutable;

namespace Regalia.Assessment.Layers;

/// <summary>What protection gives to those it reaches.</summary>
public static class ProvisionKinds
{
    /// <summary>Something they must do.</summary>
    public const string Duty = "duty";

    /// <summary>Something they can use.</summary>
    public const string Service = "service";

    /// <summary>Something they can claim.</summary>
    public const string Right = "right";

    /// <summary>Ids, in the order of charts and tables.</summary>
    public static ImmutableArray<string> All { get; } = [Duty, Service, Right];
}
