namespace Regalia.Presentation.Technology;

/// <summary>In which order technologies are listed.</summary>
public enum TechnologyOrder
{
    /// <summary>By category, then name.</summary>
    Category,

    /// <summary>By name.</summary>
    Name,

    /// <summary>The greatest share of the leader first.</summary>
    Share,

    /// <summary>The greatest lead ratio first.</summary>
    Ratio,

    /// <summary>The highest monopoly risk first.</summary>
    Risk,
}
