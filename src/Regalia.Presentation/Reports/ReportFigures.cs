using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;
using Rounded = Regalia.Presentation.Briefs.Figure;

namespace Regalia.Presentation.Reports;

/// <summary>Figures of a report in words: the interval before the point, no digit finer than the interval allows.</summary>
internal static class ReportFigures
{
    internal const string Unknown = "unknown";
    internal const string Withheld = "withheld";

    // A computed or estimated value has no more digits than this to stand on.
    private const int DigitsOfComputed = 3;

    /// <summary>"between 42 and 56, median 48"; "unknown" where there is none.</summary>
    internal static string Between(double? value, double? low, double? high) =>
        value is { } v && low is { } l && high is { } h
            ? "between "
                + IntervalWords.Point(l, l, h)
                + " and "
                + IntervalWords.Point(h, l, h)
                + ", median "
                + IntervalWords.Point(v, l, h)
            : Unknown;

    /// <summary>"42 to 56" with a picture of it.</summary>
    internal static DataCell Interval(double? value, double? low, double? high) =>
        Of(value, low, high) is { } interval
            ? new DataCell(IntervalWords.Of(interval)) { Interval = interval, Number = interval.Low }
            : Unknown;

    /// <summary>The median, rounded as its interval is.</summary>
    internal static DataCell Median(double? value, double? low, double? high) =>
        value is { } v && low is { } l && high is { } h
            ? new DataCell(IntervalWords.Point(v, l, h)) { Number = v }
            : Unknown;

    /// <summary>An interval to draw; null where there is none.</summary>
    internal static ScoreInterval? Of(double? value, double? low, double? high) =>
        value is { } v && low is { } l && high is { } h ? new ScoreInterval(l, v, h) : null;

    /// <summary>An interval to draw; null where there is none.</summary>
    internal static ScoreInterval? Of(CompositeScore score) => Of(score.Value, score.Low, score.High);

    /// <summary>A share in per cent, with the share itself for workbooks.</summary>
    internal static DataCell Percent(double share) => new(Rounded.Percent(share)) { Number = share };

    /// <summary>
    /// The value of an indicator in its own unit: as published, a computed or estimated one to three digits; a zero says which zero
    /// it is, and a missing one why.
    /// </summary>
    internal static string Value(IndicatorScore score, EvidenceState missing) =>
        score.Evidence is { } value
            ? Figures.Raw(value.Observation is null ? Short(value.Value) : value.Value) + Zero(value.State)
        : score.Estimate is { } estimate ? "about " + Figures.Raw(Short(estimate))
        : StatusWords.Of(missing);

    /// <summary>" (none found)" or " (no)", so that the two zeros do not look alike.</summary>
    internal static string Zero(EvidenceState state) =>
        state is EvidenceState.NoneFound or EvidenceState.No ? " (" + StatusWords.Of(state) + ")" : "";

    /// <summary>The name of the band that a score lies in.</summary>
    internal static string Band(double score, ImmutableArray<Band> bands) => bands.First(b => score < b.Below).Name;

    private static double Short(double number)
    {
        if (number == 0 || !double.IsFinite(number))
        {
            return number;
        }
        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(number))) - DigitsOfComputed + 1);
        return Math.Round(number / unit, MidpointRounding.AwayFromZero) * unit;
    }
}
