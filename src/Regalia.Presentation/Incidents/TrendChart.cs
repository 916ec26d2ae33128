using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Incidents;

/// <summary>A trend as a picture: counts by year with exact intervals, years that are still filling up hatched.</summary>
internal static class TrendChart
{
    private const int MostLines = 4;

    // A single record of a year long gone, or misread, would squeeze all others into a corner.
    private const int MostYears = 60;
    private static readonly ImmutableArray<ChartTone> s_tones =
    [
        ChartPalette.Present,
        ChartPalette.Absent,
        ChartPalette.Guardrails,
        ChartPalette.Threat,
    ];

    /// <summary>The chart; null where there is nothing by year to draw.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="records">Where the records of a cell are; null where nothing can be followed.</param>
    internal static Chart? Of(Trend trend, Func<TrendCell, PageAddress?>? records = null)
    {
        if (!trend.Query.By.ByYear || trend.Cells.Length == 0 || trend.Counted == 0)
        {
            return null;
        }
        int first = trend.Cells.Max(c => c.Year!.Value) - MostYears + 1;
        ImmutableArray<TrendCell> cells = [.. trend.Cells.Where(c => c.Year >= first)];
        IGrouping<string?, TrendCell>[] groups =
        [
            .. cells
                .GroupBy(c => c.Group, StringComparer.Ordinal)
                .OrderByDescending(g => g.Sum(c => c.Count))
                .Take(MostLines)
                .Where(g => g.Any(c => c.Count > 0)),
        ];
        int left = trend.Cells.Select(c => c.Group).Distinct(StringComparer.Ordinal).Count() - groups.Length;
        return IntervalLineChart.Of(
            new ChartHead(
                "trend",
                "Records a year, " + trend.Snapshot.Name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{trend.Counted:#,##0} records, drawn from {cells[0].Year} to {cells[^1].Year}, with exact 95 % intervals of each count."
                )
                    + (left > 0 && groups.Length > 1 ? " The groups with most records; the table has all." : "")
                    + (
                        trend.IncompleteFrom is { } from && trend.Cells.Any(c => c.IsIncomplete)
                            ? string.Create(CultureInfo.InvariantCulture, $" From {from} on incomplete.")
                            : ""
                    )
            )
            {
                Source = trend.Snapshot.Source.Title + ", " + trend.Snapshot.Name + " · " + TrendWords.Filter(trend),
            },
            [
                .. groups.Select(
                    (g, i) =>
                        new IntervalLine(
                            TrendWords.Group(g.Key),
                            [
                                .. g.Select(c => new YearPoint(
                                    c.Year!.Value,
                                    c.Count,
                                    c.Interval.Lower,
                                    c.Interval.Upper,
                                    c.IsIncomplete
                                )
                                {
                                    Link = records?.Invoke(c) is { } address ? (Link)address : null,
                                }),
                            ],
                            s_tones[i]
                        )
                ),
            ],
            "records a year",
            has95: true
        );
    }
}
