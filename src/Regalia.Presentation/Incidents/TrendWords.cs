using System.Globalization;
using Regalia.Incidents.Trends;

namespace Regalia.Presentation.Incidents;

/// <summary>The words of trends.</summary>
internal static class TrendWords
{
    internal static string Group(string? group) =>
        group is null ? "Records"
        : string.Equals(group, Trend.Unlocated, StringComparison.Ordinal) ? "no known country"
        : group.Replace('-', ' ');

    internal static string Filter(Trend trend) =>
        trend.Query.Filter.Canonical is { Length: > 0 } filter ? filter : "every record";

    internal static string Interval(double low, double high) =>
        low.ToString("0.#", CultureInfo.InvariantCulture) + " to " + high.ToString("0.#", CultureInfo.InvariantCulture);

    internal static string Year(TrendCell cell) =>
        (cell.Year?.ToString(CultureInfo.InvariantCulture) ?? "all years") + (cell.IsIncomplete ? ", incomplete" : "");
}
