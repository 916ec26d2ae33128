using Regalia.Assessment.Layers;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Layers;

/// <summary>
/// The four layers as bands from the state outwards, with a column each for duties, services and rights. What a cell says stands
/// in words; colour and pattern only repeat it.
/// </summary>
internal static class LayersChart
{
    /// <summary>Draws it.</summary>
    internal static Chart Of(CountryLayers layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        LayerBand[] bands = [.. LayerBand.Of(layers)];
        var head = new ChartHead(
            "layers-" + layers.Country.Code.ToString().ToLowerInvariant(),
            "What protects which layer: " + layers.Country.Name,
            Description(layers)
        )
        {
            Source =
                LayerWords.Meaning
                + " A practice that the library does not have is no proof that there is none.\n"
                + ReleaseLine.Of(layers.Release)
                + (layers.Selection.VerifiedOnly ? " · verified values only" : ""),
        };
        return ChartSheet.Draw(head, Table(head, bands), sheet => new LayersPlot(sheet, layers.Marking).Draw(bands));
    }

    private static DataTable Table(ChartHead head, LayerBand[] bands) =>
        new(
            head.Id + "-data",
            head.Title,
            [new("Layer"), new("Duties"), new("Services"), new("Rights")],
            [
                .. bands.Select(band => new DataRow([
                    band.Name + (band.IsLeftOut ? ", " + band.LeftOut : ""),
                    .. band.Cells.Select(cell => new DataCell(LayerCellWords.InFull(cell))
                    {
                        Tone = LayersPlot.Tone(cell.State),
                    }),
                    .. Enumerable.Repeat((DataCell)"not asked", 3 - band.Cells.Length),
                ])),
            ]
        )
        {
            IsSortable = false,
        };

    private static string Description(CountryLayers layers) =>
        string.Join(
            " ",
            LayerBand
                .Of(layers)
                .Select(band =>
                    band.Name
                    + ": "
                    + string.Join("; ", band.Cells.Select(c => LayerWords.Plural(c.Provides) + " " + Short(c)))
                    + "."
                )
        );

    private static string Short(LayerReach reach) =>
        reach.State == LayerState.Reached ? "reached, " + LayerCellWords.Head(reach) : LayerWords.Of(reach.State);
}
