namespace Regalia.Presentation.Publications;

/// <summary>A piece of running text in one style.</summary>
/// <param name="Text">The text, without line breaks.</param>
/// <param name="Style">Its style.</param>
public sealed record Run(string Text, RunStyle Style = RunStyle.Plain)
{
    /// <summary>Where it leads; null for nowhere.</summary>
    public Link? Link { get; init; }

    /// <summary>BCP 47 tag of its language where it is not that of the publication.</summary>
    public string? Language { get; init; }
}
