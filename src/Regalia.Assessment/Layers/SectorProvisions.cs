using System.Collections.Immutable;
using Regalia.Assessment.Overlays;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Layers;

/// <summary>What an agency names for its crown-jewel sectors, held against what is known of it.</summary>
internal static class SectorProvisions
{
    /// <summary>The duties and services of one sector.</summary>
    /// <param name="release">The release, for practices and indicators by their ids.</param>
    /// <param name="sector">The sector.</param>
    /// <param name="signals">What the indicators say of the sector's layer, or of others where they say nothing of it: duties,
    /// then services.</param>
    public static SectorReach Of(
        EvidenceRelease release,
        CrownJewelSector sector,
        (IReadOnlyList<LayerSignal> Duty, IReadOnlyList<LayerSignal> Service) signals
    ) =>
        new(
            sector,
            Of(release, sector, ProvisionKinds.Duty, sector.Duties, signals.Duty),
            Of(release, sector, ProvisionKinds.Service, sector.Services, signals.Service)
        );

    private static LayerReach Of(
        EvidenceRelease release,
        CrownJewelSector sector,
        string kind,
        ImmutableArray<string> words,
        IReadOnlyList<LayerSignal> signals
    )
    {
        var provisions = ImmutableArray.CreateBuilder<Provision>();
        var named = ImmutableArray.CreateBuilder<LayerSignal>();
        foreach (string word in words)
        {
            if (signals.FirstOrDefault(s => Is(s.Indicator.Id, word)) is { } signal)
            {
                named.Add(signal);
                if (signal.Finding == LayerState.Reached)
                {
                    provisions.Add(Provision.Of(sector.Layer, kind, signal));
                }
            }
            else if (release.Practices.FirstOrDefault(p => Is(p.Id, word)) is { } practice)
            {
                if (practice.Standing is not ("ended" or "draft"))
                {
                    provisions.Add(Stated(sector, kind, practice.Name, practice.Id) with { Practice = practice });
                }
            }
            else
            {
                Indicator? indicator = release.Indicator(word);
                provisions.Add(Stated(sector, kind, indicator?.Name ?? word, indicator?.Id ?? ""));
            }
        }
        ImmutableArray<LayerSignal> findings = named.ToImmutable();
        return new LayerReach(
            sector.Layer,
            kind,
            State(provisions.Count > 0, findings),
            provisions.ToImmutable(),
            findings
        );
    }

    // Nothing named is an answer: the agency registered the sector and found nothing that reaches it.
    private static LayerState State(bool reached, ImmutableArray<LayerSignal> named) =>
        reached ? LayerState.Reached
        : named.Any(s => s.Finding == LayerState.Unknown) ? LayerState.Unknown
        : named.IsEmpty || named.Any(s => s.Finding == LayerState.LeftOut) ? LayerState.LeftOut
        : LayerState.NotApplicable;

    private static Provision Stated(CrownJewelSector sector, string kind, string name, string id) =>
        new(
            sector.Layer,
            kind,
            name,
            id,
            Stage: null,
            VerificationStatus.Unverified,
            IsPrivate: true,
            Practice: null,
            Value: null
        );

    private static bool Is(string text, string wanted) => string.Equals(text, wanted, StringComparison.Ordinal);
}
