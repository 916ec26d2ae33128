using System.Collections.Immutable;

namespace Regalia.Presentation.Charts;

/// <summary>What a chart consists of, before it is SVG or a metafile.</summary>
/// <param name="Width">Width in pixels of a screen.</param>
/// <param name="Height">Height.</param>
/// <param name="Marks">What is drawn, from back to front; coordinates are in pixels from the upper left.</param>
public sealed record Drawing(double Width, double Height, ImmutableArray<DrawingMark> Marks);
