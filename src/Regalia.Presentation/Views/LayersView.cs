using System.Collections.Immutable;
using Regalia.Assessment.Layers;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Layers;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Layers of protection in all countries.</summary>
public static class LayersView
{
    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var report = LayersListReport.Of(source.Release, source.Framework, source.Result.Selection);
        return new View(
            "layers",
            new Publication(
                "Which layers are protected",
                report.LeftOutMost(),
                [
                    new Paragraph(
                        "Know-how sits in four layers, from the state's own systems outwards. For each layer this asks whether any "
                            + "duty obliges somebody to protect it, whether any service helps, and whether the law gives its owner a "
                            + "right."
                    ),
                    new Figure(Chart(report), LayerWords.Legend + " D duty, S service, R right."),
                    Countries(report),
                    Counts(report),
                    new Note(NoteKind.Caution, LayerWords.Caveat),
                    new Note(NoteKind.Reading, LayerWords.Meaning),
                ]
            )
            {
                Kicker = "Layers of protection",
            },
            report.Csv,
            report.Json,
            LayerRows.Columns
        )
        {
            Command = "regalia layers list" + MeasureWords.Options(source.Result) + " --csv",
        };
    }

    /// <summary>Colour and pattern of what is known of a layer.</summary>
    internal static ChartTone Tone(LayerState state) =>
        state switch
        {
            LayerState.Reached => ChartPalette.Present,
            LayerState.LeftOut => ChartPalette.Absent,
            LayerState.NotApplicable => ChartPalette.NotApplicable,
            _ => ChartPalette.Unknown,
        };

    /// <summary>What is known of a kind for a layer: "reached, unverified".</summary>
    internal static string State(LayerReach reach) =>
        LayerWords.Of(reach.State) + (reach.IsUnverified ? ", unverified" : "");

    private static Chart Chart(LayersListReport report) =>
        MatrixChart.Of(
            new ChartHead(
                "layers-matrix",
                "What reaches which layer",
                report.LeftOutMost()
                    + " Each country has twelve cells: a duty, a service and a right for each of four layers."
            ),
            [
                .. ProtectionLayers.All.SelectMany(layer =>
                    ProvisionKinds.All.Select(kind => ProtectionLayers.Name(layer) + ": " + kind)
                ),
            ],
            [
                .. ByName(report)
                    .Select(country => new MatrixRow(
                        country.Country.Name,
                        [
                            .. country.Cells.Select(reach => new MatrixCell(
                                Tone(reach.State),
                                LayerWords.Sign(reach),
                                MeasureWords.Capital(reach.Provides)
                                    + ", "
                                    + ProtectionLayers.Name(reach.Layer)
                                    + ": "
                                    + State(reach)
                            )),
                        ]
                    )
                    {
                        Link = PageAddress.LayersOf(country.Country.Code),
                    }),
            ],
            [
                new MatrixKey(ChartPalette.Present, "●", "reached"),
                new MatrixKey(ChartPalette.Present, "◐", "reached, unverified"),
                new MatrixKey(ChartPalette.Absent, "○", "left out"),
                new MatrixKey(ChartPalette.Unknown, "?", "unknown"),
                new MatrixKey(ChartPalette.NotApplicable, "–", "not applicable"),
            ]
        );

    private static DataTable Countries(LayersListReport report) =>
        new(
            "layer-table",
            "What reaches each layer, by country",
            [new("Country"), .. ProtectionLayers.All.Select(layer => new DataColumn(ProtectionLayers.Name(layer)))],
            [
                .. ByName(report)
                    .Select(country => new DataRow([
                        Prose.To(country.Country.Name, PageAddress.LayersOf(country.Country.Code)),
                        .. ProtectionLayers.All.Select(layer => new DataCell(
                            MeasureWords.Capital(LayerWords.Of(country.StateOf(layer)))
                        )
                        {
                            Tone = Tone(country.StateOf(layer)),
                            Detail = string.Join("; ", country.Of(layer).Select(c => c.Provides + " " + State(c))),
                        }),
                    ])),
            ]
        )
        {
            Note =
                "A layer as a whole counts as reached where anything reaches it, and as left out only where all that would tell is "
                + "known and nothing does.",
        };

    private static DataTable Counts(LayersListReport report) =>
        new(
            "layer-counts",
            "Number of countries, of " + MeasureWords.Count(report.Countries.Length, "country", "countries"),
            [new("Layer"), .. ProvisionKinds.All.Select(kind => new DataColumn(MeasureWords.Capital(kind)))],
            [
                .. ProtectionLayers.All.Select(layer => new DataRow([
                    ProtectionLayers.Name(layer),
                    .. ProvisionKinds.All.Select(kind => (DataCell)Tally(report, layer, kind)),
                ])),
            ]
        )
        {
            IsSortable = false,
        };

    private static string Tally(LayersListReport report, string layer, string kind) =>
        string.Join(
            ", ",
            Enum.GetValues<LayerState>()
                .Select(state => (State: state, Number: report.Count(layer, kind, state)))
                .Where(tally => tally.Number > 0)
                .Select(tally => FormattableString.Invariant($"{tally.Number} {LayerWords.Of(tally.State)}"))
        );

    private static ImmutableArray<CountryLayers> ByName(LayersListReport report) =>
        [.. report.Countries.OrderBy(c => c.Country.Name, StringComparer.Ordinal)];
}
