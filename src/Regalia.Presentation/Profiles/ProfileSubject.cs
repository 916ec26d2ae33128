using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Bundles.Tables;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Profiles;

/// <summary>The country that a profile is about, and what may be shown of it.</summary>
internal sealed class ProfileSubject
{
    internal ProfileSubject(ViewSource source, CountryAssessment country)
    {
        Source = source;
        Assessment = country;
        Scope = new BundleScope(source.Result, [country.Country.Code], source.ShowsRestricted);
    }

    internal ViewSource Source { get; }

    internal CountryAssessment Assessment { get; }

    internal BundleScope Scope { get; }

    internal AssessmentResult Result => Source.Result;

    internal EvidenceRelease Release => Source.Release;

    internal AssessmentFramework Framework => Source.Framework;

    internal Country Country => Assessment.Country;

    internal Iso3 Code => Assessment.Country.Code;

    internal string Name => Assessment.Country.Name;

    /// <summary>The page that leads on from a figure of an indicator.</summary>
    internal PageAddress Evidence(Indicator indicator) => PageAddress.Evidence(Code, indicator.Id);

    internal IndicatorScore Score(Indicator indicator) =>
        Assessment.Indicators.First(i => string.Equals(i.Indicator.Id, indicator.Id, StringComparison.Ordinal));

    internal bool IsWithheld(IndicatorScore score) => !Scope.Withheld(score).IsEmpty;

    internal bool IsWithheld(Indicator indicator) => IsWithheld(Score(indicator));

    /// <summary>Names of the licences for whose sake a figure is not shown: "WJP terms"; empty if it is shown.</summary>
    internal string Licences(IndicatorScore score) =>
        string.Join(" and ", Scope.Withheld(score).Select(id => Release.Licences.First(l => Is(l.Id, id)).Name));

    /// <summary>Why there is no value: unknown, not applicable, not selected.</summary>
    internal string WhyMissing(Indicator indicator) => ValuesTable.Why(Scope, Code, indicator).Replace('_', ' ');

    /// <summary>The composites that have indicators of their own, in the order of the framework.</summary>
    internal ImmutableArray<Composite> Pillars =>
        [.. Framework.Composites.Where(c => Assessment.Indicators.Any(i => Is(i.Parent, c.Code)))];

    /// <summary>A composite and all above it, the root first.</summary>
    internal ImmutableArray<Composite> Path(Composite composite)
    {
        var path = new Stack<Composite>();
        for (Composite? at = composite; at is not null; at = Parent(at))
        {
            path.Push(at);
        }
        return [.. path];
    }

    /// <summary>The part of the profile that shows what a composite is made of.</summary>
    internal PageAddress PartsOf(string composite) =>
        PageAddress
            .Country(Code)
            .At(
                Pillars.FirstOrDefault(p => Path(p).Any(c => Is(c.Code, composite))) is { } first
                    ? At(first)
                    : "indicators"
            );

    /// <summary>The place of a pillar on the page.</summary>
    internal static string At(Composite pillar) => "pillar-" + Anchor.Of(pillar.Code);

    private Composite? Parent(Composite composite) =>
        composite.Parent is { } parent ? Framework.Composites.FirstOrDefault(c => Is(c.Code, parent)) : null;

    internal static bool Is(string? text, string wanted) => string.Equals(text, wanted, StringComparison.Ordinal);
}
