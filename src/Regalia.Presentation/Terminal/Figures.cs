using System.Globalization;
using Regalia.Assessment.Scoring;

namespace Regalia.Presentation.Terminal;

/// <summary>Numbers for people: no digit finer than the interval allows, the same under every culture.</summary>
public static class Figures
{
    /// <summary>Shown where there is no number. Missing is not zero.</summary>
    public const string Missing = "–";

    /// <summary>A score as a whole number.</summary>
    public static string Score(double? score) =>
        score is { } number ? number.ToString("F0", CultureInfo.InvariantCulture) : Missing;

    /// <summary>The 90 % interval of a composite: "55–70".</summary>
    public static string Interval(CompositeScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return Interval(score.Low, score.High);
    }

    /// <summary>An interval: "55–70".</summary>
    public static string Interval(double? low, double? high) =>
        low is null || high is null ? Missing : Score(low) + "–" + Score(high);

    /// <summary>A share in per cent. What rounds to 0 or 100 but is neither is said to be so: "&lt;1 %", "&gt;99 %".</summary>
    public static string Percent(double? share) =>
        share switch
        {
            null => Missing,
            > 0 and <= 0.005 => "<1 %",
            >= 0.995 and < 1 => ">99 %",
            { } number => (100 * number).ToString("F0", CultureInfo.InvariantCulture) + " %",
        };

    /// <summary>A bar of a share, <paramref name="width"/> characters wide.</summary>
    public static string Bar(double share, int width)
    {
        int full = (int)Math.Round(Math.Clamp(share, 0, 1) * width, MidpointRounding.AwayFromZero);
        return new string('█', full) + new string('░', width - full);
    }

    /// <summary>A value in its own unit, with as many digits as were published.</summary>
    public static string Raw(double? value) =>
        value switch
        {
            null => Missing,
            // What rounds to 0 from below would otherwise read "-0".
            > -5e-7 and < 0 => "0",
            { } number when Math.Abs(number) >= 1e5 => number.ToString("#,##0", CultureInfo.InvariantCulture),
            { } number => number.ToString("0.######", CultureInfo.InvariantCulture),
        };

    /// <summary>A change with its sign: "+3.2", "−0.4".</summary>
    public static string Change(double change)
    {
        // As in the briefs: the sectioned format would round 12.25 up where F1 does not.
        string digits = Math.Abs(change).ToString("F1", CultureInfo.InvariantCulture);
        return change switch
        {
            < 0 => "−" + digits,
            > 0 => "+" + digits,
            _ => digits,
        };
    }
}
