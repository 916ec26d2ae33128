namespace Regalia.Incidents.Trends;

/// <summary>One number of a trend.</summary>
/// <param name="Year">The year; null if not by year.</param>
/// <param name="Group">Region or country; <see cref="Trend.Unlocated"/> for records without a known one; null if not by group.</param>
/// <param name="Count">Records counted.</param>
/// <param name="Interval">The exact 95 % interval of the count.</param>
/// <param name="Unknown">Records of the cell of which the filter is unknown; they are not in the count.</param>
/// <param name="IsIncomplete">Whether records of the year are still coming in.</param>
/// <param name="Corrected">The count corrected for records that come late; null where that cannot be said.</param>
public sealed record TrendCell(
    int? Year,
    string? Group,
    int Count,
    PoissonInterval Interval,
    int Unknown,
    bool IsIncomplete,
    CorrectedCount? Corrected
);
