using System.Globalization;
using System.Text;

namespace Regalia.Presentation.Charts;

/// <summary>The style sheets of charts. Dark only on screens; paper gets the light colours.</summary>
internal static class ChartStyle
{
    /// <summary>For a page with any charts in it.</summary>
    internal static string OfPage()
    {
        var style = new StringBuilder();
        style.Append(
            """
            .figure{container-type:inline-size}
            .chart{display:block;max-width:100%;height:auto;overflow:visible}
            .chart.narrow{display:none}
            @container (max-width:560px){.chart.wide{display:none}.chart.narrow{display:block}}
            .chart text{font-variant-numeric:tabular-nums}
            .chart a{text-decoration:none}
            .chart a .name{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
            .chart a:hover .name{text-decoration-thickness:2px}
            .chart .mark:focus{outline:none}

            """
        );
        Colours(style, [.. ChartPalette.Tones, .. ChartPalette.Grounds], ".chart ");
        return style
            .Append("@media print{.chart{-webkit-print-color-adjust:exact;print-color-adjust:exact}}\n")
            .ToString();
    }

    /// <summary>For a file with one chart.</summary>
    internal static string OfFile(IEnumerable<ChartTone> tones)
    {
        var style = new StringBuilder();
        Colours(style, [.. tones], "");
        return style
            .Append("@media print{svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}}\n")
            .ToString();
    }

    private static void Colours(StringBuilder style, ChartTone[] tones, string within)
    {
        Rules(style, tones, within, tone => tone.Light, tone => tone.QuietLight);
        Focus(style, within, ChartPalette.Ink.Light);
        style.Append("@media screen and (prefers-color-scheme:dark){\n");
        Rules(style, tones, within, tone => tone.Dark, tone => tone.QuietDark);
        Focus(style, within, ChartPalette.Ink.Dark);
        style.Append("}\n");
    }

    private static void Rules(
        StringBuilder style,
        ChartTone[] tones,
        string within,
        Func<ChartTone, string> colour,
        Func<ChartTone, string> quiet
    )
    {
        foreach (ChartTone tone in tones)
        {
            style.Append(
                CultureInfo.InvariantCulture,
                $"{within}.tone-{tone.Name}{{fill:{colour(tone)}}}{within}.line-{tone.Name}{{stroke:{colour(tone)}}}"
            );
            style.Append(CultureInfo.InvariantCulture, $"{within}.quiet-{tone.Name}{{fill:{quiet(tone)}}}\n");
        }
    }

    private static void Focus(StringBuilder style, string within, string colour) =>
        style.Append(
            CultureInfo.InvariantCulture,
            $"{within}.mark:focus-visible{{outline:2px solid {colour};outline-offset:1px}}\n"
        );
}
