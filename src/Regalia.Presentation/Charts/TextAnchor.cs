namespace Regalia.Presentation.Charts;

/// <summary>Which end of a line of text stands at its place.</summary>
public enum TextAnchor
{
    /// <summary>Where it begins.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Where it ends.</summary>
    End,
}
