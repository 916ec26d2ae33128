using System.Collections.Immutable;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Trails;

/// <summary>Which figures of a trail may be shown, and whose licences stand in the way of the others.</summary>
/// <param name="release">The release.</param>
/// <param name="includeRestricted">Whether all may be shown.</param>
internal sealed class TrailTerms(EvidenceRelease release, bool includeRestricted)
{
    internal EvidenceRelease Release => release;

    /// <summary>Ids of the licences that keep the value and the score of a trail back; empty if they may be shown.</summary>
    internal ImmutableArray<string> Withheld(EvidenceTrail trail) =>
        trail switch
        {
            { Value: { } value } => Withheld(value),
            { Estimate: not null } =>
            [
                .. trail.Estimates.SelectMany(e => Withheld(e.Window)).Distinct(StringComparer.Ordinal),
            ],
            _ => [],
        };

    /// <summary>The same for a value and all that it was computed from.</summary>
    internal ImmutableArray<string> Withheld(IndicatorValue value) =>
        [
            .. EvidenceTerms
                .Roots(value)
                .Select(r => r.Observation?.Source)
                .OfType<string>()
                .SelectMany(Of)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The same for an observation; one without a value has nothing to keep back.</summary>
    internal ImmutableArray<string> Withheld(Observation observation) =>
        observation.Value is null ? [] : [.. Of(observation.Source)];

    /// <summary>The same for the counts of a tabulation.</summary>
    internal ImmutableArray<string> Withheld(ThreatWindow window) => [.. Of(window.Window.SourceId)];

    /// <summary>Names of licences for people.</summary>
    internal string Names(IEnumerable<string> licences) =>
        string.Join(
            " and ",
            licences.Select(id => release.Licences.First(l => string.Equals(l.Id, id, StringComparison.Ordinal)).Name)
        );

    private IEnumerable<string> Of(string source) =>
        !includeRestricted && release.LicenceOf(source) is { Open: false } licence ? [licence.Id] : [];
}
