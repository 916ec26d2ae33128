using System.Collections.Immutable;

namespace Regalia.Presentation.Charts;

/// <summary>What the colours of a map or a tile grid mean: the limits of each class, hatching, land that is not assessed.</summary>
internal static class ScoreLegend
{
    /// <summary>Draws it.</summary>
    /// <param name="countries">The countries shown; only what they need is explained.</param>
    /// <param name="measure">What is shown.</param>
    /// <param name="land">What land without a colour is; null where there is none.</param>
    /// <param name="top">Its upper edge.</param>
    /// <param name="width">Its width.</param>
    /// <param name="size">Font size.</param>
    /// <returns>Its marks and its lower edge.</returns>
    internal static (ImmutableArray<DrawingMark> Marks, double Bottom) Draw(
        ImmutableArray<CountryMark> countries,
        string measure,
        string? land,
        double top,
        double width,
        double size
    )
    {
        var marks = ImmutableArray.CreateBuilder<DrawingMark>();
        (double swatch, double line) = (size * 1.5, size * 1.75);
        double y = top + size;
        foreach (string text in TextWidth.Wrap(measure + ": median, 0 to 100", size, width, 3))
        {
            marks.Add(new TextMark(0, y, text, size) { Tone = ChartPalette.Soft });
            y += size * 1.3;
        }
        y += size * 0.45;
        double x = 0;
        foreach ((string name, ImmutableArray<Paint> paints) in Keys(countries, land))
        {
            double needed = swatch + (size * 0.5) + TextWidth.Of(name, size);
            if (x > 0 && x + needed > width)
            {
                x = 0;
                y += line;
            }
            foreach (Paint paint in paints)
            {
                marks.Add(new BoxMark(x, y - (size * 0.85), swatch, size, paint));
            }
            marks.Add(new TextMark(x + swatch + (size * 0.5), y, name, size));
            x += needed + size;
        }
        return (marks.ToImmutable(), y + (size * 0.5));
    }

    private static IEnumerable<(string Name, ImmutableArray<Paint> Paints)> Keys(
        ImmutableArray<CountryMark> countries,
        string? land
    )
    {
        foreach ((int place, string name) in ScoreClasses.Names.Index())
        {
            yield return (name, [Paint.Plain(ChartPalette.Classes[place])]);
        }
        if (countries.Any(c => c is { IsLowData: true, Value: not null }))
        {
            yield return (
                ScoreClasses.LowData,
                [Paint.Plain(ChartPalette.Classes[2]), new Paint(ChartPalette.LowData)]
            );
        }
        if (countries.Any(c => c.Value is null))
        {
            yield return (ScoreClasses.Insufficient, [Paint.Of(ChartPalette.Unknown)]);
        }
        if (land is not null)
        {
            yield return (land, [Paint.Plain(ChartPalette.Land)]);
        }
    }
}
