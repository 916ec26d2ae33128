using System.Collections.Immutable;

namespace Regalia.Presentation.Charts;

/// <summary>
/// Rows of dots with intervals on one scale: names, plot and values side by side where there is room, otherwise each name with its
/// value above its interval.
/// </summary>
internal sealed class DotPlot
{
    private const double RowLeast = 28;
    private const double GroupHeight = 30;
    private const double AxisHeight = 22;
    private const double Dot = 5;

    private readonly ChartSheet _sheet;
    private readonly double _left;
    private readonly double _right;
    private readonly bool _isStacked;
    private readonly double _names;
    private readonly LinearScale _scale;
    private readonly int _ticks;

    /// <summary>Measures it.</summary>
    /// <param name="sheet">Where it is drawn.</param>
    /// <param name="rows">All rows that share the scale, also those of other plots.</param>
    /// <param name="left">Its left edge.</param>
    /// <param name="width">Its width.</param>
    internal DotPlot(ChartSheet sheet, ImmutableArray<IntervalDot> rows, double left, double width)
    {
        (_sheet, _left, _right, _isStacked) = (sheet, left, left + width, width < 480);
        double values = rows.Select(r => TextWidth.Of(Value(r), ChartSheet.TextSize))
            .Append(TextWidth.Of(IntervalText.Heading, sheet.SmallSize))
            .Max();
        // What a name needs, within limits that leave the plot more than half.
        _names = _isStacked
            ? width - values - 12
            : Math.Clamp(
                rows.Select(r => TextWidth.Of(r.Name, ChartSheet.TextSize))
                    .Concat(rows.Select(r => Math.Min(TextWidth.Of(Beside(r), sheet.SmallSize), 200)))
                    .Append(0)
                    .Max(),
                90,
                230
            );
        ScaleOf(rows, out double least, out double most);
        _scale = _isStacked
            ? new(least, most, _left + Dot + 1, _right - Dot - 1)
            : new(least, most, _left + _names + 20, _right - values - 20);
        _ticks = _isStacked ? 4 : 6;
    }

    /// <summary>How to read a row, drawn once above all.</summary>
    internal static double Key(ChartSheet sheet, double top)
    {
        double y = top + 8;
        ChartTone tone = ChartPalette.Score;
        sheet.Add(new BoxMark(ChartSheet.Margin, y - 3, 36, 6, Paint.Plain(tone, PaintStrength.Quiet)) { Radius = 3 });
        sheet.Add(new CircleMark(ChartSheet.Margin + 18, y, Dot, Point(tone)));
        sheet.Add(
            new TextMark(ChartSheet.Margin + 44, y + 4, "90 % interval with its median", sheet.SmallSize)
            {
                Tone = ChartPalette.Soft,
            }
        );
        return top + 26;
    }

    /// <summary>Draws rows.</summary>
    /// <returns>Their lower edge.</returns>
    internal double Draw(ImmutableArray<IntervalDot> rows, double top)
    {
        var groups = rows.GroupBy(r => r.Group, StringComparer.Ordinal).ToArray();
        double bottom =
            top + AxisHeight + groups.Sum(g => (g.Key is null ? 0 : GroupHeight) + g.Sum(row => Height(row)));
        Axis(top, bottom);
        double y = top + AxisHeight;
        foreach (IGrouping<string?, IntervalDot> group in groups)
        {
            if (group.Key is { } name)
            {
                string line = TextWidth
                    .Wrap(name, ChartSheet.TextSize, _right - _left, 1, bold: true)
                    .FirstOrDefault("");
                _sheet.Add(
                    new TextMark(_left, y + GroupHeight - 9, line, ChartSheet.TextSize)
                    {
                        IsBold = true,
                        HasHalo = true,
                    }
                );
                y += GroupHeight;
            }
            foreach (IntervalDot row in group)
            {
                double height = Height(row);
                _sheet.Add(Row(row, y, height));
                y += height;
            }
        }
        return bottom;
    }

    /// <summary>What a row is read out as.</summary>
    internal static string InWords(IntervalDot row) =>
        row.Name
        + ", "
        + (
            row.Interval is { } interval
                ? IntervalText.InWords(interval) + (row.Remark is null ? "" : ", " + row.Remark)
                : Why(row)
        );

    /// <summary>The word where there is no interval.</summary>
    internal static string Why(IntervalDot row) => row.Remark ?? "unknown";

    private static string Value(IntervalDot row) => row.Interval is { } interval ? IntervalText.Short(interval) : "";

    private static string Beside(IntervalDot row) => row.Interval is null ? "" : row.Remark ?? "";

    private static void ScaleOf(ImmutableArray<IntervalDot> rows, out double least, out double most)
    {
        var intervals = rows.Select(r => r.Interval).OfType<Publications.ScoreInterval>().ToArray();
        least = intervals.Select(i => i.Least).DefaultIfEmpty(0).Min();
        most = intervals.Select(i => i.Most).DefaultIfEmpty(100).Max();
        if (most <= least)
        {
            most = least + 1;
        }
    }

    private void Axis(double top, double bottom)
    {
        foreach (double tick in _scale.Ticks(_ticks))
        {
            double x = _scale.At(tick);
            _sheet.Add(new LineMark(x, top + AxisHeight - 4, x, bottom, Paint.Stroke(ChartPalette.Grid)));
            _sheet.Add(
                new TextMark(x, top + AxisHeight - 9, LinearScale.Text(tick), _sheet.SmallSize)
                {
                    Tone = ChartPalette.Soft,
                    Anchor =
                        !_isStacked || (tick > _scale.Least && tick < _scale.Most) ? TextAnchor.Middle
                        : tick > _scale.Least ? TextAnchor.End
                        : TextAnchor.Start,
                    IsScale = true,
                }
            );
        }
        if (!_isStacked)
        {
            _sheet.Add(
                new TextMark(_right, top + AxisHeight - 9, IntervalText.Heading, _sheet.SmallSize)
                {
                    Tone = ChartPalette.Soft,
                    Anchor = TextAnchor.End,
                    IsScale = true,
                }
            );
        }
    }

    private ImmutableArray<string> NameLines(IntervalDot row) =>
        TextWidth.Wrap(row.Name, ChartSheet.TextSize, _names, 3);

    private ImmutableArray<string> RemarkLines(IntervalDot row) =>
        Beside(row).Length == 0 ? [] : TextWidth.Wrap(Beside(row), _sheet.SmallSize, _names, 2);

    private ImmutableArray<string> WhyLines(IntervalDot row) =>
        TextWidth.Wrap(Why(row), ChartSheet.TextSize, _isStacked ? _right - _left : _scale.To - _scale.From, 2);

    private double Height(IntervalDot row)
    {
        double names = (LineHeight * Math.Max(1, NameLines(row).Length)) + (15 * RemarkLines(row).Length);
        double why = row.Interval is null ? LineHeight * WhyLines(row).Length : 0;
        return _isStacked ? names + Math.Max(18, why) + 12 : Math.Max(RowLeast, Math.Max(names, why) + 10);
    }

    private static double LineHeight => ChartSheet.LineHeight;

    private MarkGroup Row(IntervalDot row, double y, double height)
    {
        ImmutableArray<string> names = NameLines(row);
        ImmutableArray<string> remarks = RemarkLines(row);
        // A row whose name is empty keeps its line.
        double text = (LineHeight * Math.Max(1, names.Length)) + (15 * remarks.Length);
        double first = _isStacked ? y + 14 : y + ((height - text) / 2) + 13;
        double middle = _isStacked ? y + text + 8 : y + (height / 2);
        var marks = ImmutableArray.CreateBuilder<DrawingMark>();
        marks.AddRange(
            ChartSheet.Lines(
                names,
                new TextMark(_left, first, "", ChartSheet.TextSize) { IsName = true, HasHalo = _isStacked },
                LineHeight
            )
        );
        marks.AddRange(
            ChartSheet.Lines(
                remarks,
                new TextMark(_left, first + (LineHeight * Math.Max(1, names.Length)) - 2, "", _sheet.SmallSize)
                {
                    Tone = ChartPalette.Soft,
                    HasHalo = _isStacked,
                },
                15
            )
        );
        if (row.Interval is { } interval)
        {
            ChartTone tone = row.Tone ?? ChartPalette.Score;
            (double low, double high) = (_scale.At(interval.Low), _scale.At(interval.High));
            marks.Add(
                new BoxMark(low, middle - 3, Math.Max(high - low, 2), 6, Paint.Plain(tone, PaintStrength.Quiet))
                {
                    Radius = 3,
                }
            );
            marks.Add(new CircleMark(_scale.At(interval.Value), middle, Dot, Point(tone)));
            marks.Add(
                new TextMark(_right, _isStacked ? first : middle + 4.5, Value(row), ChartSheet.TextSize)
                {
                    Anchor = TextAnchor.End,
                    HasHalo = _isStacked,
                }
            );
        }
        else
        {
            ImmutableArray<string> why = WhyLines(row);
            marks.AddRange(
                ChartSheet.Lines(
                    why,
                    new TextMark(
                        _isStacked ? _left : _scale.From,
                        _isStacked ? y + text + 13 : middle + 4.5 - (LineHeight * (why.Length - 1) / 2),
                        "",
                        ChartSheet.TextSize
                    )
                    {
                        Tone = ChartPalette.Soft,
                        HasHalo = true,
                    },
                    LineHeight
                )
            );
        }
        return new(InWords(row), marks.ToImmutable())
        {
            Link = row.Link,
            Target = new(_left, y, _right - _left, height, Paint.None),
        };
    }

    // A ring in the colour of the ground sets the median off from its interval.
    private static Paint Point(ChartTone tone) => new(tone, ChartPalette.Paper) { HasPattern = false, LineWidth = 1.5 };
}
