using System.Collections.Immutable;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Trends;

/// <summary>Counts of one vintage, year by year.</summary>
/// <param name="Name">The vintage, <c>eurepoc@1.1</c>.</param>
/// <param name="Day">The day of its state.</param>
/// <param name="Years">Counts by year; a year that is not there has none.</param>
public sealed record VintageCounts(string Name, DateOnly Day, ImmutableSortedDictionary<int, int> Years)
{
    /// <summary>
    /// Counts a snapshot for the estimate of lags: same level, filter and basis as the trend, every year, no groups. Null if
    /// it is not known of which day it is.
    /// </summary>
    public static VintageCounts? Of(RecordFacts facts, TrendQuery query)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(query);
        if ((query.VintageDay ?? VintageDay.Of(facts.Snapshot)) is not DateOnly day)
        {
            return null;
        }

        TrendQuery whole = query with { By = TrendAxes.Year, From = null, To = null, Lag = null, VintageDay = day };
        return new(
            facts.Snapshot.Name,
            day,
            Trend.Count(facts, whole).Cells.ToImmutableSortedDictionary(c => c.Year!.Value, c => c.Count)
        );
    }
}
