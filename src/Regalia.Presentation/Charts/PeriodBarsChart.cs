using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>Counts over periods as bars of parts: upright where there is room, level on a telephone.</summary>
internal static class PeriodBarsChart
{
    private const double High = 200;
    private const double Row = 26;

    /// <summary>Draws it.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="parts">What the parts of a bar are, from the axis on.</param>
    /// <param name="bars">The periods, in order.</param>
    /// <param name="unit">What is counted: "records".</param>
    /// <param name="data">The same figures as a table.</param>
    internal static Chart Of(
        ChartHead head,
        ImmutableArray<(ChartTone Tone, string Name)> parts,
        ImmutableArray<PeriodBar> bars,
        string unit,
        DataTable data
    ) =>
        ChartSheet.Draw(
            head,
            data,
            sheet =>
            {
                bool hatched = bars.Any(b => b.IsIncomplete);
                double top = ChartLegend.Draw(
                    sheet,
                    2,
                    [
                        .. parts.Select(p => (p.Tone, "", p.Name)),
                        .. hatched ? new[] { (ChartPalette.Incomplete, "", "incomplete") } : [],
                    ]
                );
                return sheet.IsNarrow ? Level(sheet, top, parts, bars, unit) : Upright(sheet, top, parts, bars, unit);
            }
        );

    private static double Upright(
        ChartSheet sheet,
        double top,
        ImmutableArray<(ChartTone Tone, string Name)> parts,
        ImmutableArray<PeriodBar> bars,
        string unit
    )
    {
        (double upper, double lower) = (top + 22, top + 22 + High);
        LinearScale values = LinearScale.Around(0, bars.Max(b => b.Total), lower, upper, 5);
        double figures = values.Ticks(5).Max(t => TextWidth.Of(LinearScale.Text(t), sheet.SmallSize));
        double left = ChartSheet.Margin + figures + 8;
        double step = (sheet.Right - left) / bars.Length;
        sheet.Add(new TextMark(ChartSheet.Margin, top + 8, unit, sheet.SmallSize) { Tone = ChartPalette.Soft });
        foreach (double tick in values.Ticks(5).Where(t => t == Math.Floor(t)))
        {
            double y = values.At(tick);
            sheet.Add(
                new LineMark(left, y, sheet.Right, y, Paint.Stroke(tick == 0 ? ChartPalette.Rule : ChartPalette.Grid))
            );
            sheet.Add(
                new TextMark(left - 6, y + 4, LinearScale.Text(tick), sheet.SmallSize)
                {
                    Anchor = TextAnchor.End,
                    Tone = ChartPalette.Soft,
                    IsScale = true,
                }
            );
        }
        double free = double.NegativeInfinity;
        foreach ((int place, PeriodBar bar) in bars.Index())
        {
            double x = left + (place * step);
            if (bar.IsIncomplete)
            {
                sheet.Add(new BoxMark(x, upper, step, High, new Paint(ChartPalette.Incomplete)));
            }
            // A bar wider than a thumb says nothing more.
            double width = Math.Min(step - 4, 48);
            double from = x + ((step - width) / 2);
            sheet.Add(
                Group(
                    bar,
                    parts,
                    unit,
                    (sum, value, tone) =>
                        new BoxMark(
                            from,
                            values.At(sum + value),
                            width,
                            values.At(sum) - values.At(sum + value),
                            Paint.Of(tone)
                        ),
                    // The whole column is reached, be the bar ever so low.
                    new BoxMark(x, upper, step, High, Paint.None)
                )
            );
            // Marks that would touch the one before are left out.
            double half = TextWidth.Of(bar.Mark, sheet.SmallSize) / 2;
            double middle = Math.Clamp(x + (step / 2), half, sheet.Right - half);
            if (bar.Mark.Length > 0 && middle - half >= free)
            {
                sheet.Add(
                    new TextMark(middle, lower + 18, bar.Mark, sheet.SmallSize)
                    {
                        Anchor = TextAnchor.Middle,
                        Tone = ChartPalette.Soft,
                        IsScale = true,
                    }
                );
                free = middle + half + 6;
            }
        }
        return lower + 26;
    }

    private static double Level(
        ChartSheet sheet,
        double top,
        ImmutableArray<(ChartTone Tone, string Name)> parts,
        ImmutableArray<PeriodBar> bars,
        string unit
    )
    {
        double names = bars.Max(b => TextWidth.Of(Short(b), sheet.SmallSize)) + 8;
        double figures = bars.Max(b => TextWidth.Of(LinearScale.Text(b.Total), sheet.SmallSize)) + 8;
        var values = new LinearScale(
            0,
            Math.Max(1, bars.Max(b => b.Total)),
            ChartSheet.Margin + names,
            sheet.Right - figures
        );
        foreach ((int place, PeriodBar bar) in bars.Index())
        {
            double y = top + (place * Row);
            if (bar.IsIncomplete)
            {
                sheet.Add(
                    new BoxMark(values.From, y, sheet.Right - values.From, Row, new Paint(ChartPalette.Incomplete))
                );
            }
            var marks = Group(
                bar,
                parts,
                unit,
                (sum, value, tone) =>
                    new BoxMark(
                        values.At(sum),
                        y + 4,
                        values.At(sum + value) - values.At(sum),
                        Row - 8,
                        Paint.Of(tone)
                    ),
                new BoxMark(ChartSheet.Margin, y, sheet.Right - ChartSheet.Margin, Row, Paint.None)
            );
            sheet.Add(
                marks with
                {
                    Marks =
                    [
                        new TextMark(ChartSheet.Margin, y + 17, Short(bar), sheet.SmallSize) { IsName = true },
                        .. marks.Marks,
                        new TextMark(values.At(bar.Total) + 5, y + 17, LinearScale.Text(bar.Total), sheet.SmallSize)
                        {
                            HasHalo = true,
                        },
                    ],
                }
            );
        }
        return top + (bars.Length * Row) + 6;
    }

    private static string Short(PeriodBar bar) => bar.Mark.Length > 0 ? bar.Mark : bar.Name;

    private static MarkGroup Group(
        PeriodBar bar,
        ImmutableArray<(ChartTone Tone, string Name)> parts,
        string unit,
        Func<int, int, ChartTone, DrawingMark> box,
        BoxMark target
    )
    {
        var marks = ImmutableArray.CreateBuilder<DrawingMark>();
        int sum = 0;
        foreach ((int place, int value) in bar.Values.Index().Where(v => v.Item > 0))
        {
            marks.Add(box(sum, value, parts[place].Tone));
            sum += value;
        }
        return new MarkGroup(
            string.Create(CultureInfo.InvariantCulture, $"{bar.Name}: {bar.Total:#,##0} {unit}")
                + (bar.IsIncomplete ? ", incomplete" : ""),
            marks.ToImmutable()
        )
        {
            Detail =
            [
                .. bar
                    .Values.Index()
                    .Where(v => v.Item > 0 && bar.Values.Length > 1)
                    .Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Item:#,##0}: {parts[v.Index].Name}")),
            ],
            Link = bar.Link,
            Target = target,
        };
    }
}
