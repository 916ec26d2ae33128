namespace Regalia.Presentation.Views;

/// <summary>What the home page shows.</summary>
public sealed record HomeChoice
{
    /// <summary>Code of the composite shown: exposure, readiness, …</summary>
    public string Composite { get; init; } = "preparedness";

    /// <summary>Only countries of this region; null for all.</summary>
    public string? Region { get; init; }
}
