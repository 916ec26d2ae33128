using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Pages;

/// <summary>
/// Small pictures beside figures: an interval on its scale, a tone with its pattern. They repeat what the text beside them says,
/// and are silent for those who listen.
/// </summary>
internal static class RangeMarkup
{
    private const double Edge = 5;

    /// <summary>An interval for a cell of a table.</summary>
    public static RenderFragment Small(ScoreInterval interval, ChartTone? tone) =>
        Picture(interval, tone, "range", width: 90, height: 12, band: 8, dot: 2);

    /// <summary>An interval for a figure set large, with the ends of its scale.</summary>
    public static RenderFragment Large(ScoreInterval interval, ChartTone? tone) =>
        Picture(interval, tone, "range large", width: 216, height: 36, band: 14, dot: 4.5);

    /// <summary>A tone with its pattern.</summary>
    public static RenderFragment Swatch(ChartTone tone) =>
        builder =>
        {
            Open(builder, "swatch", 12, 12);
            string name = "tone-" + tone.Name;
            switch (tone.Pattern)
            {
                case ChartPattern.Blank:
                    break;
                case ChartPattern.Stripes:
                    Path(builder, name, "M0 5 5 0H8.5L0 8.5ZM3.5 12 12 3.5V7L7 12Z");
                    break;
                case ChartPattern.BackStripes:
                    Path(builder, name, "M12 5 7 0H3.5L12 8.5ZM8.5 12 0 3.5V7L5 12Z");
                    break;
                case ChartPattern.Lines:
                    Path(builder, name, "M0 2H12V4.5H0ZM0 7H12V9.5H0Z");
                    break;
                case ChartPattern.Grid:
                    Path(builder, name, "M2 0H4.5V12H2ZM7.5 0H10V12H7.5ZM0 2H12V4.5H0ZM0 7.5H12V10H0Z");
                    break;
                case ChartPattern.Dots:
                    foreach ((double x, double y) in new[] { (3.5, 3.5), (8.5, 3.5), (3.5, 8.5), (8.5, 8.5) })
                    {
                        Circle(builder, name, x, y, 1.6);
                    }
                    break;
                default:
                    Path(builder, name, "M0 0H12V12H0Z");
                    break;
            }
            Path(builder, "outline", "M.5 .5H11.5V11.5H.5Z");
            builder.CloseElement();
        };

    private static RenderFragment Picture(
        ScoreInterval interval,
        ChartTone? tone,
        string kind,
        double width,
        double height,
        double band,
        double dot
    ) =>
        builder =>
        {
            double middle = Math.Min(height, 16) / 2;
            double At(double value) => Edge + ((width - (2 * Edge)) * Share(value, interval));
            string name = (tone ?? ChartPalette.Score).Name;
            Open(builder, kind, width, height);
            (string from, string to) = (Number(Edge), Number(width - Edge));
            Path(builder, "scale", "M" + from + " " + Number(middle) + "H" + to);
            double low = At(interval.Low);
            Rectangle(
                builder,
                "quiet-" + name,
                (low, middle - (band / 2)),
                (Math.Max(At(interval.High) - low, 1), band)
            );
            if (height > 16)
            {
                Circle(builder, "dot tone-" + name, At(interval.Value), middle, dot);
            }
            else
            {
                // A dot would hide a narrow interval at this size; a stroke leaves it on both sides.
                Rectangle(builder, "tone-" + name, (At(interval.Value) - (dot / 2), 0), (dot, height));
            }
            if (height > 16)
            {
                Text(builder, "start", from, height - 3, interval.Least);
                Text(builder, "end", to, height - 3, interval.Most);
            }
            builder.CloseElement();
        };

    // Ends of the scale are ends of the picture, whatever a value may be.
    private static double Share(double value, ScoreInterval interval) =>
        interval.Most > interval.Least
            ? Math.Clamp((value - interval.Least) / (interval.Most - interval.Least), 0, 1)
            : 0.5;

    private static void Open(RenderTreeBuilder builder, string kind, double width, double height)
    {
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "class", "chart " + kind);
        builder.AddAttribute(2, "width", Number(width));
        builder.AddAttribute(3, "height", Number(height));
        builder.AddAttribute(4, "viewBox", "0 0 " + Number(width) + " " + Number(height));
        builder.AddAttribute(5, "aria-hidden", "true");
        builder.AddAttribute(6, "focusable", "false");
    }

    private static void Path(RenderTreeBuilder builder, string kind, string data)
    {
        builder.OpenElement(10, "path");
        builder.AddAttribute(11, "class", kind);
        builder.AddAttribute(12, "d", data);
        builder.CloseElement();
    }

    private static void Rectangle(
        RenderTreeBuilder builder,
        string kind,
        (double X, double Y) at,
        (double Width, double Height) size
    )
    {
        builder.OpenElement(20, "rect");
        builder.AddAttribute(21, "class", kind);
        builder.AddAttribute(22, "x", Number(at.X));
        builder.AddAttribute(23, "y", Number(at.Y));
        builder.AddAttribute(24, "width", Number(size.Width));
        builder.AddAttribute(25, "height", Number(size.Height));
        builder.CloseElement();
    }

    private static void Circle(RenderTreeBuilder builder, string kind, double x, double y, double radius)
    {
        builder.OpenElement(30, "circle");
        builder.AddAttribute(31, "class", kind);
        builder.AddAttribute(32, "cx", Number(x));
        builder.AddAttribute(33, "cy", Number(y));
        builder.AddAttribute(34, "r", Number(radius));
        builder.CloseElement();
    }

    private static void Text(RenderTreeBuilder builder, string anchor, string x, double y, double value)
    {
        builder.OpenElement(40, "text");
        builder.AddAttribute(41, "x", x);
        builder.AddAttribute(42, "y", Number(y));
        builder.AddAttribute(43, "text-anchor", anchor);
        builder.AddContent(44, Number(value));
        builder.CloseElement();
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
