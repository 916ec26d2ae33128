using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Trends;

/// <summary>What must be said beside the numbers of a trend.</summary>
internal static class TrendWarnings
{
    public static ImmutableArray<string> Of(Trend trend)
    {
        List<string> said = [trend.Snapshot.Source.UnitWarning, "Dates: " + trend.Snapshot.Source.DateWarning];
        if (trend.OtherLevels > 0)
        {
            said.Add($"Left out: {Records(trend.OtherLevels)} of other levels than {trend.Level.Word()}.");
        }

        if (trend.Query.By.Group != TrendGroup.Whole)
        {
            said.Add(
                "A record with victims in several groups is counted in each: groups may sum to more than the records counted."
            );
        }

        if (trend.Unlocatable > 0)
        {
            said.Add($"In no group, for no country of a victim is known: {Records(trend.Unlocatable)}.");
        }

        if (trend.Unknown > 0)
        {
            said.Add($"Not counted, for the source does not say whether the filter holds: {Records(trend.Unknown)}.");
        }

        if (trend.Undated > 0)
        {
            said.Add($"Without a year, and not counted: {Records(trend.Undated)}.");
        }

        if (trend.Outside > 0)
        {
            said.Add($"Outside the years asked for, and not counted: {Records(trend.Outside)}.");
        }

        if (
            (trend.Query.VintageDay ?? VintageDay.Of(trend.Snapshot)) is DateOnly day
            && trend.LastYear > day.Year
            && trend.Query.By.ByYear
        )
        {
            said.Add(
                $"Dates go up to {Digits(trend.LastYear.Value)}, after the vintage ({Digits(day.Year)}): some are wrong, or the vintage is misnamed."
            );
        }

        if (trend.Query.By.ByYear && trend.IncompleteFrom is int from && from <= trend.LastYear)
        {
            said.Add($"Records of {Digits(from)} and later are still coming in.");
        }

        if (trend.Query.Lag is ReportingLag lag)
        {
            said.Add(
                !trend.Query.By.ByYear
                    ? "No correction for late records: it is made year by year; count by year."
                    : lag.Reason
                        ?? "Corrected counts say what the latest vintage would show, by how earlier ones fell short"
                            + $" ({string.Join(", ", lag.Vintages)}), all groups alike. Where a source has widened what it"
                            + " takes up, they are too large."
            );
        }

        return [.. said.Where(s => s.Length > 0)];
    }

    private static string Records(int count) =>
        count == 1 ? "1 record" : count.ToString("#,##0", CultureInfo.InvariantCulture) + " records";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
