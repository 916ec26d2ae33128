using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>How kinds and precisions of dates are written in files.</summary>
internal static class DateWords
{
    internal static string Of(DateKind kind) =>
        kind switch
        {
            DateKind.Started => "started",
            DateKind.Ended => "ended",
            DateKind.Disclosed => "disclosed",
            DateKind.Reported => "reported",
            DateKind.Recorded => "recorded",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "is no kind of date"),
        };

    internal static string Of(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Year => "year",
            DatePrecision.Month => "month",
            DatePrecision.Day => "day",
            _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, "is no precision of a date"),
        };

    internal static DateKind? FindKind(string? word) =>
        word switch
        {
            "started" => DateKind.Started,
            "ended" => DateKind.Ended,
            "disclosed" => DateKind.Disclosed,
            "reported" => DateKind.Reported,
            "recorded" => DateKind.Recorded,
            _ => null,
        };

    internal static DatePrecision? FindPrecision(string? word) =>
        word switch
        {
            "year" => DatePrecision.Year,
            "month" => DatePrecision.Month,
            "day" => DatePrecision.Day,
            _ => null,
        };
}
