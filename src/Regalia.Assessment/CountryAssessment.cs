using System.Collections.Immutable;
using Regalia.Assessment.Drivers;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;

namespace Regalia.Assessment;

/// <summary>All that the assessment says of one country.</summary>
/// <param name="Country">The country.</param>
/// <param name="Label">Its label with probabilities.</param>
/// <param name="VerifiedShare">
/// Share of the weight that rests on verified values, 0 to 1; pressure and readiness count half each. What is missing
/// is not verified.
/// </param>
/// <param name="Composites">Every composite of the framework, in its order.</param>
/// <param name="Indicators">Every scored indicator, in the order of the framework.</param>
/// <param name="Drivers">What sets the country apart from the median country, the largest effect first.</param>
/// <param name="Gaps">What it lacks, the most urgent first.</param>
public sealed record CountryAssessment(
    Country Country,
    LabelOutcome Label,
    double VerifiedShare,
    ImmutableArray<CompositeScore> Composites,
    ImmutableArray<IndicatorScore> Indicators,
    ImmutableArray<Driver> Drivers,
    ImmutableArray<Gap> Gaps
)
{
    /// <summary>A composite by its code.</summary>
    /// <exception cref="InvalidOperationException">The framework has no such composite.</exception>
    public CompositeScore this[string composite] =>
        Composites.First(c => string.Equals(c.Code, composite, StringComparison.Ordinal));
}
