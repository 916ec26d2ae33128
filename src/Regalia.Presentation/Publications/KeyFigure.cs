using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Publications;

/// <summary>A figure set large.</summary>
/// <param name="Name">What it is: "Preparedness".</param>
/// <param name="Shown">The figure, its interval first where it has one: "42 to 56".</param>
/// <param name="Detail">The point and what goes with it: "median 48, between 42 and 56 in 90 % of draws".</param>
public sealed record KeyFigure(string Name, string Shown, Prose Detail)
{
    /// <summary>A small picture of the figure on its scale; null for none.</summary>
    public ScoreInterval? Interval { get; init; }

    /// <summary>Where it comes from; null for none.</summary>
    public Link? Link { get; init; }

    /// <summary>The tone of its picture; null for that of scores.</summary>
    public ChartTone? Tone { get; init; }
}
