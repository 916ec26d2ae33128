using System.Collections.Immutable;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Layers;

/// <summary>Which duties, services and rights reach which layer of a country's economy.</summary>
/// <param name="Release">The evidence it rests on.</param>
/// <param name="Selection">Which evidence counted.</param>
/// <param name="Country">The country.</param>
/// <param name="Cells">Each layer and kind, in the order of <see cref="ProtectionLayers.All"/> and
/// <see cref="ProvisionKinds.All"/>.</param>
/// <param name="Sectors">Crown-jewel sectors that were given, with what reaches each of them; empty where none.</param>
/// <param name="Marking">Highest marking of the private content; null where all is public.</param>
public sealed record CountryLayers(
    EvidenceRelease Release,
    EvidenceSelection Selection,
    Country Country,
    ImmutableArray<LayerReach> Cells,
    ImmutableArray<SectorReach> Sectors,
    TlpMarking? Marking
)
{
    /// <summary>One layer and kind.</summary>
    /// <exception cref="InvalidOperationException">There is no such layer or kind.</exception>
    public LayerReach this[string layer, string provides] =>
        Cells.First(c =>
            string.Equals(c.Layer, layer, StringComparison.Ordinal)
            && string.Equals(c.Provides, provides, StringComparison.Ordinal)
        );

    /// <summary>Crown-jewel sectors that neither a duty nor a service reaches.</summary>
    public IEnumerable<SectorReach> SectorsReachedByNothing => Sectors.Where(s => s.IsReachedByNothing);

    /// <summary>Crown-jewel sectors of one layer, in the order of the file.</summary>
    public IEnumerable<SectorReach> SectorsOf(string layer) =>
        Sectors.Where(s => string.Equals(s.Sector.Layer, layer, StringComparison.Ordinal));

    /// <summary>Number of practices, the country's own and its groups', of which it is not known what they provide: they do
    /// not count.</summary>
    public int UncodedPractices =>
        Release.Practices.Count(p =>
            p.Provides.IsEmpty
            && PracticeProvisions.Counts(p, Selection)
            && PracticeJurisdictions.IsOwn(Release, Country.Code, p.Jurisdiction)
        );

    /// <summary>The kinds of one layer.</summary>
    public IEnumerable<LayerReach> Of(string layer) =>
        Cells.Where(c => string.Equals(c.Layer, layer, StringComparison.Ordinal));

    /// <summary>
    /// A whole layer: reached where anything reaches it; else unknown where any kind is unknown; else left out, or not
    /// applicable where no question arises at all.
    /// </summary>
    public LayerState StateOf(string layer)
    {
        LayerState[] states = [.. Of(layer).Select(c => c.State)];
        return states.Contains(LayerState.Reached) ? LayerState.Reached
            : states.Contains(LayerState.Unknown) ? LayerState.Unknown
            : states.Contains(LayerState.LeftOut) ? LayerState.LeftOut
            : LayerState.NotApplicable;
    }
}
