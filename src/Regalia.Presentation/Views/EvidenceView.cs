using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Trails;

namespace Regalia.Presentation.Views;

/// <summary>A country's value of an indicator with the evidence it rests on.</summary>
public static class EvidenceView
{
    /// <summary>Makes the view.</summary>
    /// <exception cref="InvalidOperationException">The assessment does not hold the country.</exception>
    public static View Of(ViewSource source, Country country, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(indicator);
        var subject = new TrailSubject(source, country, indicator);
        EvidenceTrail trail = subject.Trail;
        return new View(
            $"evidence-{country.Code.ToString()}-{indicator.Id}",
            Page(subject),
            () => TrailCsv.Of(source.Release, trail, source.ShowsRestricted),
            () => EvidenceJson.Write(source.Release, trail, source.ShowsRestricted),
            TrailCsv.Columns
        )
        {
            Command = $"regalia evidence show {country.Code.ToString()} {indicator.Id} --csv",
            Sources = [.. Sources(trail).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<string> Sources(EvidenceTrail trail) =>
        (trail.Value is { } value ? EvidenceTerms.Roots(value) : [])
            .Select(root => root.Observation?.Source)
            .OfType<string>()
            .Concat(trail.Observations.Select(o => o.Source))
            .Concat(trail.Estimates.Select(e => e.Window.Window.SourceId));

    private static Publication Page(TrailSubject subject) =>
        new(
            $"{subject.Country.Name}: {subject.Indicator.Name}",
            TrailFinding.Standfirst(subject),
            [
                TrailFinding.Section(subject),
                TrailCards.Section(subject),
                TrailDefinition.Section(subject),
                TrailOthers.Section(subject),
                TrailOthers.Coding(subject),
            ]
        )
        {
            Kicker = "Evidence",
        };
}
