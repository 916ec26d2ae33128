using System.Collections.Immutable;

namespace Regalia.Presentation.Charts;

/// <summary>What tones stand for: a sample of each with its word.</summary>
internal static class ChartLegend
{
    private const double Swatch = 20;
    private const double Between = 20;

    /// <summary>Draws it in as many lines as it needs.</summary>
    /// <returns>Where what follows may begin.</returns>
    internal static double Draw(
        ChartSheet sheet,
        double top,
        ImmutableArray<(ChartTone Tone, string Sign, string Word)> entries
    )
    {
        double size = sheet.IsNarrow ? 12.5 : 12;
        (double x, double y) = (ChartSheet.Margin, top);
        foreach ((ChartTone tone, string sign, string word) in entries)
        {
            ImmutableArray<string> lines = TextWidth.Wrap(word, size, sheet.Right - ChartSheet.Margin - Swatch - 8, 2);
            double width = Swatch + 8 + lines.Select(l => TextWidth.Of(l, size)).Append(0).Max();
            if (x > ChartSheet.Margin && x + width > sheet.Right)
            {
                (x, y) = (ChartSheet.Margin, y + 20);
            }
            sheet.Add(new BoxMark(x, y, Swatch, 14, Paint.Of(tone)));
            sheet.AddRange(Plate(x + (Swatch / 2), y + 7, sign));
            sheet.AddRange(ChartSheet.Lines(lines, new TextMark(x + Swatch + 8, y + 11, "", size), 16));
            y += 16 * Math.Max(0, lines.Length - 1);
            x += width + Between;
        }
        return y + 26;
    }

    /// <summary>A sign on a plate, to be read on any pattern; nothing for no sign.</summary>
    internal static IEnumerable<DrawingMark> Plate(double x, double y, string sign)
    {
        if (sign.Length == 0)
        {
            yield break;
        }
        double width = Math.Min(TextWidth.Of(sign, 11, bold: true) + 4, 18);
        yield return new BoxMark(x - (width / 2), y - 6.5, width, 13, Paint.Plain(ChartPalette.Paper)) { Radius = 3 };
        yield return new TextMark(x, y + 4, sign, 11) { Anchor = TextAnchor.Middle, IsBold = true };
    }
}
