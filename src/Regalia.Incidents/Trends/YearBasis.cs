namespace Regalia.Incidents.Trends;

/// <summary>By which date a record falls into a year.</summary>
public enum YearBasis
{
    /// <summary>The year in which it started.</summary>
    Started,

    /// <summary>The year in which it became known.</summary>
    Disclosed,
}
