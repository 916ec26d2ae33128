using System.Globalization;

namespace Regalia.Presentation.Briefs;

/// <summary>Numbers for readers: no finer than they are known, and the same under every culture.</summary>
internal static class Figure
{
    /// <summary>From this width of the 90 % interval on, decimals say nothing.</summary>
    private const double WidthOfWholePoints = 2;

    internal const string NotKnown = "–";

    /// <summary>A score as a whole number; with one decimal where the interval is narrow.</summary>
    internal static string Score(double? score, double? low, double? high) =>
        score is { } s ? Points(s, Decimals(low, high)) : NotKnown;

    /// <summary>The 90 % interval, rounded like the score.</summary>
    internal static string Interval(double? low, double? high) =>
        low is { } l && high is { } h
            ? $"{Points(l, Decimals(low, high))} to {Points(h, Decimals(low, high))}"
            : NotKnown;

    /// <summary>Points with a number of decimals, never minus zero.</summary>
    internal static string Points(double points, int decimals)
    {
        string text = points.ToString(decimals == 0 ? "F0" : "F1", CultureInfo.InvariantCulture);
        return text is "-0" or "-0.0" ? text[1..] : text;
    }

    /// <summary>A share as whole per cent; what is neither 0 nor 1 never looks like it.</summary>
    internal static string Percent(double share) =>
        share switch
        {
            > 0 and <= 0.005 => "<1 %",
            < 1 and >= 0.995 => ">99 %",
            _ => Points(100 * share, 0) + " %",
        };

    /// <summary>A share as a bar of twenty blocks.</summary>
    internal static string Bar(double share)
    {
        int full = (int)Math.Round(20 * share, MidpointRounding.AwayFromZero);
        return new string('█', full) + new string('░', 20 - full);
    }

    private static int Decimals(double? low, double? high) => high - low < WidthOfWholePoints ? 1 : 0;
}
