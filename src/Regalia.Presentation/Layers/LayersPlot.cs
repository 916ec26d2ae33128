using System.Collections.Immutable;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Markings;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Layers;

/// <summary>The bands of the picture of layers: cells side by side where there is room, otherwise one below the other.</summary>
/// <param name="sheet">Where it is drawn.</param>
/// <param name="marking">Marking of what is shown; null where all is public.</param>
internal sealed class LayersPlot(ChartSheet sheet, TlpMarking? marking)
{
    private const double Gap = 6;
    private const double Strip = 12;
    private const double TextLeft = Strip + 9;
    private const double Line = 16;

    private static readonly ImmutableArray<(ChartTone Tone, string Sign, string Word)> Legend =
    [
        (ChartPalette.Present, "", "reached"),
        (ChartPalette.Absent, "", "left out"),
        (ChartPalette.Unknown, "", "unknown"),
        (ChartPalette.NotApplicable, "", "not applicable"),
    ];

    private double LabelWidth => sheet.IsNarrow ? sheet.Right - ChartSheet.Margin : 142;

    private double CellWidth =>
        sheet.IsNarrow
            ? sheet.Right - ChartSheet.Margin
            : (sheet.Right - ChartSheet.Margin - LabelWidth - (3 * Gap)) / 3;

    /// <summary>Colour and pattern of a state.</summary>
    internal static ChartTone Tone(LayerState state) => Legend[(int)state].Tone;

    /// <summary>Draws them.</summary>
    /// <returns>Their lower edge.</returns>
    internal double Draw(LayerBand[] bands)
    {
        double y = 2;
        if (marking?.Label() is { } label)
        {
            sheet.Add(new TextMark(sheet.Right, 13, label, 13) { IsBold = true, Anchor = TextAnchor.End });
            y = 22;
        }
        y = ChartLegend.Draw(sheet, y, Legend);
        if (!sheet.IsNarrow)
        {
            foreach ((int column, string kind) in ProvisionKinds.All.Index())
            {
                sheet.Add(new TextMark(Left(column), y + 14, Plural(kind), 13) { IsBold = true });
            }
            y += 22;
        }
        foreach (LayerBand band in bands)
        {
            y = (sheet.IsNarrow ? Stacked(band, y) : Band(band, y)) + Gap;
        }
        return y;
    }

    private double Band(LayerBand band, double top)
    {
        double inset = band.IsSector ? Strip : 0;
        double names = Name(band, inset, top, draws: false);
        double height = Math.Max(names, band.Cells.Max(Height));
        Name(band, inset, top, draws: true);
        foreach ((int column, LayerReach reach) in band.Cells.Index())
        {
            Cell(band, reach, Left(column), top, height, "");
        }
        return top + height;
    }

    private double Stacked(LayerBand band, double top)
    {
        double y = top + Name(band, 0, top, draws: true) - 4;
        foreach (LayerReach reach in band.Cells)
        {
            double height = Height(reach);
            Cell(band, reach, ChartSheet.Margin, y, height, Plural(reach.Provides) + ": ");
            y += height + 4;
        }
        return y + 4;
    }

    // Its height, whether it is drawn or not.
    private double Name(LayerBand band, double inset, double top, bool draws)
    {
        double size = band.IsSector ? 12 : 13.5;
        ImmutableArray<string> name = TextWidth.Wrap(band.Name, size, LabelWidth - inset - 6, 4, bold: true);
        ImmutableArray<string> below = band.IsLeftOut
            ? TextWidth.Wrap(band.LeftOut, sheet.SmallSize, LabelWidth - inset - 6, 2)
            : [];
        if (draws)
        {
            double x = ChartSheet.Margin + inset;
            sheet.AddRange(
                ChartSheet.Lines(name, new TextMark(x, top + 18, "", size) { IsBold = true }, ChartSheet.LineHeight)
            );
            sheet.AddRange(
                ChartSheet.Lines(
                    below,
                    new TextMark(x, top + 18 + (name.Length * ChartSheet.LineHeight), "", sheet.SmallSize)
                    {
                        Tone = ChartPalette.Soft,
                    },
                    Line
                )
            );
        }
        return 12 + (name.Length * ChartSheet.LineHeight) + (below.Length * Line);
    }

    private double Height(LayerReach reach) => 30 + (Line * Lines(reach).Length);

    private ImmutableArray<string> Lines(LayerReach reach) =>
        LayerCellWords.Lines(reach, sheet.SmallSize, CellWidth - TextLeft - 6);

    private void Cell(LayerBand band, LayerReach reach, double left, double top, double height, string kind)
    {
        sheet.Add(
            new MarkGroup(
                band.Name + ", " + LayerWords.Plural(reach.Provides) + ": " + LayerCellWords.InFull(reach),
                [
                    new BoxMark(left + 0.5, top + 0.5, CellWidth - 1, height - 1, Paint.Stroke(ChartPalette.Rule)),
                    new BoxMark(left + 0.5, top + 0.5, Strip, height - 1, Paint.Of(Tone(reach.State))),
                    .. ChartSheet.Lines(
                        TextWidth.Wrap(
                            kind + LayerCellWords.Head(reach),
                            12.5,
                            CellWidth - TextLeft - 4,
                            1,
                            bold: true
                        ),
                        new TextMark(left + TextLeft, top + 19, "", 12.5) { IsBold = true },
                        Line
                    ),
                    .. ChartSheet.Lines(
                        Lines(reach),
                        new TextMark(left + TextLeft, top + 19 + Line, "", sheet.SmallSize)
                        {
                            Tone = ChartPalette.Soft,
                        },
                        Line
                    ),
                ]
            )
        );
    }

    private static string Plural(string kind)
    {
        string words = LayerWords.Plural(kind);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private double Left(int column) => ChartSheet.Margin + LabelWidth + Gap + (column * (CellWidth + Gap));
}
