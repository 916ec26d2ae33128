namespace Regalia.Presentation.Charts;

/// <summary>One line of text.</summary>
/// <param name="X">Where its <see cref="Anchor"/> stands.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Text">The text; breaks are shown as spaces.</param>
/// <param name="Size">Font size.</param>
public sealed record TextMark(double X, double Y, string Text, double Size) : DrawingMark
{
    /// <summary>Its colour: <see cref="ChartPalette.Ink"/> unless said otherwise.</summary>
    public ChartTone Tone { get; init; } = ChartPalette.Ink;

    /// <summary>Which end stands at the place.</summary>
    public TextAnchor Anchor { get; init; }

    /// <summary>Whether it is set in bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>By how many degrees it is turned clockwise about its place.</summary>
    public double Turn { get; init; }

    /// <summary>Whether it has an edge in the colour of the ground, to be read where it lies on something.</summary>
    public bool HasHalo { get; init; }

    /// <summary>Whether it is the name of what its group leads to: underlined where that is a link.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether it is a figure of a scale: shown, but not read out one by one.</summary>
    public bool IsScale { get; init; }
}
