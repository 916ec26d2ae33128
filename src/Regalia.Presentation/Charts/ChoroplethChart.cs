using System.Collections.Immutable;
using Regalia.Presentation.Maps;

namespace Regalia.Presentation.Charts;

/// <summary>
/// A world map in classes of a score; countries that are not assessed are land without borders. Countries that are too small to
/// be hit have a disc beside them, with a line to where they lie.
/// </summary>
/// <remarks>
/// Countries are drawn and reached in the order given. One that the map has no shape of is in the table of the same figures, and
/// the description says so.
/// </remarks>
public static class ChoroplethChart
{
    private const double Border = 0.9;
    private const double Leader = 0.8;
    private const double LeastTarget = 26;
    private static readonly MapStyle Wide = new(DiscRadius: 11, CodeSize: 11, LegendSize: 12);

    // At a width of 300 its letters are as large as those of the wide one.
    private static readonly MapStyle Narrow = new(DiscRadius: 16, CodeSize: 26, LegendSize: 28);

    /// <summary>Draws it.</summary>
    /// <param name="head">Id, title and description.</param>
    /// <param name="countries">The countries assessed, in the order in which they are read.</param>
    /// <param name="measure">What is shown: "Preparedness".</param>
    public static Chart Of(ChartHead head, ImmutableArray<CountryMark> countries, string measure)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentException.ThrowIfNullOrEmpty(measure);
        Atlas atlas = Atlas.World;
        string[] without = [.. countries.Where(c => atlas.Find(c.Country.Code) is null).Select(c => c.Country.Name)];
        ChartHead said =
            without.Length == 0
                ? head
                : head with
                {
                    Description =
                        head.Description + " Not on the map, but in the table: " + string.Join(", ", without) + ".",
                };
        return said.Over(
            Draw(atlas, countries, measure, Wide),
            Draw(atlas, countries, measure, Narrow),
            ScoreClasses.Table(said, countries, measure)
        );
    }

    private static Drawing Draw(Atlas atlas, ImmutableArray<CountryMark> countries, string measure, MapStyle style)
    {
        (ImmutableArray<DrawingMark> legend, double bottom) = ScoreLegend.Draw(
            countries,
            measure,
            // Of a region, the rest of the assessed countries are plain land too.
            atlas.Countries.All(code => countries.Any(c => c.Country.Code == code))
                ? "not assessed"
                : "not assessed, or not shown",
            atlas.Height + style.LegendSize,
            atlas.Width,
            style.LegendSize
        );
        return new Drawing(
            atlas.Width,
            bottom,
            [
                new PathMark(atlas.Land, Paint.Plain(ChartPalette.Land)),
                .. countries.SelectMany(c =>
                    atlas.Find(c.Country.Code) is { } shape ? [Country(c, shape, style)] : Array.Empty<MarkGroup>()
                ),
                new PathMark(atlas.Borders, Paint.Stroke(ChartPalette.Paper, Border)),
                new PathMark(atlas.OpenBorders, Paint.Stroke(ChartPalette.Paper, Border)),
                .. legend,
            ]
        );
    }

    private static MarkGroup Country(CountryMark country, AtlasCountry shape, MapStyle style)
    {
        Paint surface = ScoreClasses.Paint(country.Value);
        var marks = ImmutableArray.CreateBuilder<DrawingMark>();
        BoxMark? target = null;
        void Surface(Func<Paint, DrawingMark> mark)
        {
            marks.Add(mark(surface));
            if (country is { IsLowData: true, Value: not null })
            {
                marks.Add(mark(new Paint(ChartPalette.LowData)));
            }
        }
        Surface(paint => new PathMark(shape.Path, paint));
        if (shape.Disc is (var x, var y))
        {
            (double toX, double toY) = shape.Anchor;
            double share = style.DiscRadius / Math.Sqrt(((toX - x) * (toX - x)) + ((toY - y) * (toY - y)));
            marks.Add(
                new LineMark(
                    x + ((toX - x) * share),
                    y + ((toY - y) * share),
                    toX,
                    toY,
                    Paint.Stroke(ChartPalette.Soft, Leader)
                )
            );
            Surface(paint => new CircleMark(x, y, style.DiscRadius, paint));
            // On the side where the sea goes on.
            int side = x < toX ? -1 : 1;
            marks.Add(
                new TextMark(
                    x + (side * (style.DiscRadius + 4)),
                    y + (style.CodeSize * 0.36),
                    country.Country.Code.ToString(),
                    style.CodeSize
                )
                {
                    Anchor = side < 0 ? TextAnchor.End : TextAnchor.Start,
                    HasHalo = true,
                }
            );
            double across = Math.Max(LeastTarget, 2 * style.DiscRadius);
            target = new BoxMark(x - (across / 2), y - (across / 2), across, across, Paint.None);
        }
        return new MarkGroup(country.Label, marks.ToImmutable())
        {
            Detail = country.Detail,
            Link = country.Link,
            Target = target,
        };
    }
}
