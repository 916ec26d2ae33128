using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>The weights under each aggregate are drawn from a Dirichlet distribution around the weights of the plan.
/// </summary>
/// <param name="Name">Name of the input.</param>
/// <param name="Concentration">Above 0; a weight of share p has the standard deviation
/// sqrt(p (1 - p) / (concentration + 1)).</param>
/// <param name="FixedAggregates">Aggregates whose children keep their weights.</param>
public sealed record WeightDirichlet(string Name, double Concentration, ImmutableArray<string> FixedAggregates)
    : UncertainInput(Name)
{
    /// <summary>Aggregates whose children keep their weights.</summary>
    public ImmutableArray<string> FixedAggregates { get; init; } = FixedAggregates.IsDefault ? [] : FixedAggregates;

    private protected override bool Closed => true;
}
