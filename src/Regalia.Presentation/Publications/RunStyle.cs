namespace Regalia.Presentation.Publications;

/// <summary>How a piece of running text is meant.</summary>
public enum RunStyle
{
    /// <summary>As the rest.</summary>
    Plain,

    /// <summary>Strong.</summary>
    Strong,

    /// <summary>Small and quiet: what goes without saying for those who know.</summary>
    Quiet,

    /// <summary>A name that a computer knows.</summary>
    Code,

    /// <summary>Words of others.</summary>
    Quote,
}
