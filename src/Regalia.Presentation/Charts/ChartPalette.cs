using System.Globalization;
using System.Text;

namespace Regalia.Presentation.Charts;

/// <summary>
/// Colours after Okabe and Ito, which people with the common colour-vision deficiencies can tell apart, each with a pattern of
/// its own; at least 3:1 against the ground in light and dark.
/// </summary>
public static class ChartPalette
{
    /// <summary>Blue, filled: there is something.</summary>
    public static ChartTone Present { get; } = new("present", "#0072b2", "#56b4e9", ChartPattern.Solid);

    /// <summary>Vermilion, striped: there is nothing, and that is known.</summary>
    public static ChartTone Absent { get; } = new("absent", "#d55e00", "#e69f00", ChartPattern.Stripes);

    /// <summary>Grey, dotted: it is not known.</summary>
    public static ChartTone Unknown { get; } = new("unknown", "#6b6b6b", "#a6adb4", ChartPattern.Dots);

    /// <summary>A frame: the question does not arise.</summary>
    public static ChartTone NotApplicable { get; } = new("not-applicable", "#6b6b6b", "#a6adb4", ChartPattern.Blank);

    /// <summary>All of them.</summary>
    internal static ChartTone[] Tones { get; } = [Present, Absent, Unknown, NotApplicable];

    /// <summary>
    /// The style sheet of one chart: every rule is bound to the chart's id, so that several can stand in one page. Dark only on
    /// screens; paper gets the light colours.
    /// </summary>
    internal static string Style(string id)
    {
        var style = new StringBuilder();
        Rules(style, id, "", ("#ffffff", "#1b1b1b", "#565656", "#8a8a8a"), tone => tone.Light);
        style.Append("@media screen and (prefers-color-scheme:dark){\n");
        Rules(style, id, "  ", ("#14171a", "#f2f2f2", "#b9c0c7", "#7d858c"), tone => tone.Dark);
        style.Append("}\n@media print{#").Append(id);
        return style.Append("{-webkit-print-color-adjust:exact;print-color-adjust:exact}}\n").ToString();
    }

    private static void Rules(
        StringBuilder style,
        string id,
        string indent,
        (string Paper, string Ink, string Soft, string Rule) ground,
        Func<ChartTone, string> colour
    )
    {
        void Add(string selector, string declarations) =>
            style.Append(CultureInfo.InvariantCulture, $"{indent}#{id} .{selector}{{{declarations}}}\n");
        Add("paper", "fill:" + ground.Paper);
        Add("ink", "fill:" + ground.Ink);
        Add("soft", "fill:" + ground.Soft);
        Add("rule", "fill:none;stroke:" + ground.Rule);
        foreach (ChartTone tone in Tones)
        {
            Add("tone-" + tone.Name, "fill:" + colour(tone));
        }
    }
}
