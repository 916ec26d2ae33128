namespace Regalia.Presentation.Incidents;

/// <summary>Records of a timeline that fall into one year or month, or that have no such place.</summary>
/// <param name="Kind">What the period is.</param>
/// <param name="Year">The year; of what lies before, the last year of it; 0 where there is no date.</param>
/// <param name="Month">1 to 12 of a month, else 0.</param>
/// <param name="Days">Records whose date is known to the day.</param>
/// <param name="Months">Records whose date is known to the month.</param>
/// <param name="Years">Records whose date is known by its year only.</param>
/// <param name="IsIncomplete">Whether records of it are still coming in.</param>
internal sealed record TimelinePeriod(
    TimelinePeriodKind Kind,
    int Year,
    int Month,
    int Days,
    int Months,
    int Years,
    bool IsIncomplete = false
)
{
    /// <summary>Records without a date; only where <see cref="Kind"/> says so.</summary>
    public int Undated { get; init; }

    /// <summary>All of its records.</summary>
    public int Count => Days + Months + Years + Undated;
}
