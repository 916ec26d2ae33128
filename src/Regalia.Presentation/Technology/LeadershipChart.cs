using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Technology;
using Regalia.Technology.Leadership;

namespace Regalia.Presentation.Technology;

/// <summary>Shares of the leading countries over windows as a picture; each window stands at its last year.</summary>
internal static class LeadershipChart
{
    private const int MostLines = 4;

    private static readonly ImmutableArray<ChartTone> s_tones =
    [
        ChartPalette.Present,
        ChartPalette.Absent,
        ChartPalette.Guardrails,
        ChartPalette.Threat,
    ];

    /// <summary>The countries drawn: those with most top credit in the last window.</summary>
    internal static ImmutableArray<CountryCode> Drawn(TechnologyLeadership last) =>
        [.. last.Countries.Where(c => c.Figures.TopCredit > 0).Take(MostLines).Select(c => c.Country)];

    /// <summary>The chart; <see langword="null"/> where nobody has any top credit.</summary>
    /// <param name="windows">The windows, the earliest first.</param>
    /// <param name="isSynthetic">Whether the records are made up.</param>
    /// <param name="page">Where a window's point leads; null for nowhere.</param>
    internal static Chart? Of(
        ImmutableArray<TechnologyLeadership> windows,
        bool isSynthetic,
        Func<YearWindow, PageAddress>? page = null
    )
    {
        if (windows.IsEmpty || Drawn(windows[^1]) is not { IsEmpty: false } drawn)
        {
            return null;
        }
        TechnologyLeadership last = windows[^1];
        return IntervalLineChart.Of(
            new ChartHead(
                "leadership",
                (isSynthetic ? "SYNTHETIC: " : "")
                    + LeadershipWords.Name(last.Technology)
                    + string.Create(CultureInfo.InvariantCulture, $", share of the top {(int)last.Top} %"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Share of the located credit in the top {(int)last.Top} % of works by citations, {LeadershipWords.Counting(last.Counting)} counting, in windows of {last.Window.Length} years; each stands at its last year, {windows[0].Window.Last} to {last.Window.Last}. {LeadershipWords.Leaders(last.Lead)} in front in {last.Window}."
                )
            )
            {
                Source = isSynthetic ? LeadershipWords.Synthetic : null,
            },
            [
                .. drawn.Select(
                    (country, i) =>
                        new IntervalLine(
                            CountryNames.Name(country),
                            [
                                .. windows.Select(w =>
                                {
                                    Standing? figures = w.Of(country);
                                    // Nor has it any in a replicate.
                                    Interval? interval =
                                        figures is null && w.Interval is not null && !w.Lead.Leaders.IsEmpty
                                            ? new Interval(0, 0)
                                            : figures?.Interval?.Share;
                                    // No work is no credit: a share of nothing, unless nothing at all is located.
                                    double? share = w.Lead.Leaders.IsEmpty ? null : figures?.ShareOfTop ?? 0;
                                    return new YearPoint(
                                        w.Window.Last,
                                        Percent(share),
                                        Percent(interval?.Low),
                                        Percent(interval?.High),
                                        !w.Coverage.YoungYears.IsEmpty
                                    )
                                    {
                                        Link = page is null ? null : (Link)page(w.Window),
                                    };
                                }),
                            ],
                            s_tones[i]
                        )
                ),
            ],
            "%",
            has95: true,
            new YearNames(
                "Publication years",
                "few citations yet",
                year => string.Create(CultureInfo.InvariantCulture, $"{year - last.Window.Length + 1} to {year}")
            )
        );
    }

    // As fine as the tables beside it; what is more than nothing is never shown as 0.
    private static double? Percent(double? share) =>
        share is { } number ? Math.Round(100 * number, number is > 0 and < 0.001 ? 3 : 1) : null;
}
