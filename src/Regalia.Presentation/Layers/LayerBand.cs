using System.Collections.Immutable;
using Regalia.Assessment.Layers;

namespace Regalia.Presentation.Layers;

/// <summary>A band of the picture of layers: a layer, or a crown-jewel sector of the layer above it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsSector">Whether it is a sector.</param>
/// <param name="IsLeftOut">Whether nothing reaches it, and that is known.</param>
/// <param name="Cells">Duties, services and, of a layer, rights.</param>
internal sealed record LayerBand(string Name, bool IsSector, bool IsLeftOut, ImmutableArray<LayerReach> Cells)
{
    internal string LeftOut => IsSector ? "reached by nothing" : "left out altogether";

    /// <summary>From the state outwards, each layer followed by its sectors.</summary>
    internal static IEnumerable<LayerBand> Of(CountryLayers layers) =>
        ProtectionLayers.All.SelectMany(layer =>
            layers
                .SectorsOf(layer)
                .Select(sector => new LayerBand(
                    LayerWords.Sector(sector),
                    IsSector: true,
                    sector.IsReachedByNothing,
                    [sector.Duty, sector.Service]
                ))
                .Prepend(
                    new LayerBand(
                        ProtectionLayers.Name(layer),
                        IsSector: false,
                        layers.StateOf(layer) == LayerState.LeftOut,
                        [.. layers.Of(layer)]
                    )
                )
        );
}
