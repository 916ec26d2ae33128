using System.Globalization;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>Intervals in print: no digit finer than their width allows.</summary>
internal static class IntervalText
{
    internal const string Heading = "90 % interval";

    /// <summary>Of a count: exact (Garwood), and wider than the 90 % of scores.</summary>
    internal const string CountHeading = "95 % interval";

    /// <summary>"41–53"; with a minus sign in it "−3 to 4", for a dash would be mistaken for one.</summary>
    internal static string Short(double low, double high)
    {
        int decimals = Decimals(high - low);
        (string from, string to) = (Digits(low, decimals), Digits(high, decimals));
        return low < 0 || high < 0 ? from + " to " + to : from + "–" + to;
    }

    /// <summary>"41–53".</summary>
    internal static string Short(ScoreInterval interval) => Short(interval.Low, interval.High);

    /// <summary>"between 41 and 53, median 47".</summary>
    internal static string InWords(ScoreInterval interval) => InWords(interval.Low, interval.Value, interval.High);

    /// <summary>"between 41 and 53, median 47"; "47" where there is no interval.</summary>
    internal static string InWords(double? low, double value, double? high) =>
        low is { } from && high is { } to
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"between {Digits(from, Decimals(to - from))} and {Digits(to, Decimals(to - from))}, median {Digits(value, Decimals(to - from))}"
            )
            : LinearScale.Text(value);

    /// <summary>"7, exact interval 3 to 14": a count is known, and is the median of nothing.</summary>
    internal static string OfCount(double? low, double count, double? high) =>
        LinearScale.Text(count)
        + (
            low is { } from && high is { } to
                ? string.Create(CultureInfo.InvariantCulture, $", interval {from:0.#} to {to:0.#}")
                : ""
        );

    /// <summary>The median, as fine as its interval.</summary>
    internal static string Median(ScoreInterval interval) =>
        Digits(interval.Value, Decimals(interval.High - interval.Low));

    private static int Decimals(double width) =>
        width switch
        {
            0 => 0,
            < 0.02 => 3,
            < 0.2 => 2,
            < 2 => 1,
            _ => 0,
        };

    private static string Digits(double number, int decimals)
    {
        string digits = Math.Abs(number)
            .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return number < 0 && digits.Any(c => c is >= '1' and <= '9') ? "−" + digits : digits;
    }
}
