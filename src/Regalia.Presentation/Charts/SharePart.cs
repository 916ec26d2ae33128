namespace Regalia.Presentation.Charts;

/// <summary>A part of a whole.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much, 0 or more, in the unit of the whole.</param>
/// <param name="Tone">Its tone.</param>
public sealed record SharePart(string Name, double Value, ChartTone Tone);
