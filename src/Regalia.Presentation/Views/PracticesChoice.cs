using Regalia.Evidence;

namespace Regalia.Presentation.Views;

/// <summary>What the library shows.</summary>
public sealed record PracticesChoice
{
    /// <summary>Only practices that address a gap on this indicator; null for all.</summary>
    public Indicator? Gap { get; init; }

    /// <summary>Only practices of this stage: prevent, deter, detect, recover; null for all.</summary>
    public string? Stage { get; init; }

    /// <summary>Only practices of this approach; null for all.</summary>
    public string? Approach { get; init; }

    /// <summary>The most like this country first; null for the order of the library.</summary>
    public Country? SimilarTo { get; init; }
}
