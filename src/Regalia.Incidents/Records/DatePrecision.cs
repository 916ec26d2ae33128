namespace Regalia.Incidents.Records;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>The year only; month and day of the date say nothing.</summary>
    Year,

    /// <summary>Year and month.</summary>
    Month,

    /// <summary>The day.</summary>
    Day,
}
