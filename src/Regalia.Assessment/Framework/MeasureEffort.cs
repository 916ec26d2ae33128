namespace Regalia.Assessment.Framework;

/// <summary>Effort of a kind of measure, in units that only compare with each other.</summary>
/// <param name="Name">guidance, programme or law.</param>
/// <param name="Effort">Above 0.</param>
public sealed record MeasureEffort(string Name, double Effort);
