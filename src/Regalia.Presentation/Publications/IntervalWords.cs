using Rounded = Regalia.Presentation.Briefs.Figure;

namespace Regalia.Presentation.Publications;

/// <summary>An interval in words, for faces that cannot draw it beside the text.</summary>
public static class IntervalWords
{
    /// <summary>"42 to 56", with a decimal only where the interval is narrow and its ends are not whole.</summary>
    public static string Of(ScoreInterval interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        return Point(interval.Low, interval.Low, interval.High)
            + " to "
            + Point(interval.High, interval.Low, interval.High);
    }

    /// <summary>A point of an interval, rounded as the interval is.</summary>
    public static string Point(double value, double low, double high) =>
        IsWhole(low) && IsWhole(high) && IsWhole(value) ? Rounded.Points(value, 0) : Rounded.Score(value, low, high);

    /// <summary>The text of a cell; an interval that it does not say itself stands before it, a further line after it.</summary>
    internal static Prose Whole(DataCell cell)
    {
        Prose text = Whole(cell.Text, cell.Interval);
        return cell.Detail is not { IsEmpty: false } detail ? text
            : text.IsEmpty ? detail
            : text + " (" + detail + ")";
    }

    /// <summary>A text with its interval before it, unless the text says it.</summary>
    internal static Prose Whole(Prose text, ScoreInterval? interval)
    {
        if (interval is null || Says(text.Plain, interval))
        {
            return text;
        }
        return text.IsEmpty
            ? (Prose)(Of(interval) + ", median " + Point(interval.Value, interval.Low, interval.High))
            : (Prose)(Of(interval) + ", ") + text;
    }

    // Some write "42 to 56", some "42–56": both ends are what counts.
    private static bool Says(string text, ScoreInterval interval) =>
        text.Contains(Point(interval.Low, interval.Low, interval.High), StringComparison.Ordinal)
        && text.Contains(Point(interval.High, interval.Low, interval.High), StringComparison.Ordinal);

    // "100.0 to 100.0" would claim a precision that a coded flag does not have.
    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 0.05;
}
