using System.Globalization;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources;

/// <summary>A date that a source gives in parts, or as an ISO 8601 text.</summary>
internal static class DateParts
{
    /// <summary>
    /// The date of a year, month and day as far as they go together: a day without a month says nothing, and a day that the month
    /// does not have leaves the month.
    /// </summary>
    /// <param name="kind">What happened.</param>
    /// <param name="year">The year as written.</param>
    /// <param name="month">The month as written; null if not given.</param>
    /// <param name="day">The day as written; null if not given.</param>
    /// <param name="doubt">What was left out, and why; null if nothing was.</param>
    /// <returns>The date; null if there is no year.</returns>
    public static IncidentDate? Of(DateKind kind, string? year, string? month, string? day, out string? doubt)
    {
        doubt = null;
        if (year is null)
        {
            return null;
        }
        if (!TryNumber(year, 1, 9999, out int y))
        {
            doubt = "year \"" + year + "\" is no year; the date was left out";
            return null;
        }
        if (month is null || !TryNumber(month, 1, 12, out int m))
        {
            doubt = month is null ? null : "month \"" + month + "\" is none of 1 to 12; only the year was kept";
            return new IncidentDate(kind, new DateOnly(y, 1, 1), DatePrecision.Year);
        }
        if (day is null || !TryNumber(day, 1, DateTime.DaysInMonth(y, m), out int d))
        {
            doubt = day is null ? null : "the month has no day \"" + day + "\"; only year and month were kept";
            return new IncidentDate(kind, new DateOnly(y, m, 1), DatePrecision.Month);
        }
        return new IncidentDate(kind, new DateOnly(y, m, d), DatePrecision.Day);
    }

    /// <summary>The day that an ISO 8601 date or time begins with; null if it begins with none.</summary>
    public static DateOnly? Day(string? text) =>
        text?.Length >= 10
        && (text.Length == 10 || text[10] is 'T' or 't' or ' ')
        && DateOnly.TryParseExact(
            text.AsSpan(0, 10),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : null;

    /// <summary>The day of a time in seconds since 1970, UTC; null if it is none, or 0, which means never.</summary>
    public static DateOnly? DayOfSeconds(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && seconds is > 0 and < 253402300800
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : null;

    private static bool TryNumber(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number >= least
        && number <= most;
}
