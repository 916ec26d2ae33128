using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Trails;

/// <summary>A country's value of an indicator, what it rests on, and what may be shown of it.</summary>
internal sealed class TrailSubject
{
    internal TrailSubject(ViewSource source, Country country, Indicator indicator)
    {
        Source = source;
        Trail = EvidenceTrail.Of(source.Release, source.Framework, country, indicator, Threat(source));
        Terms = new TrailTerms(source.Release, source.ShowsRestricted);
        Withheld = Terms.Withheld(Trail);
        Assessment = source.Result.Countries.First(c => c.Country.Code == country.Code);
        Score = ScoreOf(Assessment);
    }

    internal ViewSource Source { get; }

    internal EvidenceTrail Trail { get; }

    internal TrailTerms Terms { get; }

    internal CountryAssessment Assessment { get; }

    /// <summary>The score; null where the indicator is not scored.</summary>
    internal IndicatorScore? Score { get; }

    /// <summary>Licences that keep value and score back; empty if they are shown.</summary>
    internal ImmutableArray<string> Withheld { get; }

    internal bool IsShown => Withheld.IsEmpty;

    internal EvidenceRelease Release => Source.Release;

    internal Country Country => Trail.Country;

    internal Indicator Indicator => Trail.Indicator;

    /// <summary>The question that ministries are asked about it; null if there is none.</summary>
    internal ChecklistItem? Question => Source.Checklist.Items.FirstOrDefault(i => Is(i.Id, Indicator.Id));

    internal IndicatorScore? ScoreOf(CountryAssessment country) =>
        country.Indicators.FirstOrDefault(i => Is(i.Indicator.Id, Indicator.Id));

    /// <summary>The value in the words of its unit; null where it is missing or withheld.</summary>
    internal string? Value =>
        !IsShown ? null
        : Trail.Value is { } value
            ? ValueWords.InWords(
                Indicator,
                value.Inputs.IsEmpty ? ValueWords.Published(value.Value) : ValueWords.Computed(value.Value),
                value.Value
            )
        : Trail.Estimate is { } estimate ? ValueWords.InWords(Indicator, ValueWords.Computed(estimate), estimate)
        : null;

    /// <summary>Why there is no value: "not yet measured", "not applicable" or "unknown".</summary>
    internal string Missing =>
        Indicator.Kind == IndicatorKind.NotMeasured ? "not yet measured"
        : Trail.Observations.Any(o => o.State == EvidenceState.NotApplicable) ? "not applicable"
        : "unknown";

    /// <summary>The page of an input: an indicator of the same country, or an instrument; null if it is neither.</summary>
    internal Link? PageOf(string id) =>
        Release.Indicator(id) is { } indicator ? (Link)PageAddress.Evidence(Country.Code, indicator.Id)
        : Release.Instruments.Any(i => Is(i.Id, id)) ? (Link)PageAddress.Instrument(id)
        : null;

    internal string NameOf(string id) =>
        Release.Indicator(id)?.Name ?? Release.Instruments.FirstOrDefault(i => Is(i.Id, id))?.Name ?? id;

    // A trail holds all evidence, as `regalia evidence show` does, also where the assessment has left some out.
    private static ThreatModel Threat(ViewSource source) =>
        source.Result.Selection == EvidenceSelection.None
            ? source.Result.Threat
            : ThreatModel.Fit(source.Release, EvidenceSelection.None, source.Framework.Threat);

    internal static bool Is(string text, string wanted) => string.Equals(text, wanted, StringComparison.Ordinal);
}
