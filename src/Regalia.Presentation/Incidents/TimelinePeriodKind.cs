namespace Regalia.Presentation.Incidents;

/// <summary>What a period of a timeline is.</summary>
internal enum TimelinePeriodKind
{
    /// <summary>All years up to one, together.</summary>
    Before,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year, of whose records the source gives no month.</summary>
    YearOnly,

    /// <summary>No date of the asked kind.</summary>
    NoDate,
}
