using Regalia.Incidents.Filters;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Trends;

/// <summary>What is counted.</summary>
public sealed record TrendQuery
{
    /// <summary>What a record must stand for; null if the snapshot has records of one level only.</summary>
    public RecordLevel? Level { get; init; }

    /// <summary>Which records are counted.</summary>
    public RecordFilter Filter { get; init; } = RecordFilter.Everything;

    /// <summary>By what.</summary>
    public TrendAxes By { get; init; } = TrendAxes.Year;

    /// <summary>By which date a record falls into a year.</summary>
    public YearBasis Basis { get; init; }

    /// <summary>The first year counted; null for the first of the snapshot.</summary>
    public int? From { get; init; }

    /// <summary>The last year counted; null for the last of the snapshot.</summary>
    public int? To { get; init; }

    /// <summary>The day of the snapshot's state; null to take it from its name, where it says one.</summary>
    public DateOnly? VintageDay { get; init; }

    /// <summary>How late records come in; null for no correction.</summary>
    public ReportingLag? Lag { get; init; }
}
