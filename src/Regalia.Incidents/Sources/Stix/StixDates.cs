using System.Text.Json;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Stix;

/// <summary>Times of STIX as dates that are as exact as whoever wrote them knew.</summary>
internal static class StixDates
{
    /// <summary>
    /// Adds the date of a member. STIX has no way to say that only the month or year is known, so that the first of them is
    /// written: 1 January is taken for the year, and in ATT&amp;CK, which knows months only, the first of a month for the month.
    /// </summary>
    public static void Add(
        List<IncidentDate> dates,
        DateKind kind,
        JsonElement value,
        string member,
        bool isAttack,
        List<string> repairs
    )
    {
        if (value.Text(member) is not string text)
        {
            return;
        }
        if (DateParts.Day(text) is not DateOnly day)
        {
            repairs.Add(member + " \"" + text + "\" is no time as in 2021-05-28T00:00:00Z; it was left out");
            return;
        }
        dates.Add(new IncidentDate(kind, day, Precision(kind, text, day, isAttack)));
    }

    /// <summary>Adds the first start and the last end of the events of an incident.</summary>
    public static void AddEvents(List<IncidentDate> dates, IEnumerable<(string? Start, string? End)> events)
    {
        DateOnly? first = null;
        DateOnly? last = null;
        foreach ((string? start, string? end) in events)
        {
            if (DateParts.Day(start) is DateOnly begun && !(first <= begun))
            {
                first = begun;
            }
            if (DateParts.Day(end) is DateOnly ended && !(last >= ended))
            {
                last = ended;
            }
        }
        if (first is DateOnly started)
        {
            dates.Add(new IncidentDate(DateKind.Started, started, DatePrecision.Day));
        }
        if (last is DateOnly over)
        {
            dates.Add(new IncidentDate(DateKind.Ended, over, DatePrecision.Day));
        }
    }

    private static DatePrecision Precision(DateKind kind, string text, DateOnly day, bool isAttack)
    {
        if (kind is DateKind.Recorded or DateKind.Reported)
        {
            return DatePrecision.Day;
        }
        bool isMidnight = text.Length == 10 || text.AsSpan(11).StartsWith("00:00:00", StringComparison.Ordinal);
        return day switch
        {
            { Day: 1, Month: 1 } when isMidnight || isAttack => DatePrecision.Year,
            { Day: 1 } when isAttack => DatePrecision.Month,
            _ => DatePrecision.Day,
        };
    }
}
