using Regalia.Incidents.Decisions;

namespace Regalia.Incidents.Linking;

/// <summary>A decision that stands and could not be applied to the records that were linked.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">Why, in words: <c>cfr@2021-04 is not in the store, and ids of cfr are places in a file</c>.</param>
public sealed record UncarriedDecision(LinkDecision Decision, string Reason);
