using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Layers;

/// <summary>
/// Which duties, services and rights reach which layer: from coded laws and programmes (the highest entry of
/// <c>layers.provisions</c> that the value reaches), from practices of the country and its groups whose kind is coded, and
/// from an agency's own answers. Crown-jewel sectors stand beside their layer and never change its state.
/// </summary>
public sealed class LayerAnalysis
{
    private readonly EvidenceRelease _release;
    private readonly AssessmentFramework _framework;
    private readonly EvidenceSelection _selection;
    private readonly Country _country;
    private readonly IReadOnlyList<OwnAnswer> _answers;
    private readonly ImmutableArray<Provision> _practices;

    private LayerAnalysis(
        EvidenceRelease release,
        AssessmentFramework framework,
        EvidenceSelection selection,
        Country country,
        IReadOnlyList<OwnAnswer> answers
    )
    {
        _release = release;
        _framework = framework;
        _selection = selection;
        _country = country;
        _answers = answers;
        _practices = [.. PracticeProvisions.Of(release, selection, country)];
    }

    /// <summary>Analyses one country.</summary>
    /// <param name="release">A release without faults.</param>
    /// <param name="framework">A framework that fits it.</param>
    /// <param name="selection">Which evidence counts; what is left out is unknown. Own answers always count.</param>
    /// <param name="country">The country.</param>
    /// <param name="sectors">Crown-jewel sectors of an overlay; null where there is none.</param>
    /// <param name="answers">Own answers in the unit of their indicators, each in the place of the public value; one without a
    /// value says that the question does not arise. Null where there are none.</param>
    /// <param name="marking">Marking of the own answers; raised to that of the highest sector. It is heeded only where there
    /// is private content.</param>
    public static CountryLayers Of(
        EvidenceRelease release,
        AssessmentFramework framework,
        EvidenceSelection selection,
        Country country,
        IReadOnlyList<CrownJewelSector>? sectors = null,
        IReadOnlyList<OwnAnswer>? answers = null,
        TlpMarking? marking = null
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(country);
        var analysis = new LayerAnalysis(release, framework, selection, country, answers ?? []);
        return new CountryLayers(
            release,
            selection,
            country,
            [.. from layer in ProtectionLayers.All from kind in ProvisionKinds.All select analysis.Reach(layer, kind)],
            [.. (sectors ?? []).Select(analysis.Reach)],
            Highest(sectors ?? [], answers ?? [], marking)
        );
    }

    /// <summary>Analyses every country of the release, in the order of their codes.</summary>
    public static ImmutableArray<CountryLayers> OfAll(
        EvidenceRelease release,
        AssessmentFramework framework,
        EvidenceSelection selection
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        return [.. release.Countries.OrderBy(c => c.Code).Select(c => Of(release, framework, selection, c))];
    }

    private static TlpMarking? Highest(
        IReadOnlyList<CrownJewelSector> sectors,
        IReadOnlyList<OwnAnswer> answers,
        TlpMarking? marking
    )
    {
        if (sectors.Count == 0 && answers.Count == 0)
        {
            return null;
        }
        // Private content without a marking is not free: whoever passed it on forgot to say.
        return sectors.Select(s => s.Marking).Append(marking ?? (answers.Count > 0 ? TlpMarking.Red : default)).Max();
    }

    private LayerReach Reach(string layer, string kind)
    {
        ImmutableArray<LayerSignal> signals = [.. Signals(layer, kind)];
        ImmutableArray<Provision> provisions =
        [
            .. signals.Where(s => s.Finding == LayerState.Reached).Select(s => Provision.Of(layer, kind, s)),
            .. _practices.Where(p => Is(p.Layer, layer) && Is(p.Provides, kind)),
        ];
        return new LayerReach(layer, kind, State(provisions, signals), provisions, signals);
    }

    private SectorReach Reach(CrownJewelSector sector) =>
        SectorProvisions.Of(
            _release,
            sector,
            (
                [.. Signals(sector.Layer, ProvisionKinds.Duty, elsewhere: true)],
                [.. Signals(sector.Layer, ProvisionKinds.Service, elsewhere: true)]
            )
        );

    // Where nothing in the framework would tell, silence says nothing.
    private static LayerState State(ImmutableArray<Provision> provisions, ImmutableArray<LayerSignal> signals) =>
        !provisions.IsEmpty ? LayerState.Reached
        : signals.IsEmpty || signals.Any(s => s.Finding == LayerState.Unknown) ? LayerState.Unknown
        : signals.Any(s => s.Finding == LayerState.LeftOut) ? LayerState.LeftOut
        : LayerState.NotApplicable;

    // Elsewhere: also of indicators that speak of other layers alone. Where an agency names one for its sector, at least
    // the law or programme must be there.
    private IEnumerable<LayerSignal> Signals(string layer, string kind, bool elsewhere = false)
    {
        IEnumerable<IGrouping<string, LayerProvision>> rules = _framework
            .Layers.Provisions.Where(p => Is(p.Provides, kind))
            .GroupBy(p => p.Indicator, StringComparer.Ordinal);
        foreach (IGrouping<string, LayerProvision> rule in rules)
        {
            LayerProvision[] here = [.. rule.Where(p => p.Layers.Contains(layer, StringComparer.Ordinal))];
            if (here.Length == 0 && elsewhere)
            {
                here = [.. rule];
            }
            if (here.Length == 0 || _release.Indicator(rule.Key) is not { } indicator)
            {
                continue;
            }
            OwnAnswer? own = _answers.FirstOrDefault(a => Is(a.Indicator, indicator.Id));
            var standing = IndicatorStanding.Of(_release, _selection, _country, indicator);
            double? number = own is null ? standing.Value?.Value : own.Value;
            EvidenceState state =
                own is null ? standing.State
                : own.Value is null ? EvidenceState.NotApplicable
                : EvidenceState.Value;
            LayerProvision? highest = rule.Where(p => p.At <= number).MaxBy(p => p.At);
            yield return new LayerSignal(
                indicator,
                here.Min(p => p.At),
                state,
                number,
                own is null ? standing.Value : null,
                own is not null,
                state switch
                {
                    EvidenceState.Unknown => LayerState.Unknown,
                    EvidenceState.NotApplicable => LayerState.NotApplicable,
                    _ => here.Contains(highest) ? LayerState.Reached : LayerState.LeftOut,
                }
            );
        }
    }

    private static bool Is(string text, string wanted) => string.Equals(text, wanted, StringComparison.Ordinal);
}
