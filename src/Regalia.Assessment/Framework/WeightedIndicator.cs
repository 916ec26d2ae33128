namespace Regalia.Assessment.Framework;

/// <summary>An indicator's place and weight in the framework.</summary>
/// <param name="Code">The indicator's id, as in indicators.csv.</param>
/// <param name="Parent">The composite it belongs to.</param>
/// <param name="Weight">Its weight relative to its siblings; 0 means part of the framework but not yet scored.</param>
/// <param name="Reason">Why it has that weight.</param>
/// <param name="Line">Line in framework.yaml.</param>
public sealed record WeightedIndicator(string Code, string Parent, double Weight, string Reason, int Line);
