using System.Collections.Immutable;
using Regalia.Assessment.Labels;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>The probability of each label of one country.</summary>
/// <param name="Name">The country.</param>
/// <param name="Probabilities">In the order of the framework, least serious first; null where there is too little evidence.</param>
public sealed record LabelShares(string Name, ImmutableArray<LabelProbability>? Probabilities)
{
    /// <summary>Where the row leads; null for nowhere.</summary>
    public Link? Link { get; init; }
}
