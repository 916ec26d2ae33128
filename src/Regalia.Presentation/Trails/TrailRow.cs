using System.Collections.Immutable;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Trails;

/// <summary>A row of the table of a trail, before anything is withheld.</summary>
internal sealed record TrailRow(string Role, int Depth, string Id, string State)
{
    internal int? Year { get; init; }

    internal double? Value { get; init; }

    internal double? StandardError { get; init; }

    internal string? Status { get; init; }

    internal string? Formula { get; init; }

    internal string? Date { get; init; }

    internal string? Source { get; init; }

    internal string? Address { get; init; }

    internal string? Locator { get; init; }

    internal string? Note { get; init; }

    internal string? File { get; init; }

    internal int? Row { get; init; }

    internal ImmutableArray<string> Withheld { get; init; } = [];

    /// <summary>The rows of a trail; a value that is missing has one too, which says why.</summary>
    internal static IEnumerable<TrailRow> Of(EvidenceRelease release, EvidenceTrail trail, TrailTerms terms)
    {
        IEnumerable<TrailRow> value =
            trail.Value is { } found ? Counted(terms, found, depth: 0)
            : trail.Estimate is not null ? [Estimated(trail, terms)]
            : [Missing(trail)];
        return
        [
            .. value,
            .. trail.Estimates.Select(e => Tabulated(release, trail, terms, e.Window, e.Posterior)),
            .. trail.Observations.Where(o => o != trail.Value?.Observation).Select(o => NotCounted(terms, o)),
        ];
    }

    private static IEnumerable<TrailRow> Counted(TrailTerms terms, IndicatorValue value, int depth)
    {
        var row = new TrailRow(depth == 0 ? "value" : "input", depth, value.IndicatorId, Words.Of(value.State))
        {
            Year = value.Year,
            Value = value.Value,
            StandardError = value.StandardError,
            Status = Words.Of(value.Status),
            Withheld = terms.Withheld(value),
        };
        yield return value switch
        {
            { Observation: { } observation } => row.From(observation),
            { Position: { } position } => row with
            {
                Formula = value.Formula,
                Date = position.Date,
                Address = position.Address,
                Note = position.Note,
                File = "positions.csv",
                Row = position.Row,
            },
            _ => row with { Formula = value.Formula },
        };
        foreach (TrailRow input in value.Inputs.SelectMany(i => Counted(terms, i, depth + 1)))
        {
            yield return input;
        }
    }

    private static TrailRow Estimated(EvidenceTrail trail, TrailTerms terms) =>
        new("value", 0, trail.Indicator.Id, "estimated")
        {
            Year = trail.Estimates.Max(e => e.Window.Window.To),
            Value = trail.Estimate,
            Status = Words.Sourced,
            Formula = "mean over the tabulations with their probabilities",
            Withheld = terms.Withheld(trail),
        };

    private static TrailRow Missing(EvidenceTrail trail) =>
        new(
            "value",
            0,
            trail.Indicator.Id,
            Words.Of(
                trail.Observations.Any(o => o.State == EvidenceState.NotApplicable)
                    ? EvidenceState.NotApplicable
                    : EvidenceState.Unknown
            )
        );

    private static TrailRow Tabulated(
        EvidenceRelease release,
        EvidenceTrail trail,
        TrailTerms terms,
        ThreatWindow window,
        ThreatPosterior posterior
    ) =>
        new("tabulation", 1, trail.Indicator.Id, posterior.Counts is null ? "unknown" : "estimated")
        {
            Year = window.Window.To,
            Value = TrailDerivation.Mean(trail.Indicator.Id, posterior),
            Status = Words.Sourced,
            Formula = $"posterior mean, {Digits.Of(window.Window.From)}-{Digits.Of(window.Window.To)}",
            Source = window.Window.SourceId,
            Locator = $"{window.Window.SourceId}, {trail.Country.Code.ToString()}",
            Note = release.Source(window.Window.SourceId)?.Note,
            File = "incident_counts.csv",
            Withheld = terms.Withheld(window),
        };

    private static TrailRow NotCounted(TrailTerms terms, Observation observation) =>
        new TrailRow("not_counted", 0, observation.Indicator, Words.Of(observation.State))
        {
            Year = observation.Year,
            Value = observation.Value,
            StandardError = observation.StandardError,
            Status = Words.Of(observation.Status),
            Withheld = terms.Withheld(observation),
        }.From(observation);

    private TrailRow From(Observation observation) =>
        this with
        {
            Source = observation.Source,
            Locator = observation.Locator,
            Note = observation.Note,
            File = observation.Row > 0 ? "observations.csv" : "technologies.csv",
            Row = observation.Row > 0 ? observation.Row : null,
        };
}
