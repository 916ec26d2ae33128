using Regalia.Assessment.Layers;
using Regalia.Assessment.Markings;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Layers;

/// <summary>Which duties, services and rights reach which layer of one country's economy.</summary>
public sealed class CountryLayersReport
{
    private readonly CountryLayers _layers;

    private CountryLayersReport(CountryLayers layers) => _layers = layers;

    /// <summary>Reports on an analysis.</summary>
    public static CountryLayersReport Of(CountryLayers layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        return new(layers);
    }

    /// <summary>For people: the whole first, then layer by layer what reaches it or what was looked at.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        if (_layers.Marking is { } marking)
        {
            console.Line(marking.Label());
        }
        console.Heading(_layers.Country.Name + " (" + _layers.Country.Code + "): what reaches which layer");
        WriteWhole(console);
        foreach (string layer in ProtectionLayers.All)
        {
            WriteLayer(console, layer);
        }
        console.Line();
        foreach (string sector in _layers.SectorsReachedByNothing.Select(s => s.Sector.Sector))
        {
            console.Line("Crown-jewel sector that neither a duty nor a service reaches: " + sector);
        }
        if (!_layers.Sectors.IsEmpty)
        {
            console.Line(LayerWords.SectorMeaning);
        }
        console.Line(LayerWords.Meaning);
        console.Line(LayerWords.Caveat + Uncoded());
        console.Line(
            ReleaseLine.Of(_layers.Release) + (_layers.Selection.VerifiedOnly ? " · verified values only" : "")
        );
    }

    /// <summary>As CSV: a row for everything that reaches a layer and for every indicator that says that nothing of its kind does,
    /// or does not say.</summary>
    public string Csv() => LayerRows.Csv([_layers]);

    /// <summary>As JSON.</summary>
    public string Json() => LayersJson.Write(_layers);

    /// <summary>As a chart; <see cref="Csv"/> has the same in full.</summary>
    public Chart Chart() => LayersChart.Of(_layers);

    /// <summary>As a chart in SVG.</summary>
    public string Svg() => Chart().Svg(SvgUse.Alone);

    private void WriteWhole(IAnsiConsole console)
    {
        Table table = Screen.Table("Layer", "Duty", "Service", "Right");
        foreach (string layer in ProtectionLayers.All)
        {
            table.AddRow([
                Screen.Plain(ProtectionLayers.Name(layer)),
                .. _layers.Of(layer).Select(c => Screen.Plain(Cell(c))),
            ]);
            foreach (SectorReach sector in _layers.SectorsOf(layer))
            {
                table.AddRow(
                    new Padder(Screen.Plain(LayerWords.Sector(sector))).Padding(2, 0, 0, 0),
                    Screen.Plain(Cell(sector.Duty)),
                    Screen.Plain(Cell(sector.Service)),
                    Screen.Plain("not asked")
                );
            }
        }
        console.Write(table);
        foreach (string layer in ProtectionLayers.All.Where(l => _layers.StateOf(l) == LayerState.LeftOut))
        {
            console.Line("Left out altogether: " + ProtectionLayers.Name(layer));
        }
    }

    private static string Cell(LayerReach reach) =>
        LayerWords.Sign(reach)
        + " "
        + (
            reach.State == LayerState.Reached
                ? LayerWords.Count(reach.Provisions.Length, reach.Provides, LayerWords.Plural(reach.Provides))
                    + (reach.IsUnverified ? ", unverified" : "")
                : LayerWords.Of(reach.State)
        );

    private void WriteLayer(IAnsiConsole console, string layer)
    {
        console.Heading(ProtectionLayers.Name(layer));
        WriteCells(console, _layers.Of(layer), LookedAt);
        foreach (SectorReach sector in _layers.SectorsOf(layer))
        {
            console.Line("  " + LayerWords.Sector(sector));
            WriteCells(console, [sector.Duty, sector.Service], Named);
        }
    }

    private static void WriteCells(
        IAnsiConsole console,
        IEnumerable<LayerReach> cells,
        Func<LayerReach, string> lookedAt
    )
    {
        Grid grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2))
            .AddColumn(new GridColumn().PadRight(2))
            .AddColumn(new GridColumn().PadRight(2))
            .AddColumn(new GridColumn().NoWrap());
        foreach (LayerReach reach in cells)
        {
            string sign = reach.Provides + " " + LayerWords.Sign(reach);
            if (reach.State != LayerState.Reached)
            {
                grid.AddRow(
                    Screen.Plain(sign),
                    Screen.Plain(LayerWords.Of(reach.State)),
                    Screen.Plain(lookedAt(reach)),
                    Screen.Plain("")
                );
            }
            foreach ((int place, Provision provision) in reach.Provisions.Index())
            {
                grid.AddRow(
                    Screen.Plain(place == 0 ? sign : ""),
                    Screen.Plain(provision.Name),
                    Screen.Plain(RestsOn(provision)),
                    Screen.Plain(LayerWords.Status(provision))
                );
            }
        }
        console.Write(grid);
    }

    private static string RestsOn(Provision provision) =>
        provision.Id
        + (provision.Value is { } value ? " " + Figures.Raw(value.Value) : "")
        + (provision.Via is { } group ? ", via " + group : "")
        + (provision.IsStandingUnknown ? ", standing unknown" : "");

    // Only what the agency named: what it did not name says nothing of its sector.
    private static string Named(LayerReach reach) =>
        reach.Signals.IsEmpty
            ? LayerWords.NoneNamed(reach)
            : string.Join(
                "; ",
                reach.Signals.Select(s =>
                    s.Number is null ? s.Indicator.Id + " " + LayerWords.Of(s.Finding) : LayerWords.Below(s)
                )
            );

    // An unknown cell shows only what is not known; what is known to say nothing is in the CSV.
    private static string LookedAt(LayerReach reach)
    {
        string[] unknown = [.. Of(reach, LayerState.Unknown).Select(s => s.Indicator.Id)];
        return reach.Signals.IsEmpty ? "no indicator of the framework would tell"
            : unknown.Length > 0 ? "no value of " + string.Join(", ", unknown)
            : reach.State == LayerState.NotApplicable ? string.Join(", ", reach.Signals.Select(s => s.Indicator.Id))
            : string.Join("; ", Of(reach, LayerState.LeftOut).Select(LayerWords.Below));
    }

    private static IEnumerable<LayerSignal> Of(LayerReach reach, LayerState finding) =>
        reach.Signals.Where(s => s.Finding == finding);

    private string Uncoded() =>
        _layers.UncodedPractices is > 0 and var uncoded
            ? " Here " + LayerWords.Count(uncoded, "practice does", "practices do") + " not."
            : "";
}
