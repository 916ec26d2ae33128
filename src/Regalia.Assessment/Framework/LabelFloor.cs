namespace Regalia.Assessment.Framework;

/// <summary>The lowest label a country can get while an indicator scores below a mark; rests on sourced values only.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Below">The mark, as a score.</param>
/// <param name="Label">Index of the label.</param>
/// <param name="Reason">Why.</param>
/// <param name="Line">Line in framework.yaml.</param>
public sealed record LabelFloor(string Indicator, double Below, int Label, string Reason, int Line);
