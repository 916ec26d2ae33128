using System.Collections.Immutable;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>The same small chart for several things, on one scale.</summary>
public static class SmallMultiplesChart
{
    private const double Gutter = 28;

    /// <summary>Draws it: three beside each other where there is room.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="panels">Its charts in the order of reading, with the same rows.</param>
    public static Chart Of(ChartHead head, ImmutableArray<ChartPanel> panels)
    {
        ArgumentNullException.ThrowIfNull(head);
        return ChartSheet.Draw(head, Table(head, panels), sheet => Draw(sheet, panels));
    }

    private static double Draw(ChartSheet sheet, ImmutableArray<ChartPanel> panels)
    {
        int columns = sheet.IsNarrow ? 1 : Math.Min(3, panels.Length);
        double width = (sheet.Right - ChartSheet.Margin - (Gutter * (columns - 1))) / columns;
        ImmutableArray<IntervalDot> all = [.. panels.SelectMany(p => p.Rows)];
        double top = DotPlot.Key(sheet, 0);
        foreach (ChartPanel[] line in panels.Chunk(columns))
        {
            double bottom = top;
            int names = line.Max(p => NameLines(p, width).Length);
            foreach ((int column, ChartPanel panel) in line.Index())
            {
                double left = ChartSheet.Margin + (column * (width + Gutter));
                sheet.AddRange(
                    ChartSheet.Lines(
                        NameLines(panel, width),
                        new TextMark(left, top + 16, "", 14) { IsBold = true },
                        ChartSheet.LineHeight
                    )
                );
                double under = top + 8 + (ChartSheet.LineHeight * names);
                bottom = Math.Max(bottom, new DotPlot(sheet, all, left, width).Draw(panel.Rows, under));
            }
            top = bottom + 20;
        }
        return top - 12;
    }

    private static ImmutableArray<string> NameLines(ChartPanel panel, double width) =>
        TextWidth.Wrap(panel.Name, 14, width, 2, bold: true);

    private static DataTable Table(ChartHead head, ImmutableArray<ChartPanel> panels) =>
        new(
            head.Id + "-data",
            head.Title,
            [new("Name"), new(IntervalText.Heading, IsNumber: true), new("Median", IsNumber: true)],
            [
                .. panels.SelectMany(panel =>
                    panel.Rows.Select(row => new DataRow([.. IntervalDotsChart.Cells(row)]) { Group = panel.Name })
                ),
            ]
        );
}
