using System.Globalization;
using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Records;
using static System.FormattableString;

namespace Regalia.Incidents.Sources.Tabular;

/// <summary>Dates as tables write them.</summary>
internal static class CellDate
{
    private static readonly string[] s_months = ["yyyy MMM", "MMMM yyyy", "MMM yyyy", "yyyy-MM", "yyyy MMMM"];

    /// <summary>
    /// <c>2021</c>, <c>2021-05</c>, <c>2021-05-28</c>, with or without a time; <c>2021 May</c>, <c>May 2021</c>. Null if it is
    /// none of them.
    /// </summary>
    public static IncidentDate? Read(DateKind kind, ReadOnlySpan<char> cell)
    {
        ReadOnlySpan<char> text = cell.Trim();
        if (
            text.Length == 4
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && year is > 0 and <= 9999
        )
        {
            return new(kind, new DateOnly(year, 1, 1), DatePrecision.Year);
        }
        if (text.Length >= 10 && IsoDay(text[..10]) is DateOnly day)
        {
            return
                text.Length == 10
                || (
                    text[10] is ' ' or 'T'
                    && char.IsAsciiDigit(text[^1])
                    && TimeOnly.TryParse(text[11..], CultureInfo.InvariantCulture, out _)
                )
                ? new(kind, day, DatePrecision.Day)
                : null;
        }
        return DateOnly.TryParseExact(
            text,
            s_months,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly month
        )
            ? new(kind, month, DatePrecision.Month)
            : null;
    }

    /// <summary><c>5/28/2021</c>, the month first. <c>28/5/2021</c> can mean one day only, and is read with a note.</summary>
    public static IncidentDate? ReadMonthFirst(DateKind kind, string cell, List<string> repairs)
    {
        string text = cell.Trim();
        if (
            DateOnly.TryParseExact(
                text,
                "M/d/yyyy",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly day
            )
        )
        {
            return new(kind, day, DatePrecision.Day);
        }
        if (DateOnly.TryParseExact(text, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            repairs.Add(Invariant($"date \"{text}\": day and month swapped, as there is no month {day.Day}"));
            return new(kind, day, DatePrecision.Day);
        }
        return Read(kind, text);
    }

    /// <summary>The serial number of a spreadsheet (<c>44562</c>), or a date of its own.</summary>
    public static IncidentDate? ReadSerial(DateKind kind, string cell) =>
        Read(kind, cell) is IncidentDate date
        && (date.Precision != DatePrecision.Year || date.Year is > 1900 and < 2100)
            ? date
        : SerialDate.Read(cell.Trim()) is DateOnly day ? new(kind, day, DatePrecision.Day)
        : null;

    // By hand: tables have a date or two in every row, and reading them by a format took as long as reading the rest.
    private static DateOnly? IsoDay(ReadOnlySpan<char> text)
    {
        if (text[4] != '-' || text[7] != '-')
        {
            return null;
        }
        int year = Number(text[..4]);
        int month = Number(text[5..7]);
        int day = Number(text[8..]);
        return year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }
            number = (number * 10) + (digit - '0');
        }
        return number;
    }
}
