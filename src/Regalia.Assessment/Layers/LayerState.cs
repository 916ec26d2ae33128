namespace Regalia.Assessment.Layers;

/// <summary>What is known of a kind of protection for a layer.</summary>
public enum LayerState
{
    /// <summary>At least one duty, service or right of the kind reaches it.</summary>
    Reached,

    /// <summary>All that would tell is known, and nothing reaches it.</summary>
    LeftOut,

    /// <summary>Nothing was found to reach it, but something that would tell is not known.</summary>
    Unknown,

    /// <summary>The questions that would tell do not arise for this country.</summary>
    NotApplicable,
}
