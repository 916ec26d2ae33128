using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Classes of a score, such as low, medium, high.</summary>
/// <param name="Output">Code of the indicator or aggregate whose score is meant.</param>
/// <param name="Cuts">The classes.</param>
public sealed record ScoreLabels(string Output, CutPoints Cuts);
