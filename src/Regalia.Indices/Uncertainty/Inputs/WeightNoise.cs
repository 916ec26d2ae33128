using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>Every weight w of some levels is drawn uniformly from w (1 - f) to w (1 + f).</summary>
/// <param name="Name">Name of the input.</param>
/// <param name="Factors">f of each level, above 0 and below 1, by level; levels not named keep their weights.</param>
public sealed record WeightNoise(string Name, ImmutableDictionary<int, double> Factors) : UncertainInput(Name)
{
    private protected override bool Closed => true;
}
