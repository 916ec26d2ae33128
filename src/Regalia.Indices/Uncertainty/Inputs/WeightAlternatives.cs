using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>Complete sets of weights, each equally likely; they take the place of the weights of the plan.</summary>
/// <param name="Name">Name of the input.</param>
/// <param name="Sets">Two or more sets.</param>
public sealed record WeightAlternatives(string Name, ImmutableArray<IndexWeights> Sets) : UncertainInput(Name)
{
    private protected override bool Closed => true;
}
