using System.Collections.Immutable;

namespace Regalia.Presentation.Charts;

/// <summary>A line over years with its band.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Points">By year; a year without a value breaks the line.</param>
/// <param name="Tone">Its tone.</param>
public sealed record IntervalLine(string Name, ImmutableArray<YearPoint> Points, ChartTone Tone);
