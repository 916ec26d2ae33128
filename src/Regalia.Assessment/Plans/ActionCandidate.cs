using System.Collections.Immutable;

namespace Regalia.Assessment.Plans;

/// <summary>An action that has no place in the order yet.</summary>
/// <param name="Indicator">Id of the indicator; unique among the candidates.</param>
/// <param name="Rise">Expected rise of readiness in points; null counts as nothing, for it is not scored.</param>
/// <param name="Effort">Effort in relative units, above 0.</param>
/// <param name="Requires">Indicators whose actions come first; what is no candidate is fulfilled.</param>
public sealed record ActionCandidate(string Indicator, double? Rise, double Effort, ImmutableArray<string> Requires);
