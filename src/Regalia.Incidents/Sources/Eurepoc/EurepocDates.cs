using System.Globalization;
using System.Text.RegularExpressions;
using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>The dates of an incident.</summary>
/// <remarks>
/// EuRepoC writes 1 January where it knows the year only, so that every 1 January is read as its year: a true 1 January is then a
/// year too. Of dates whose day and month stand the wrong way round, few can be told with certainty, and only those are turned:
/// where the start lies after the day on which the record was made, where the text names a day within three of the turned date
/// and never the month as written, or where exactly one turning brings the start before the end.
/// </remarks>
internal static partial class EurepocDates
{
    private const int Near = 3;

    // "8 April 2015", "8th April, 2015", "April 8, 2015".
    [GeneratedRegex(
        @"\b(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>[A-Z][a-z]{2,8}),? (?<year>[0-9]{4})|(?<month>[A-Z][a-z]{2,8}) (?<day>[0-9]{1,2})(?:st|nd|rd|th)?, (?<year>[0-9]{4}))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NamedDay { get; }

    /// <summary>Start, end and recording of an incident, as far as they are given.</summary>
    /// <param name="start">Text of the start.</param>
    /// <param name="end">Text of the end.</param>
    /// <param name="recorded">Text of the day on which the record was made; "" if the table has none.</param>
    /// <param name="told">Title and description, in which days may be named.</param>
    /// <param name="repairs">What was mended.</param>
    public static IEnumerable<IncidentDate> Read(
        string start,
        string end,
        string recorded,
        string told,
        List<string> repairs
    )
    {
        IncidentDate? started = Read("start_date", start, DateKind.Started, repairs);
        IncidentDate? ended = Read("end_date", end, DateKind.Ended, repairs);
        IncidentDate? made = Read("added_to_db", recorded, DateKind.Recorded, repairs);
        TurnByRecord(ref started, made, repairs);
        TurnByText(ref started, "start_date", told, repairs);
        TurnByText(ref ended, "end_date", told, repairs);
        TurnByOrder(ref started, ref ended, repairs);
        return new[] { started, ended, made }.OfType<IncidentDate>();
    }

    /// <summary>
    /// A date as any release writes it: 28.05.2021, 2021-05-28, 2021-5-8, 2021-05-28 00:00:00, 2021, 44344 (a workbook's count of
    /// days); null if there is none.
    /// </summary>
    public static IncidentDate? Read(string text, DateKind kind)
    {
        ReadOnlySpan<char> plain = text.AsSpan().Trim();
        int time = plain.IndexOfAny(' ', 'T');
        plain = time > 0 ? plain[..time] : plain;
        if (plain.Length is 4 && Number(plain) is int year and >= 1900 and <= 2099)
        {
            return new IncidentDate(kind, new DateOnly(year, 1, 1), DatePrecision.Year);
        }
        DateOnly? day =
            plain.Length is 5 && Number(plain) is not null ? SerialDate.Read(plain.ToString())
            : plain.Contains('.') ? Day(plain, '.', yearFirst: false)
            : Day(plain, '-', yearFirst: true);
        return day is not { Year: >= 1900 and <= 2099 } known ? null
            : known is { Month: 1, Day: 1 } && kind != DateKind.Recorded
                ? new IncidentDate(kind, known, DatePrecision.Year)
            : new IncidentDate(kind, known, DatePrecision.Day);
    }

    private static IncidentDate? Read(string column, string text, DateKind kind, List<string> repairs)
    {
        if (EurepocCell.Known(text) is null)
        {
            return null;
        }
        IncidentDate? date = Read(text, kind);
        if (date is null)
        {
            string shown = text.Length > 40 ? text[..40] + "…" : text;
            repairs.Add($"{column}: \"{shown}\" is no date, expected 28.05.2021 or 2021-05-28; left out");
        }
        return date;
    }

    // Nobody records what has not begun; records are changed later, so that their end may well lie after their making.
    private static void TurnByRecord(ref IncidentDate? started, IncidentDate? made, List<string> repairs)
    {
        if (started is not { } start || made is not { } record || start.Day <= record.Day)
        {
            return;
        }
        if (Turned(start) is { } turned && turned.Day <= record.Day)
        {
            started = Said("start_date", start, turned, $"the record was made on {record}", repairs);
        }
        else
        {
            repairs.Add($"start_date: {start} lies after the making of the record on {record}; left as it is");
        }
    }

    private static void TurnByText(ref IncidentDate? date, string column, string told, List<string> repairs)
    {
        if (
            date is not { } written
            || Turned(written) is not { } turned
            || told.Contains(Month(written), StringComparison.Ordinal)
        )
        {
            return;
        }
        foreach (Match match in NamedDay.Matches(told))
        {
            int month = Array.IndexOf(
                CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
                match.Groups["month"].Value
            );
            if (
                month >= 0
                && Exact(Number(match.Groups["year"].Value), month + 1, Number(match.Groups["day"].Value)) is { } day
                && Math.Abs(day.DayNumber - turned.Day.DayNumber) <= Near
            )
            {
                date = Said(column, written, turned, $"the text says \"{match.Value}\"", repairs);
                return;
            }
        }
    }

    private static void TurnByOrder(ref IncidentDate? started, ref IncidentDate? ended, List<string> repairs)
    {
        if (started is not { } start || ended is not { } end || !IsBefore(end, start))
        {
            return;
        }
        if (end.Precision == DatePrecision.Year)
        {
            // Release 1.1 has 2000-01-01 as the end of what it does not know the end of.
            ended = null;
            repairs.Add($"end_date: {end} is before the start {start}; left out");
            return;
        }
        // The first of a month is often a month of which the day is not known: it is evidence of nothing.
        bool exact = end.Day.Day > 1;
        IncidentDate? earlier = exact && Turned(start) is { } s && !IsBefore(end, s) ? s : null;
        IncidentDate? later = exact && Turned(end) is { } e && !IsBefore(e, start) ? e : null;
        if (earlier is null == later is null)
        {
            repairs.Add(
                $"end_date: {end} is before the start {start}, and which is wrong cannot be told; left as they are"
            );
        }
        else if (earlier is { } turnedStart)
        {
            started = Said("start_date", start, turnedStart, $"the end is {end}", repairs);
        }
        else if (later is { } turnedEnd)
        {
            ended = Said("end_date", end, turnedEnd, $"the start is {start}", repairs);
        }
    }

    private static IncidentDate Said(
        string column,
        IncidentDate written,
        IncidentDate turned,
        string why,
        List<string> repairs
    )
    {
        repairs.Add($"{column}: day and month of {written} turned to {turned}, for {why}");
        return turned;
    }

    private static bool IsBefore(IncidentDate one, IncidentDate other) =>
        one.Precision == DatePrecision.Year || other.Precision == DatePrecision.Year
            ? one.Year < other.Year
            : one.Day < other.Day;

    private static IncidentDate? Turned(IncidentDate date) =>
        date is { Precision: DatePrecision.Day, Day: { Day: <= 12 } day } && day.Day != day.Month
            ? date with
            {
                Day = new DateOnly(day.Year, day.Day, day.Month),
            }
            : null;

    private static string Month(IncidentDate date) =>
        CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Day.Month);

    private static DateOnly? Day(ReadOnlySpan<char> text, char separator, bool yearFirst)
    {
        Span<Range> parts = stackalloc Range[4];
        if (text.Split(parts, separator) != 3)
        {
            return null;
        }
        int? first = Number(text[parts[0]]);
        int? second = Number(text[parts[1]]);
        int? third = Number(text[parts[2]]);
        return yearFirst ? Exact(first, second, third) : Exact(third, second, first);
    }

    private static DateOnly? Exact(int? year, int? month, int? day) =>
        year is >= 1900 and <= 2099
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new DateOnly(year.Value, month.Value, day.Value)
            : null;

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
