using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Presentation.Charts;

/// <summary>Lines over years: bands behind, names at their ends, years that are not complete hatched.</summary>
internal sealed class YearPlot
{
    private const double Foot = 26;
    private const double Half = 14;
    private const double NamesFrom = Half + 18;
    private const double NameSize = 12.5;

    private readonly ChartSheet _sheet;
    private readonly ImmutableArray<IntervalLine> _lines;
    private readonly string _unit;
    private readonly bool _has95;
    private readonly YearNames _named;
    private readonly LinearScale _values;
    private readonly LinearScale _years;
    private readonly double _names;
    private readonly double _top;
    private readonly double _bottom;

    internal YearPlot(ChartSheet sheet, ImmutableArray<IntervalLine> lines, string unit, bool has95, YearNames names)
    {
        (_sheet, _lines, _unit, _has95, _named) = (sheet, lines, unit, has95, names);
        YearPoint[] points = [.. lines.SelectMany(l => l.Points)];
        _top = sheet.IsNarrow ? 46 + Key(draws: false) : 46;
        _bottom = _top + (sheet.IsNarrow ? 200 : 250);
        double least = points.SelectMany(p => new[] { p.Low, p.Value }).OfType<double>().DefaultIfEmpty(0).Min();
        double most = points.SelectMany(p => new[] { p.High, p.Value }).OfType<double>().DefaultIfEmpty(1).Max();
        // From 0, unless something lies below: a line cut off at its foot shows a rise larger than it is.
        _values = LinearScale.Around(Math.Min(0, least), most, _bottom, _top, 5);
        double figures = _values.Ticks(5).Max(t => TextWidth.Of(LinearScale.Text(t), sheet.SmallSize));
        _names = sheet.IsNarrow
            ? 14
            : Math.Clamp(lines.Max(l => TextWidth.Of(l.Name, NameSize, bold: true)) + 4, 40, 170);
        int first = points.Select(p => p.Year).DefaultIfEmpty(0).Min();
        int last = points.Select(p => p.Year).DefaultIfEmpty(0).Max();
        _years = new(
            first,
            Math.Max(last, first + 1),
            ChartSheet.Margin + figures + 8 + Half,
            sheet.Right - _names - NamesFrom
        );
    }

    private double Step => (_years.To - _years.From) / (_years.Most - _years.Least);

    internal double Draw()
    {
        if (_sheet.IsNarrow)
        {
            Key(draws: true);
        }
        Incomplete();
        Axes();
        foreach (IntervalLine line in _lines)
        {
            Band(line);
        }
        foreach (IntervalLine line in _lines)
        {
            Line(line);
        }
        return Math.Max(_bottom + Foot, Names() + 4);
    }

    private void Incomplete()
    {
        int[] years =
        [
            .. _lines.SelectMany(l => l.Points).Where(p => p.IsIncomplete).Select(p => p.Year).Distinct().Order(),
        ];
        if (years.Length == 0)
        {
            return;
        }
        double half = Math.Min(Step / 2, Half);
        foreach (int year in years)
        {
            (double left, double right) = (
                Math.Max(_years.At(year) - (Step / 2), _years.From - half),
                Math.Min(_years.At(year) + (Step / 2), _years.To + half)
            );
            _sheet.Add(new BoxMark(left, _top, right - left, _bottom - _top, new Paint(ChartPalette.Incomplete)));
        }
        double end = _years.At(years[^1]) + half;
        _sheet.Add(
            new TextMark(
                Math.Max(end, TextWidth.Of(_named.Incomplete, _sheet.SmallSize) + _years.From),
                _top - 6,
                _named.Incomplete,
                _sheet.SmallSize
            )
            {
                Anchor = TextAnchor.End,
                Tone = ChartPalette.Soft,
            }
        );
    }

    private void Axes()
    {
        foreach (double tick in _values.Ticks(5))
        {
            double y = _values.At(tick);
            bool isZero = tick == 0;
            _sheet.Add(
                new LineMark(
                    _years.From - Half,
                    y,
                    _years.To + Half,
                    y,
                    Paint.Stroke(isZero ? ChartPalette.Rule : ChartPalette.Grid)
                )
            );
            _sheet.Add(
                new TextMark(_years.From - Half - 6, y + 4, LinearScale.Text(tick), _sheet.SmallSize)
                {
                    Anchor = TextAnchor.End,
                    Tone = ChartPalette.Soft,
                    IsScale = true,
                }
            );
        }
        string caption =
            (_unit.Length > 0 ? _unit + ", " : "")
            + "with "
            + (_has95 ? IntervalText.CountHeading : IntervalText.Heading);
        bool banded = _lines.Any(l => l.Points.Any(p => p.Low is not null));
        _sheet.Add(
            new TextMark(ChartSheet.Margin, _top - 30, banded ? caption : _unit, _sheet.SmallSize)
            {
                Tone = ChartPalette.Soft,
            }
        );
        int most = Math.Max(2, (int)((_years.To - _years.From) / 52));
        foreach (double year in _years.Ticks(most).Where(y => y == Math.Floor(y)))
        {
            _sheet.Add(
                new TextMark(
                    _years.At(year),
                    _bottom + 18,
                    year.ToString("F0", CultureInfo.InvariantCulture),
                    _sheet.SmallSize
                )
                {
                    Anchor = TextAnchor.Middle,
                    Tone = ChartPalette.Soft,
                    IsScale = true,
                }
            );
        }
    }

    // Years in a row that have what is asked for.
    private static IEnumerable<ImmutableArray<YearPoint>> Runs(IntervalLine line, Func<YearPoint, bool> has)
    {
        var run = ImmutableArray.CreateBuilder<YearPoint>();
        foreach (YearPoint point in line.Points.Where(has).OrderBy(p => p.Year))
        {
            if (run.Count > 0 && run[^1].Year + 1 < point.Year)
            {
                yield return run.ToImmutable();
                run.Clear();
            }
            run.Add(point);
        }
        if (run.Count > 0)
        {
            yield return run.ToImmutable();
        }
    }

    private void Band(IntervalLine line)
    {
        foreach (ImmutableArray<YearPoint> run in Runs(line, p => p is { Low: not null, High: not null }))
        {
            (double, double)[] highs = [.. run.Select(p => (_years.At(p.Year), _values.At(p.High!.Value)))];
            (double, double)[] lows = [.. run.Select(p => (_years.At(p.Year), _values.At(p.Low!.Value)))];
            if (run.Length == 1)
            {
                (double x, double y) = highs[0];
                _sheet.Add(new LineMark(x, y, x, lows[0].Item2, Paint.Stroke(line.Tone, 2)));
                continue;
            }
            _sheet.Add(
                PathMark.Through(
                    highs.Concat(lows.Reverse()),
                    Paint.Plain(line.Tone, PaintStrength.Veil),
                    isClosed: true
                )
            );
            _sheet.Add(PathMark.Through(highs, Paint.Stroke(line.Tone)));
            _sheet.Add(PathMark.Through(lows, Paint.Stroke(line.Tone)));
        }
    }

    private void Line(IntervalLine line)
    {
        foreach (ImmutableArray<YearPoint> run in Runs(line, p => p.Value is not null))
        {
            _sheet.Add(
                PathMark.Through(
                    run.Select(p => (_years.At(p.Year), _values.At(p.Value!.Value))),
                    Paint.Stroke(line.Tone, 2.5) with
                    {
                        IsRound = true,
                    }
                )
            );
        }
        foreach (YearPoint point in line.Points.Where(p => p.Value is not null).OrderBy(p => p.Year))
        {
            double x = _years.At(point.Year);
            _sheet.Add(
                new MarkGroup(
                    line.Name
                        + ", "
                        + _named.Of(point.Year)
                        + ": "
                        + (
                            _has95
                                ? IntervalText.OfCount(point.Low, point.Value!.Value, point.High)
                                : IntervalText.InWords(point.Low, point.Value!.Value, point.High)
                        )
                        + (_unit.Length > 0 ? " " + _unit : "")
                        + (point.IsIncomplete ? ", " + _named.Incomplete : ""),
                    [
                        new CircleMark(
                            x,
                            _values.At(point.Value.Value),
                            3.5,
                            new Paint(point.IsIncomplete ? ChartPalette.Paper : line.Tone, line.Tone)
                            {
                                HasPattern = false,
                                LineWidth = 1.5,
                            }
                        ),
                    ]
                )
                {
                    Target = new(x - 12, _values.At(point.Value.Value) - 12, 24, 24, Paint.None),
                    Link = point.Link,
                }
            );
        }
    }

    // Where there is no room for names at the ends of lines, letters stand there, and the names above.
    private double Key(bool draws)
    {
        double y = 0;
        foreach (IntervalLine line in _lines)
        {
            ImmutableArray<string> words = TextWidth.Wrap(
                line.Name,
                NameSize,
                _sheet.Right - ChartSheet.Margin - 32,
                3
            );
            if (draws)
            {
                _sheet.Add(new CircleMark(ChartSheet.Margin + 5, y + 9, 3.5, Paint.Plain(line.Tone)));
                _sheet.Add(new TextMark(ChartSheet.Margin + 15, y + 13, Letter(line), NameSize) { IsBold = true });
                _sheet.AddRange(
                    ChartSheet.Lines(words, new TextMark(ChartSheet.Margin + 30, y + 13, "", NameSize), 16)
                );
            }
            y += 3 + (16 * words.Length);
        }
        return y;
    }

    private string Letter(IntervalLine line) => ((char)('a' + (_lines.IndexOf(line) % 26))).ToString();

    // Names stand at the ends of their lines, pushed apart where ends lie close together.
    private double Names()
    {
        const double step = 15;
        var names = _lines
            .Select(line => (Line: line, Last: line.Points.Where(p => p.Value is not null).MaxBy(p => p.Year)))
            .Where(name => name.Last is not null)
            .Select(name =>
                (
                    name.Line,
                    Y: _values.At(name.Last!.Value!.Value),
                    Words: _sheet.IsNarrow || string.IsNullOrWhiteSpace(name.Line.Name)
                        ? [Letter(name.Line)]
                        : TextWidth.Wrap(name.Line.Name, NameSize, _names, 3, bold: true)
                )
            )
            .OrderBy(name => name.Y)
            .ToArray();
        double free = double.NegativeInfinity;
        double total = names.Sum(n => n.Words.Length * step);
        double lowest = _bottom;
        foreach ((int place, (IntervalLine line, double y, ImmutableArray<string> words)) in names.Index())
        {
            double left = names.Skip(place).Sum(n => n.Words.Length * step);
            double wanted = Math.Min(y - (words.Length * step / 2), Math.Max(lowest + 10, _top + total) - left);
            double top = Math.Max(wanted, free);
            free = top + (words.Length * step);
            _sheet.AddRange(
                ChartSheet.Lines(
                    words,
                    new TextMark(_years.To + NamesFrom, top + 11, "", NameSize) { IsBold = true },
                    step
                )
            );
            // The name is text and needs more contrast than its line: a dot ties the two.
            _sheet.Add(new CircleMark(_years.To + NamesFrom - 7, top + 7, 3.5, Paint.Plain(line.Tone)));
        }
        return free;
    }
}
