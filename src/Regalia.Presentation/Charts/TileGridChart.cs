using System.Collections.Immutable;
using Regalia.Presentation.Maps;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>
/// One tile of the same size a country, roughly where it lies: no borders, and small countries as large as any. Each tile has the
/// country's code, its 90 % interval, and a picture of it from 0 to 100.
/// </summary>
public static class TileGridChart
{
    /// <summary>Room for the frames of the outer tiles.</summary>
    private const double Edge = 1;

    /// <summary>Draws it.</summary>
    /// <param name="head">Id, title and description.</param>
    /// <param name="countries">The countries assessed, in the order in which they are read.</param>
    /// <param name="measure">What is shown: "Preparedness".</param>
    public static Chart Of(ChartHead head, ImmutableArray<CountryMark> countries, string measure)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentException.ThrowIfNullOrEmpty(measure);
        return head.Over(
            Draw(countries, measure, TileStyle.Wide),
            Draw(countries, measure, TileStyle.Narrow),
            ScoreClasses.Table(head, countries, measure)
        );
    }

    private static Drawing Draw(ImmutableArray<CountryMark> countries, string measure, TileStyle style)
    {
        ImmutableArray<(int Column, int Row)> places = TileLayout.Of([.. countries.Select(c => c.Country.Code)]);
        int rows = places.IsEmpty ? 0 : places.Max(p => p.Row) + 1;
        double width = (2 * Edge) + (TileLayout.Columns * (style.Width + style.Gap)) - style.Gap;
        double height = rows * (style.Height + style.Gap);
        (ImmutableArray<DrawingMark> legend, double bottom) = ScoreLegend.Draw(
            countries,
            measure,
            land: null,
            height + 8,
            width,
            style.LegendSize
        );
        return new Drawing(
            width,
            bottom,
            [
                .. countries.Select(
                    (country, index) =>
                        Tile(
                            country,
                            Edge + (places[index].Column * (style.Width + style.Gap)),
                            Edge + (places[index].Row * (style.Height + style.Gap)),
                            style
                        )
                ),
                .. legend,
            ]
        );
    }

    // Letters stand on the ground, not on the colour: no tone of the five would let both black and white letters be read.
    private static MarkGroup Tile(CountryMark country, double x, double y, TileStyle style)
    {
        Paint surface = ScoreClasses.Paint(country.Value) with { Line = null };
        BoxMark Band(Paint paint) => new(x, y, style.Width, style.Band, paint);
        double middle = x + (style.Width / 2);
        double inset = style.BarInset;
        var marks = ImmutableArray.CreateBuilder<DrawingMark>();
        marks.Add(new BoxMark(x, y, style.Width, style.Height, Paint.Plain(ChartPalette.Paper)));
        marks.Add(Band(surface));
        if (country is { IsLowData: true, Value: not null })
        {
            marks.Add(Band(new Paint(ChartPalette.LowData)));
        }
        marks.Add(new BoxMark(x, y, style.Width, style.Height, Paint.Stroke(ChartPalette.Rule)));
        marks.Add(
            new TextMark(middle, y + style.CodeLine, country.Country.Code.ToString(), style.CodeSize)
            {
                Anchor = TextAnchor.Middle,
                IsBold = true,
            }
        );
        string interval = Interval(country.Value);
        marks.Add(
            new TextMark(
                middle,
                y + style.IntervalLine,
                interval,
                style.IntervalSize * Math.Min(1, 5.0 / interval.Length)
            )
            {
                Anchor = TextAnchor.Middle,
            }
        );
        if (style.BarLine is { } line)
        {
            double left = x + inset;
            double length = style.Width - (2 * inset);
            marks.Add(new LineMark(left, y + line, left + length, y + line, Paint.Stroke(ChartPalette.Rule)));
            if (country.Value is { } value)
            {
                marks.AddRange(Bar(value, left, y + line, length));
            }
        }
        return new MarkGroup(country.Label, marks.ToImmutable()) { Detail = country.Detail, Link = country.Link };
    }

    // Whole numbers, for a tile has no room for more.
    private static string Interval(ScoreInterval? value) =>
        value is null
            ? Briefs.Figure.NotKnown
            : Briefs.Figure.Points(value.Low, 0) + "–" + Briefs.Figure.Points(value.High, 0);

    private static ImmutableArray<DrawingMark> Bar(ScoreInterval value, double left, double y, double length)
    {
        double At(double score) => left + (length * (score - value.Least) / (value.Most - value.Least));
        return
        [
            new BoxMark(
                At(value.Low),
                y - 3,
                At(value.High) - At(value.Low),
                6,
                Paint.Plain(ChartPalette.Score, PaintStrength.Quiet)
            ),
            new BoxMark(At(value.Value) - 1, y - 5, 2, 10, Paint.Plain(ChartPalette.Score)),
        ];
    }
}
