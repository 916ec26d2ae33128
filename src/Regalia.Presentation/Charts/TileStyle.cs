namespace Regalia.Presentation.Charts;

/// <summary>Measures of a tile: for a wide place, and for a telephone.</summary>
/// <param name="Width">Width of a tile.</param>
/// <param name="Height">Its height.</param>
/// <param name="Gap">Space between two tiles.</param>
/// <param name="Band">Height of the band in the tone of its class.</param>
/// <param name="CodeLine">Base line of the code, from the upper edge.</param>
/// <param name="CodeSize">Font size of the code.</param>
/// <param name="IntervalLine">Base line of the interval, from the upper edge.</param>
/// <param name="IntervalSize">Font size of the interval.</param>
/// <param name="BarLine">Middle of the picture of the interval, from the upper edge; null for none.</param>
/// <param name="BarInset">Space left and right of that picture.</param>
/// <param name="LegendSize">Font size of the legend.</param>
internal sealed record TileStyle(
    double Width,
    double Height,
    double Gap,
    double Band,
    double CodeLine,
    double CodeSize,
    double IntervalLine,
    double IntervalSize,
    double? BarLine,
    double BarInset,
    double LegendSize
)
{
    internal static TileStyle Wide { get; } = new(84, 68, 6, 12, 30, 14, 47, 13, 57.5, 8, 12);

    internal static TileStyle Narrow { get; } = new(37, 44, 3, 9, 23.5, 11.5, 38, 11, BarLine: null, 0, 11.5);
}
