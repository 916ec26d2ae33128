using System.Globalization;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Trends;

/// <summary>The day of a snapshot's state, as far as its name says it.</summary>
internal static class VintageDay
{
    // Publishers that number their releases instead of dating them.
    private static readonly Dictionary<string, DateOnly> releases = new(StringComparer.Ordinal)
    {
        ["eurepoc@1.1"] = new(2023, 4, 30),
        ["eurepoc@1.3"] = new(2025, 3, 31),
        ["dcid@2.0"] = new(2023, 2, 28),
    };

    /// <summary>The last day that <c>2023</c>, <c>2023-02</c> or <c>2023-02-06</c> can mean; null for other names.</summary>
    public static DateOnly? Of(Snapshot snapshot)
    {
        if (releases.TryGetValue(snapshot.Name, out DateOnly known))
        {
            return known;
        }

        return Read(snapshot.Vintage, "yyyy-MM-dd") is DateOnly day ? day
            : Read(snapshot.Vintage, "yyyy-MM") is DateOnly month
                ? new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month))
            : Read(snapshot.Vintage, "yyyy") is DateOnly year ? new(year.Year, 12, 31)
            : null;
    }

    private static DateOnly? Read(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
}
