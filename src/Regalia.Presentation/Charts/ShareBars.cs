using System.Collections.Immutable;

namespace Regalia.Presentation.Charts;

/// <summary>Rows of bars that consist of parts; the figures stand below their parts, where no pattern disturbs them.</summary>
internal sealed class ShareBars
{
    private const double Bar = 18;
    private const double FiguresHeight = 17;
    private const double Between = 12;

    private readonly ChartSheet _sheet;
    private readonly double _names;
    private readonly LinearScale _scale;

    private ShareBars(ChartSheet sheet, ImmutableArray<ShareRow> rows)
    {
        _sheet = sheet;
        double totals = rows.Select(r => TextWidth.Of(r.Total, ChartSheet.TextSize)).Append(0).Max();
        double whole = rows.Select(r => r.Whole).DefaultIfEmpty(0).Max();
        bool beside = !sheet.IsNarrow && (rows.Length > 1 || totals > 0);
        _names =
            sheet.IsNarrow ? sheet.Right - ChartSheet.Margin - totals - 12
            : beside
                ? Math.Clamp(rows.Select(r => TextWidth.Of(r.Name, ChartSheet.TextSize)).Append(0).Max() + 4, 60, 210)
            : 0;
        _scale = new(
            0,
            whole > 0 ? whole : 1,
            ChartSheet.Margin + (sheet.IsNarrow || _names == 0 ? 0 : _names + 12),
            sheet.Right - (sheet.IsNarrow || totals == 0 ? 0 : totals + 12)
        );
    }

    /// <summary>Draws them below a legend of their parts.</summary>
    /// <returns>Their lower edge.</returns>
    internal static double Draw(ChartSheet sheet, ImmutableArray<ShareRow> rows, string caption = "")
    {
        var bars = new ShareBars(sheet, rows);
        double y = ChartLegend.Draw(
            sheet,
            2,
            [
                .. rows.SelectMany(r => r.Parts)
                    .DistinctBy(p => (p.Part.Name, p.Part.Tone))
                    .Select(p => (p.Part.Tone, "", p.Part.Name)),
            ]
        );
        if (caption.Length > 0)
        {
            ImmutableArray<string> lines = TextWidth.Wrap(caption, sheet.SmallSize, sheet.Right - ChartSheet.Margin, 2);
            sheet.AddRange(
                ChartSheet.Lines(
                    lines,
                    new TextMark(ChartSheet.Margin, y + 8, "", sheet.SmallSize) { Tone = ChartPalette.Soft },
                    16
                )
            );
            y += 2 + (16 * lines.Length);
        }
        foreach (ShareRow row in rows)
        {
            y = bars.Row(row, y + 4);
        }
        return y;
    }

    private double Row(ShareRow row, double top)
    {
        // A single row needs no name: the title names it.
        ImmutableArray<string> names = _names == 0 ? [] : TextWidth.Wrap(row.Name, ChartSheet.TextSize, _names, 3);
        double above = _sheet.IsNarrow ? (names.Length * ChartSheet.LineHeight) + 3 : 0;
        double bar = top + above;
        bool fits = row.Parts.Any(p => Fits(p));
        double height = Math.Max(
            above
                + (row.Parts.IsEmpty ? WhyLines(row).Length * ChartSheet.LineHeight : Bar + (fits ? FiguresHeight : 0))
                + Between,
            _sheet.IsNarrow ? 0 : (names.Length * ChartSheet.LineHeight) + Between
        );
        var marks = ImmutableArray.CreateBuilder<DrawingMark>();
        marks.AddRange(
            ChartSheet.Lines(
                names,
                new TextMark(ChartSheet.Margin, top + 13.5, "", ChartSheet.TextSize) { IsName = true },
                ChartSheet.LineHeight
            )
        );
        if (row.Parts.IsEmpty)
        {
            marks.AddRange(
                ChartSheet.Lines(
                    WhyLines(row),
                    new TextMark(_scale.From, bar + 13.5, "", ChartSheet.TextSize) { Tone = ChartPalette.Soft },
                    ChartSheet.LineHeight
                )
            );
        }
        Parts(marks, row, bar);
        marks.Add(
            new TextMark(_sheet.Right, _sheet.IsNarrow ? top + 13.5 : bar + 13.5, row.Total, ChartSheet.TextSize)
            {
                Anchor = TextAnchor.End,
            }
        );
        _sheet.Add(
            new MarkGroup(row.InWords, [.. marks.Where(m => m is not TextMark { Text: "" })])
            {
                Link = row.Link,
                Target = new(
                    ChartSheet.Margin,
                    top - 2,
                    _sheet.Right - ChartSheet.Margin,
                    Math.Max(24, height - 4),
                    Paint.None
                ),
            }
        );
        return top + height;
    }

    private void Parts(ImmutableArray<DrawingMark>.Builder marks, ShareRow row, double bar)
    {
        double from = 0;
        foreach ((SharePart part, string text) in row.Parts)
        {
            (double left, double right) = (_scale.At(from), _scale.At(from + part.Value));
            from += part.Value;
            if (right - left >= 1)
            {
                // A gap in the colour of the ground keeps neighbours apart.
                marks.Add(
                    new BoxMark(left + 0.5, bar + 0.5, Math.Max(right - left - 2, 0.5), Bar - 1, Paint.Of(part.Tone))
                );
            }
            if (Fits((part, text)))
            {
                marks.Add(
                    new TextMark((left + right) / 2, bar + Bar + 13, text, _sheet.SmallSize)
                    {
                        Anchor = TextAnchor.Middle,
                    }
                );
            }
        }
    }

    private ImmutableArray<string> WhyLines(ShareRow row) =>
        TextWidth.Wrap(row.Why, ChartSheet.TextSize, _scale.To - _scale.From, 2);

    // Narrower parts have their figure in the words of the row and in the table.
    private bool Fits((SharePart Part, string Text) part) =>
        _scale.At(part.Part.Value) - _scale.From >= TextWidth.Of(part.Text, _sheet.SmallSize) * 0.9;
}
