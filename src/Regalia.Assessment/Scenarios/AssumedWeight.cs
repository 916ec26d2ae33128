namespace Regalia.Assessment.Scenarios;

/// <summary>A weight put in place of the one that the framework states.</summary>
/// <param name="Code">Code of a composite that has a parent, or id of an indicator.</param>
/// <param name="Weight">Relative to its siblings, 0 to 1000; 0 leaves it out.</param>
public sealed record AssumedWeight(string Code, double Weight);
