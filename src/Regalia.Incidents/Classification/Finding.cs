using System.Collections.Immutable;

namespace Regalia.Incidents.Classification;

/// <summary>What the rules say of one record on one criterion, and why.</summary>
/// <param name="Criterion">Id of the criterion: <c>state</c>.</param>
/// <param name="Judgement">Yes, no or unknown.</param>
/// <param name="Rule">Id of the rule that decided; null if none spoke.</param>
/// <param name="Spans">Where the rule found it; empty if it decided by what is not there.</param>
public sealed record Finding(string Criterion, Judgement Judgement, string? Rule, ImmutableArray<EvidenceSpan> Spans);
