using Regalia.Evidence;

namespace Regalia.Assessment.Drivers;

/// <summary>How far one indicator moves a country away from the middle of the release.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Axis"><c>pressure</c> or <c>readiness</c>.</param>
/// <param name="Effect">
/// Points of the axis as coded minus the same with this one indicator at the median country's score. Positive on
/// pressure and negative on readiness both make a country more vulnerable.
/// </param>
public sealed record Driver(Indicator Indicator, string Axis, double Effect)
{
    /// <summary>Points towards vulnerability: the effect with the sign turned on the axis that protects.</summary>
    public double TowardsVulnerability =>
        string.Equals(Axis, Framework.CompositeCodes.Readiness, StringComparison.Ordinal) ? -Effect : Effect;
}
