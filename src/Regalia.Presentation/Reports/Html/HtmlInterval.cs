using System.Globalization;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Html;

/// <summary>An interval drawn on its scale beside the words that say it.</summary>
internal static class HtmlInterval
{
    private const double Width = 100;

    /// <summary>A small picture without a meaning of its own; nothing where there is no interval.</summary>
    internal static string Of(ScoreInterval? interval) =>
        interval is null || interval.Most <= interval.Least
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"""
                <svg class="interval" viewBox="0 0 100 10" width="100" height="10" preserveAspectRatio="xMinYMid" aria-hidden="true"><path d="M0,5L100,5" fill="none" stroke="#b4b9bd" stroke-width="1"/><path d="M{At(
                    interval,
                    interval.Low
                ):0.##},5L{Math.Max(
                    At(interval, interval.High),
                    At(interval, interval.Low) + 1
                ):0.##},5" fill="none" stroke="{ChartPalette.Present.Light}" stroke-width="4"/><path d="M{At(
                    interval,
                    interval.Value
                ):0.##},0.5L{At(
                    interval,
                    interval.Value
                ):0.##},9.5" fill="none" stroke="#1b1b1b" stroke-width="1.6"/></svg>
                """
            );

    private static double At(ScoreInterval interval, double value) =>
        Math.Clamp((value - interval.Least) / (interval.Most - interval.Least), 0, 1) * Width;
}
