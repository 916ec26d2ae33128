namespace Regalia.Presentation.Charts;

/// <summary>Where a chart as SVG will stand.</summary>
public enum SvgUse
{
    /// <summary>In a page, which brings the style sheet (<see cref="ChartPalette.StyleSheet"/>): no style element inside, so that a strict content policy holds.</summary>
    Inline,

    /// <summary>In a file of its own: it brings its colours for light, dark and print, title and source line included.</summary>
    Alone,
}
