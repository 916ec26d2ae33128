using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Scenarios;

/// <summary>A country as assessed and under each of several scenarios, all under the same draws.</summary>
/// <param name="Release">The evidence it rests on.</param>
/// <param name="Framework">The framework it follows.</param>
/// <param name="Selection">Which evidence counted.</param>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Draws">Number of draws.</param>
/// <param name="Country">The country.</param>
/// <param name="Composites">As assessed, digit for digit what <see cref="Assessor"/> gives.</param>
/// <param name="Indicators">As assessed: every scored indicator, in the order of the framework.</param>
/// <param name="Label">As assessed.</param>
/// <param name="Outcomes">One for each scenario, in the order given.</param>
public sealed record ScenarioResult(
    EvidenceRelease Release,
    AssessmentFramework Framework,
    EvidenceSelection Selection,
    ulong Seed,
    int Draws,
    Country Country,
    ImmutableArray<CompositeScore> Composites,
    ImmutableArray<IndicatorScore> Indicators,
    LabelOutcome Label,
    ImmutableArray<ScenarioOutcome> Outcomes
)
{
    /// <summary>A composite as assessed.</summary>
    /// <exception cref="InvalidOperationException">The framework has no such composite.</exception>
    public CompositeScore this[string composite] =>
        Composites.First(c => string.Equals(c.Code, composite, StringComparison.Ordinal));
}
