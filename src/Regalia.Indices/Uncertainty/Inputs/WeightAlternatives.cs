using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>Complete sets of weights, each equally likely; they take the place of the weights of the plan.</summary>
/// <param name="Name">Name of the input.</param>
/// <param name="Sets">Two or more sets. One that leaves out other variables than the weights of the plan takes longer.</param>
public sealed record WeightAlternatives(string Name, ImmutableArray<IndexWeights> Sets) : UncertainInput(Name)
{
    /// <summary>The sets.</summary>
    public ImmutableArray<IndexWeights> Sets { get; init; } = Sets.IsDefault ? [] : Sets;

    private protected override bool Closed => true;
}
