using Regalia.Assessment.Layers;
using Regalia.Presentation.Layers;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>Which duties, services and rights reach which layer, in short.</summary>
internal static class LayersSection
{
    internal static Section Of(ReportScope scope) =>
        new(
            "layers",
            "Layers: what protection reaches",
            [
                new DataTable(
                    "layers-table",
                    "What reaches each layer in " + scope.Country.Name,
                    [
                        new DataColumn("Layer"),
                        .. ProvisionKinds.All.Select(kind => new DataColumn(
                            char.ToUpperInvariant(kind[0]) + LayerWords.Plural(kind)[1..]
                        )),
                    ],
                    [
                        .. ProtectionLayers.All.Select(layer => new DataRow([
                            ProtectionLayers.Name(layer),
                            .. scope.Layers.Of(layer).Select(Cell),
                        ])),
                    ]
                )
                {
                    IsSortable = false,
                    Note =
                        "Duty: something they must do. Service: something they can use. Right: something they can claim. "
                        + LayerWords.Meaning
                        + " "
                        + LayerWords.Caveat,
                },
            ]
        );

    private static DataCell Cell(LayerReach reach) =>
        reach.State is LayerState.Reached
            ? new DataCell(
                "reached by "
                    + LayerWords.Count(reach.Provisions.Length, reach.Provides, LayerWords.Plural(reach.Provides))
            )
            {
                Detail =
                    string.Join("; ", reach.Provisions.Select(p => p.Name))
                    + (reach.IsUnverified ? "; unverified" : ""),
            }
            : LayerWords.Of(reach.State);
}
