namespace Regalia.Presentation.Charts;

/// <summary>Measures of what stands on and below a map: for a wide place, and for a telephone.</summary>
/// <param name="DiscRadius">Radius of the disc beside a small country.</param>
/// <param name="CodeSize">Font size of the code beside that disc.</param>
/// <param name="LegendSize">Font size of the legend.</param>
internal sealed record MapStyle(double DiscRadius, double CodeSize, double LegendSize);
