using Regalia.Evidence;

namespace Regalia.Assessment;

/// <summary>Two countries on one composite.</summary>
/// <param name="Composite">Code of the composite.</param>
/// <param name="A">One country.</param>
/// <param name="B">The other.</param>
/// <param name="ProbabilityAbove">
/// Share of the draws in which A scores above B, a tie counting half; null where one of them has no score.
/// </param>
public sealed record CountryComparison(string Composite, Iso3 A, Iso3 B, double? ProbabilityAbove)
{
    /// <summary>Between these two probabilities, both included, two countries are not told apart.</summary>
    public const double DistinguishableBelow = 0.2;

    /// <summary>The upper of the two.</summary>
    public const double DistinguishableAbove = 0.8;

    /// <summary>Whether the evidence tells the two apart.</summary>
    public bool IsDistinguishable => ProbabilityAbove is < DistinguishableBelow or > DistinguishableAbove;
}
