using System.Collections.Immutable;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Scenarios;

/// <summary>The rows of a tornado on one scale with 0 in the middle.</summary>
internal sealed class TornadoPlot
{
    private const double Bar = 10;
    private const double Line = 16;

    private readonly ChartSheet _sheet;
    private readonly TornadoRow[] _rows;
    private readonly TornadoWords _words;
    private readonly double _names;
    private readonly double _values;
    private readonly LinearScale _scale;

    internal TornadoPlot(ChartSheet sheet, TornadoRow[] rows, TornadoWords words)
    {
        (_sheet, _rows, _words) = (sheet, rows, words);
        double inside = sheet.Right - ChartSheet.Margin;
        _names = sheet.IsNarrow ? inside : 190;
        _values = sheet.IsNarrow ? inside : 166;
        double figure = rows.SelectMany(r => new[] { r.InFull, r.NotAtAll })
            .OfType<TornadoLength>()
            .Select(l => TextWidth.Of(l.Figure, sheet.SmallSize))
            .Append(0)
            .Max();
        double left = ChartSheet.Margin + (sheet.IsNarrow ? 0 : _names + 8) + figure + 6;
        double right = sheet.Right - (sheet.IsNarrow ? 0 : _values + 10) - figure - 6;
        double longest = rows.SelectMany(r => new[] { r.InFull, r.NotAtAll })
            .OfType<TornadoLength>()
            .Select(l => Math.Abs(l.Value))
            .Append(0)
            .Max();
        var half = LinearScale.Around(0, Math.Max(longest, 0.001), 0, 1, 3);
        _scale = new(-half.Most, half.Most, left, right);
    }

    /// <summary>Draws them between two lines that say that all of it is hypothetical.</summary>
    /// <returns>Their lower edge.</returns>
    internal double Draw()
    {
        double y = Mark(HypotheticalMark.Line(_words.Country), 14);
        y = ChartLegend.Draw(
            _sheet,
            y - 2,
            [(ChartPalette.InFull, "", "in full (score 100)"), (ChartPalette.NotAtAll, "", "not at all (score 0)")]
        );
        double top = y + 36;
        double bottom = top + _rows.Sum(Height);
        Axis(y + 8, top, bottom);
        double zero = _scale.At(0);
        _sheet.Add(new LineMark(zero, top - 4, zero, bottom, Paint.Stroke(ChartPalette.Ink, 1.5)));
        foreach (TornadoRow row in _rows)
        {
            _sheet.Add(Row(row, top));
            top += Height(row);
        }
        y = bottom + 18;
        string note = "Length: " + _words.Measure + ". Each row alone, all else as it is; rows do not add up.";
        ImmutableArray<string> lines = TextWidth.Wrap(note, _sheet.SmallSize, _sheet.Right - ChartSheet.Margin, 4);
        _sheet.AddRange(
            ChartSheet.Lines(
                lines,
                new TextMark(ChartSheet.Margin, y, "", _sheet.SmallSize) { Tone = ChartPalette.Soft },
                Line
            )
        );
        return Mark(HypotheticalMark.Word, y + (lines.Length * Line) + 4) - 8;
    }

    private double Mark(string words, double y)
    {
        ImmutableArray<string> lines = TextWidth.Wrap(words, 12.5, _sheet.Right - ChartSheet.Margin, 3, bold: true);
        _sheet.AddRange(ChartSheet.Lines(lines, new TextMark(ChartSheet.Margin, y, "", 12.5) { IsBold = true }, Line));
        return y + (lines.Length * Line);
    }

    private void Axis(double words, double top, double bottom)
    {
        TextMark soft = new(0, words, "", _sheet.SmallSize) { Tone = ChartPalette.Soft };
        _sheet.Add(soft with { X = _scale.At(0) - 8, Text = _words.Falls, Anchor = TextAnchor.End });
        _sheet.Add(soft with { X = _scale.At(0) + 8, Text = _words.Rises });
        foreach (double tick in _scale.Ticks(_sheet.IsNarrow ? 4 : 6))
        {
            double x = _scale.At(tick);
            _sheet.Add(new LineMark(x, top - 4, x, bottom, Paint.Stroke(ChartPalette.Grid)));
            _sheet.Add(
                soft with
                {
                    X = x,
                    Y = top - 10,
                    Text = LinearScale.Text(tick),
                    Anchor = TextAnchor.Middle,
                    IsScale = true,
                }
            );
        }
        if (!_sheet.IsNarrow)
        {
            _sheet.Add(
                soft with
                {
                    X = _sheet.Right,
                    Y = top - 10,
                    Text = "evidence → assumed",
                    Anchor = TextAnchor.End,
                }
            );
        }
    }

    private ImmutableArray<string> Names(TornadoRow row) => TextWidth.Wrap(row.Name, ChartSheet.TextSize, _names, 3);

    private ImmutableArray<string> Values(TornadoRow row) => TextWidth.Wrap(row.Values, _sheet.SmallSize, _values, 3);

    private double Height(TornadoRow row)
    {
        (double names, double values) = (Names(row).Length * Line, Values(row).Length * Line);
        return _sheet.IsNarrow ? names + values + (2 * Bar) + 18 : Math.Max(32, Math.Max(names, values) + 10);
    }

    private MarkGroup Row(TornadoRow row, double top)
    {
        double height = Height(row);
        (ImmutableArray<string> names, ImmutableArray<string> values) = (Names(row), Values(row));
        double middle = top + (height / 2);
        double name = _sheet.IsNarrow ? top + 14 : Centred(middle, names.Length);
        double value = _sheet.IsNarrow ? name + (names.Length * Line) : Centred(middle, values.Length);
        double bars = _sheet.IsNarrow ? value + (values.Length * Line) - 8 : middle - Bar - 1;
        TornadoLength?[] both = [row.InFull, row.NotAtAll];
        bool alone = both.Any(length => length is null);
        var soft = new TextMark(_sheet.IsNarrow ? ChartSheet.Margin : _sheet.Right, value, "", _sheet.SmallSize)
        {
            Tone = ChartPalette.Soft,
            Anchor = _sheet.IsNarrow ? TextAnchor.Start : TextAnchor.End,
            HasHalo = _sheet.IsNarrow,
        };
        return new(
            row.InWords,
            [
                .. ChartSheet.Lines(
                    names,
                    new TextMark(ChartSheet.Margin, name, "", ChartSheet.TextSize)
                    {
                        IsName = true,
                        HasHalo = _sheet.IsNarrow,
                    },
                    Line
                ),
                .. ChartSheet.Lines(values, soft, Line),
                .. both.Index()
                    .Where(bar => bar.Item is not null)
                    .SelectMany(bar =>
                        OneBar(bar.Item!, bar.Index == 0, bars + (alone ? (Bar + 2) / 2 : bar.Index * (Bar + 2)))
                    ),
            ]
        )
        {
            Detail = ["evidence → assumed: " + row.Values],
            Link = row.Page,
            Target = new(ChartSheet.Margin, top, _sheet.Right - ChartSheet.Margin, height, Paint.None),
        };
    }

    private IEnumerable<DrawingMark> OneBar(TornadoLength length, bool inFull, double y)
    {
        double from = _scale.At(Math.Min(0, length.Value));
        double to = _scale.At(Math.Max(0, length.Value));
        bool falls = length.Value < 0;
        yield return new BoxMark(
            from,
            y,
            Math.Max(to - from, 0.5),
            Bar,
            Paint.Of(inFull ? ChartPalette.InFull : ChartPalette.NotAtAll)
        );
        yield return new TextMark(falls ? from - 5 : to + 5, y + 9, length.Figure, _sheet.SmallSize)
        {
            Anchor = falls ? TextAnchor.End : TextAnchor.Start,
            HasHalo = true,
        };
    }

    private static double Centred(double middle, int lines) => middle + 4.5 - (Line * (lines - 1) / 2);
}
