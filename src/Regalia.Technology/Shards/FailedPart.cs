namespace Regalia.Technology.Shards;

/// <summary>A part file that could not be read to its end; nothing of it is in the results.</summary>
/// <param name="Part">Path below the folder of works.</param>
/// <param name="Reason">Why, and how to mend it.</param>
public sealed record FailedPart(string Part, string Reason);
