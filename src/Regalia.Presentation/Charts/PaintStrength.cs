namespace Regalia.Presentation.Charts;

/// <summary>How strongly a surface shows its tone.</summary>
public enum PaintStrength
{
    /// <summary>The tone itself.</summary>
    Full,

    /// <summary>As pale as 3:1 against the ground allows: an interval behind its median.</summary>
    Quiet,

    /// <summary>A veil that needs an edge of its own to be seen: a band behind a line.</summary>
    Veil,
}
