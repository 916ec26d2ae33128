using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>Result of an uncertainty analysis.</summary>
/// <param name="Plan">What was asked.</param>
/// <param name="Nominal">The index as built without uncertainty.</param>
/// <param name="Outputs">Distributions, one an output, in the order of the plan.</param>
/// <param name="Failures">Replicates that could not be evaluated, most frequent reason first.</param>
public sealed record UncertaintyResult(
    UncertaintyPlan Plan,
    IndexBuild Nominal,
    ImmutableArray<OutputDistribution> Outputs,
    ImmutableArray<UncertaintyFailure> Failures
);
