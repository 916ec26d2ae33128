using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Threat;
using Regalia.Assessment.Verification;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment;

/// <summary>An assessment of all countries of a release.</summary>
/// <param name="Release">The evidence it rests on.</param>
/// <param name="Framework">The framework it follows.</param>
/// <param name="Selection">Which evidence counted.</param>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Draws">Number of draws.</param>
/// <param name="Countries">The countries, by ISO 3166-1 alpha-3 code.</param>
/// <param name="Threat">The fitted model of threat.</param>
/// <param name="Tasks">What to verify first, the most useful first.</param>
/// <param name="Comparisons">Every ordered pair of countries on every shown composite; empty unless asked for.</param>
public sealed record AssessmentResult(
    EvidenceRelease Release,
    AssessmentFramework Framework,
    EvidenceSelection Selection,
    ulong Seed,
    int Draws,
    ImmutableArray<CountryAssessment> Countries,
    ThreatModel Threat,
    ImmutableArray<VerificationTask> Tasks,
    ImmutableArray<CountryComparison> Comparisons
)
{
    /// <summary>Indicators of the framework that have no public values yet: a limitation of every label.</summary>
    public IEnumerable<Indicator> NotYetMeasured =>
        Framework.NotYetMeasured.Select(i => Release.Indicator(i.Code)).OfType<Indicator>();
}
