using Regalia.Incidents.Records;

namespace Regalia.Incidents.Linking.Comparison;

/// <summary>The days that a date can mean: one day, a month, a whole year where the source knows no more.</summary>
/// <param name="First">First day, as days since 0001-01-01.</param>
/// <param name="Last">Last day.</param>
/// <param name="Kind">What happened on it.</param>
internal readonly record struct DayInterval(int First, int Last, DateKind Kind)
{
    /// <summary>The days of a date.</summary>
    internal static DayInterval Of(IncidentDate date)
    {
        DateOnly first = date.Day;
        DateOnly last = first;
        if (date.Precision == DatePrecision.Year)
        {
            first = new DateOnly(date.Year, 1, 1);
            last = new DateOnly(date.Year, 12, 31);
        }
        else if (date.Precision == DatePrecision.Month)
        {
            first = new DateOnly(date.Year, date.Day.Month, 1);
            last = first.AddDays(DateTime.DaysInMonth(date.Year, date.Day.Month) - 1);
        }
        return new DayInterval(first.DayNumber, last.DayNumber, date.Kind);
    }

    /// <summary>Days between two intervals; 0 if they share a day.</summary>
    internal int GapTo(DayInterval other) => Math.Max(0, Math.Max(other.First - Last, First - other.Last));
}
