using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Assessment.Practices;

/// <summary>An indicator whose gap a practice closes, and where other countries stand on it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Others">Every country that the practice is not already its own, in the order of their codes.</param>
public sealed record AddressedGap(Indicator Indicator, ImmutableArray<IndicatorStanding> Others)
{
    /// <summary>Whether the release has public values of it; where not, every country is unknown.</summary>
    public bool IsMeasured => Indicator.Kind != IndicatorKind.NotMeasured;
}
