using System.Collections.Immutable;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Markings;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Layers;

/// <summary>
/// The four layers as bands from the state outwards, with a column each for duties, services and rights. What a cell says stands
/// in words; colour and pattern only repeat it.
/// </summary>
internal static class LayersChart
{
    private const double Width = 960;
    private const double Margin = 24;
    private const double LabelWidth = 204;
    private const double ColumnWidth = 228;
    private const double Gap = 8;
    private const double Strip = 14;
    private const double TextLeft = Strip + 10;
    private const double NameSize = 12;
    private const double HeadSize = 13;
    private const double LineHeight = 16;
    private const double BandsTop = 148;
    private const int LinesShown = 7;

    private static readonly (ChartTone Tone, string Word)[] Legend =
    [
        (ChartPalette.Present, "reached"),
        (ChartPalette.Absent, "left out"),
        (ChartPalette.Unknown, "unknown"),
        (ChartPalette.NotApplicable, "not applicable"),
    ];

    internal static string Write(CountryLayers layers)
    {
        ImmutableArray<(string Layer, SectorReach? Sector)> rows =
        [
            .. ProtectionLayers.All.SelectMany(layer =>
                layers.SectorsOf(layer).Select(sector => (layer, (SectorReach?)sector)).Prepend((layer, null))
            ),
        ];
        double[] heights =
        [
            .. rows.Select(row =>
                36
                + (
                    LineHeight
                    * Math.Max(NameLines(row.Sector), Cells(layers, row.Layer, row.Sector).Max(c => Lines(c).Length))
                )
            ),
        ];
        string[] notes = [.. Notes(layers)];
        double foot = BandsTop + heights.Sum() + (Gap * heights.Length) + 14;
        string title = "What protects which layer: " + layers.Country.Name;
        var canvas = new SvgCanvas(
            "layers-" + layers.Country.Code,
            Width,
            foot + (LineHeight * notes.Length) + 8,
            title,
            Description(layers)
        );
        WriteHead(canvas, layers, title);
        double top = BandsTop;
        foreach ((int band, (string layer, SectorReach? sector)) in rows.Index())
        {
            WriteBand(canvas, layers, layer, sector, top, heights[band]);
            top += heights[band] + Gap;
        }
        foreach ((int place, string note) in notes.Index())
        {
            canvas.Text(Margin, foot + (LineHeight * place), note, 11.5, "soft");
        }
        return canvas.ToString();
    }

    private static void WriteHead(SvgCanvas canvas, CountryLayers layers, string title)
    {
        canvas.Text(Margin, 42, title, 22, bold: true);
        canvas.Text(
            Margin,
            66,
            "Duties, services and rights that reach each layer, from the state outwards",
            13,
            "soft"
        );
        if (layers.Marking is { } marking)
        {
            string label = marking.Label();
            canvas.Text(Width - Margin - TextWidth.Of(label, 14, bold: true), 20, label, 14, bold: true);
        }
        double x = Margin;
        foreach ((ChartTone tone, string word) in Legend)
        {
            canvas.Rectangle(x, 84, 18, Strip, tone);
            canvas.Text(x + 26, 96, word, 12.5);
            x += 26 + TextWidth.Of(word, 12.5) + 24;
        }
        foreach ((int column, string kind) in ProvisionKinds.All.Index())
        {
            string heading = kind switch
            {
                ProvisionKinds.Duty => "Duties",
                ProvisionKinds.Service => "Services",
                _ => "Rights",
            };
            canvas.Text(Left(column), BandsTop - 14, heading, 14, bold: true);
        }
    }

    private static ImmutableArray<LayerReach> Cells(CountryLayers layers, string layer, SectorReach? sector) =>
        sector is null ? [.. layers.Of(layer)] : [sector.Duty, sector.Service];

    // The name of a sector may be long, and a line may stand below it.
    private static int NameLines(SectorReach? sector) =>
        sector is null ? 2 : Math.Max(2, SectorName(sector).Length + (sector.IsReachedByNothing ? 0 : -1));

    private static ImmutableArray<string> SectorName(SectorReach sector) =>
        TextWidth.Wrap(LayerWords.Sector(sector), NameSize, LabelWidth - 8 - Strip, 3, bold: true);

    private static void WriteBand(
        SvgCanvas canvas,
        CountryLayers layers,
        string layer,
        SectorReach? sector,
        double top,
        double height
    )
    {
        string name = sector is null ? ProtectionLayers.Name(layer) : LayerWords.Sector(sector);
        double inset = sector is null ? 0 : Strip;
        double size = sector is null ? 14 : NameSize;
        double y = top + 20;
        foreach (
            string line in sector is null
                ? TextWidth.Wrap(name, size, LabelWidth - 8, 3, bold: true)
                : SectorName(sector)
        )
        {
            canvas.Text(Margin + inset, y, line, size, bold: true);
            y += 18;
        }
        if (sector is null ? layers.StateOf(layer) == LayerState.LeftOut : sector.IsReachedByNothing)
        {
            canvas.Text(Margin + inset, y, sector is null ? "left out altogether" : "reached by nothing", 12, "soft");
        }
        foreach ((int column, LayerReach reach) in Cells(layers, layer, sector).Index())
        {
            double left = Left(column);
            canvas.Group(
                name + ", " + LayerWords.Plural(reach.Provides) + ": " + InFull(reach),
                () =>
                {
                    canvas.Rectangle(left, top, ColumnWidth, height, "rule");
                    canvas.Rectangle(left, top, Strip, height, Tone(reach.State));
                    canvas.Text(left + TextLeft, top + 20, Head(reach), HeadSize, bold: true);
                    foreach ((int place, string line) in Lines(reach).Index())
                    {
                        canvas.Text(left + TextLeft, top + 20 + (LineHeight * (place + 1)), line, NameSize, "soft");
                    }
                }
            );
        }
    }

    private static ImmutableArray<string> Lines(LayerReach reach)
    {
        double width = ColumnWidth - TextLeft - 6;
        string bullet = reach.State == LayerState.Reached ? "· " : "";
        string[] entries = [.. Entries(reach).Select(entry => bullet + entry)];
        var lines = new List<string>();
        foreach ((int place, string entry) in entries.Index())
        {
            ImmutableArray<string> wrapped = TextWidth.Wrap(entry, NameSize, width, 3);
            // Room for "and n more", unless this is the last.
            if (lines.Count + wrapped.Length > LinesShown - (place + 1 < entries.Length ? 1 : 0))
            {
                lines.Add("and " + LayerWords.Count(entries.Length - place, "more", "more"));
                break;
            }
            lines.AddRange(wrapped);
        }
        return [.. lines];
    }

    private static IEnumerable<string> Entries(LayerReach reach) =>
        reach.State switch
        {
            LayerState.Reached => reach.Provisions.Select(Entry),
            LayerState.Unknown when reach.Signals.IsEmpty => ["no indicator would tell"],
            LayerState.Unknown => reach
                .Signals.Where(s => s.Finding == LayerState.Unknown)
                .Select(s => "not known: " + s.Indicator.Name),
            LayerState.LeftOut when reach.Signals.IsEmpty => [LayerWords.NoneNamed(reach)],
            LayerState.LeftOut =>
            [
                LayerWords.Count(
                    reach.Signals.Count(s => s.Finding == LayerState.LeftOut),
                    "indicator looked at: it does not reach",
                    "indicators looked at: none reaches"
                ),
            ],
            _ => [],
        };

    private static string Entry(Provision provision)
    {
        string[] marks =
        [
            .. provision.Via is { } group ? ["via " + group] : Array.Empty<string>(),
            .. provision.IsPrivate ? ["own answer"] : Array.Empty<string>(),
            .. !provision.IsPrivate && provision.Status == VerificationStatus.Unverified
                ? ["unverified"]
                : Array.Empty<string>(),
            .. provision.IsStandingUnknown ? ["standing unknown"] : Array.Empty<string>(),
        ];
        return provision.Name + (marks.Length == 0 ? "" : " (" + string.Join(", ", marks) + ")");
    }

    private static string Head(LayerReach reach) =>
        reach.State == LayerState.Reached
            ? LayerWords.Count(reach.Provisions.Length, reach.Provides, LayerWords.Plural(reach.Provides))
                + (reach.IsUnverified ? ", unverified" : "")
            : LayerWords.Of(reach.State);

    private static string InFull(LayerReach reach) =>
        Entries(reach).ToArray() is [_, ..] entries ? Head(reach) + ": " + string.Join("; ", entries) : Head(reach);

    private static string Description(CountryLayers layers) =>
        string.Join(
            " ",
            ProtectionLayers
                .All.Select(layer =>
                    ProtectionLayers.Name(layer)
                    + ": "
                    + string.Join("; ", layers.Of(layer).Select(c => LayerWords.Plural(c.Provides) + " " + Short(c)))
                    + "."
                )
                .Concat(
                    layers.Sectors.Select(sector =>
                        LayerWords.Sector(sector)
                        + ": duties "
                        + Short(sector.Duty)
                        + "; services "
                        + Short(sector.Service)
                        + "."
                    )
                )
        );

    private static string Short(LayerReach reach) =>
        reach.State == LayerState.Reached ? "reached, " + Head(reach) : LayerWords.Of(reach.State);

    private static IEnumerable<string> Notes(CountryLayers layers) =>
        new[]
        {
            LayerWords.Meaning,
            "A practice that the library does not have is no proof that there is none.",
            ReleaseLine.Of(layers.Release) + (layers.Selection.VerifiedOnly ? " · verified values only" : ""),
        }.SelectMany(note => TextWidth.Wrap(note, 11.5, Width - (2 * Margin), 3));

    private static ChartTone Tone(LayerState state) => Legend[(int)state].Tone;

    private static double Left(int column) => Margin + LabelWidth + Gap + (column * (ColumnWidth + Gap));
}
