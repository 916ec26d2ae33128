using Regalia.Assessment.Layers;
using Regalia.Evidence;
using Regalia.Presentation.Layers;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>Layers of protection in a country.</summary>
public static class CountryLayersView
{
    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source, Country country)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(country);
        CountryLayers layers = LayerAnalysis.Of(source.Release, source.Framework, source.Result.Selection, country);
        var report = CountryLayersReport.Of(layers);
        string code = country.Code.ToString();
        return new View(
            "layers-" + code,
            new Publication(
                "What protects which layer in " + country.Name,
                Standfirst(layers),
                [
                    new Figure(LayersChart.Of(layers), LayerWords.Meaning),
                    Whole(layers),
                    .. ProtectionLayers.All.Select(layer => Layer(layers, layer)),
                    new Note(NoteKind.Caution, LayerWords.Caveat + Uncoded(layers)),
                    new Paragraph(
                        Prose.To("All countries", PageAddress.Layers)
                            + " · "
                            + Prose.To("Gaps and plan of " + country.Name, PageAddress.Plan(country.Code))
                            + " · "
                            + Prose.To("Profile of " + country.Name, PageAddress.Country(country.Code))
                    ),
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
            Command = "regalia layers show " + code + MeasureWords.Options(source.Result) + " --csv",
        };
    }

    /// <summary>Which layers are left out altogether, then which kind of protection does not reach which layer.</summary>
    internal static string Standfirst(CountryLayers layers)
    {
        string name = layers.Country.Name;
        string[] outside = [.. ProtectionLayers.All.Where(layer => layers.StateOf(layer) == LayerState.LeftOut)];
        string[] missing =
        [
            .. ProvisionKinds
                .All.Select(kind => (Kind: kind, Layers: In(layers, kind, LayerState.LeftOut)))
                .Where(found => found.Layers.Length > 0)
                .Select(found => "no " + found.Kind + " reaches " + Names(found.Layers)),
        ];
        string[] open =
        [
            .. ProvisionKinds
                .All.Select(kind => (Kind: kind, Layers: In(layers, kind, LayerState.Unknown)))
                .Where(found => found.Layers.Length > 0)
                .Select(found => "whether a " + found.Kind + " reaches " + Names(found.Layers)),
        ];
        string found =
            outside.Length > 0 ? "left out altogether: " + Names(outside)
            : missing.Length + open.Length > 0 ? "no layer is known to be left out altogether"
            : "no layer is left out: a duty, a service and a right reach each of the four";
        return "In "
            + name
            + " "
            + found
            + (missing.Length == 0 ? "." : "; " + MeasureWords.List(missing) + ".")
            + (open.Length == 0 ? "" : " Unknown: " + string.Join("; ", open) + ".")
            + Weak(layers);
    }

    // What is reached on paper only is told from what stands.
    private static string Weak(CountryLayers layers)
    {
        string[] cells =
        [
            .. layers
                .Cells.Where(c => c.State == LayerState.Reached)
                .Where(c => c.IsUnverified || c.Provisions.All(p => p.IsStandingUnknown))
                .Select(c => "a " + c.Provides + " for " + Names([c.Layer])),
        ];
        return cells.Length == 0
            ? ""
            : " Resting on unverified evidence alone, or on practices that may not be in force: "
                + MeasureWords.List(cells)
                + ".";
    }

    private static string[] In(CountryLayers layers, string kind, LayerState state) =>
        [.. ProtectionLayers.All.Where(layer => layers[layer, kind].State == state)];

    private static string Names(IEnumerable<string> layers) =>
        MeasureWords.List(
            layers.Select(layer =>
                layer switch
                {
                    "ip-intensive" => "IP-intensive industry and research",
                    _ => ProtectionLayers.Name(layer).ToLowerInvariant(),
                }
            )
        );

    private static DataTable Whole(CountryLayers layers) =>
        new(
            "layer-table",
            "What reaches each layer",
            [new("Layer"), .. ProvisionKinds.All.Select(kind => new DataColumn(MeasureWords.Capital(kind)))],
            [
                .. ProtectionLayers.All.Select(layer => new DataRow([
                    ProtectionLayers.Name(layer),
                    .. layers
                        .Of(layer)
                        .Select(reach => new DataCell(MeasureWords.Capital(LayersView.State(reach)))
                        {
                            Tone = LayersView.Tone(reach.State),
                            Detail = reach.Provisions.IsEmpty
                                ? null
                                : (Prose)
                                    MeasureWords.Count(
                                        reach.Provisions.Length,
                                        reach.Provides,
                                        LayerWords.Plural(reach.Provides)
                                    ),
                        }),
                ])),
            ]
        )
        {
            IsSortable = false,
        };

    private static Section Layer(CountryLayers layers, string layer) =>
        new(
            layer,
            ProtectionLayers.Name(layer),
            [
                new DataTable(
                    layer + "-provisions",
                    "What reaches it, and what was looked at where nothing does: " + ProtectionLayers.Name(layer),
                    [new("Kind"), new("State"), new("What"), new("Rests on"), new("Status")],
                    [.. layers.Of(layer).SelectMany(reach => Rows(layers, reach))]
                )
                {
                    IsSortable = false,
                },
            ]
        );

    private static IEnumerable<DataRow> Rows(CountryLayers layers, LayerReach reach)
    {
        DataCell state = new(MeasureWords.Capital(LayerWords.Of(reach.State))) { Tone = LayersView.Tone(reach.State) };
        foreach (Provision provision in reach.Provisions)
        {
            yield return new DataRow([
                MeasureWords.Capital(reach.Provides),
                state,
                provision.Practice is { } practice ? MeasureWords.Practice(practice) : provision.Name,
                RestsOn(layers, provision),
                Status(provision.Status),
            ]);
        }
        if (reach.State == LayerState.Reached)
        {
            yield break;
        }
        foreach (LayerSignal signal in reach.Signals)
        {
            yield return new DataRow([
                MeasureWords.Capital(reach.Provides),
                state,
                signal.Indicator.Name + ": " + LayerWords.Of(signal.Finding) + Number(signal),
                Prose.To(signal.Indicator.Id, PageAddress.Evidence(layers.Country.Code, signal.Indicator.Id)),
                signal.Value is { } value ? Status(value.Status) : "no value",
            ]);
        }
        if (reach.Signals.IsEmpty)
        {
            yield return new DataRow([
                MeasureWords.Capital(reach.Provides),
                state,
                "No indicator of the framework would tell",
                "none",
                "none",
            ]);
        }
    }

    private static DataCell Status(VerificationStatus status) => MeasureWords.Status(status);

    private static Prose RestsOn(CountryLayers layers, Provision provision) =>
        provision.Practice is null
            ? Prose.To(provision.Id, PageAddress.Evidence(layers.Country.Code, provision.Id))
                + (provision.Value is { } value ? (Prose)(", value " + Figures.Raw(value.Value)) : Prose.None)
            : "practice "
                + provision.Id
                + (provision.Via is { } group ? ", via " + group : "")
                + (provision.IsStandingUnknown ? ", standing unknown" : "");

    private static string Number(LayerSignal signal) =>
        signal.Number is null
            ? ""
            : " (value " + Figures.Raw(signal.Number) + ", reaches from " + Figures.Raw(signal.At) + ")";

    private static string Uncoded(CountryLayers layers) =>
        layers.UncodedPractices is > 0 and var uncoded
            ? " Here " + MeasureWords.Count(uncoded, "practice does", "practices do") + " not."
            : "";
}
