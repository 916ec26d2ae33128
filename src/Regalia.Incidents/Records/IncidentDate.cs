using System.Globalization;

namespace Regalia.Incidents.Records;

/// <summary>A date with what happened on it and how exactly it is known.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Day">The first day that it can mean: 2021-01-01 for "2021".</param>
/// <param name="Precision">How exactly it is known. Many sources write 1 January where they know the year only.</param>
public readonly record struct IncidentDate(DateKind Kind, DateOnly Day, DatePrecision Precision)
{
    /// <summary>The year.</summary>
    public int Year => Day.Year;

    /// <summary>The last day that it can mean: 2021-12-31 for "2021".</summary>
    public DateOnly LastDay =>
        Precision switch
        {
            DatePrecision.Year => new DateOnly(Day.Year, 12, 31),
            DatePrecision.Month => new DateOnly(Day.Year, Day.Month, DateTime.DaysInMonth(Day.Year, Day.Month)),
            _ => Day,
        };

    /// <summary>As exactly as it is known: <c>2021</c>, <c>2021-05</c>, <c>2021-05-28</c>.</summary>
    public override string ToString() =>
        Day.ToString(
            Precision switch
            {
                DatePrecision.Year => "yyyy",
                DatePrecision.Month => "yyyy-MM",
                _ => "yyyy-MM-dd",
            },
            CultureInfo.InvariantCulture
        );
}
