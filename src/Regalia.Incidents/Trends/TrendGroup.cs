namespace Regalia.Incidents.Trends;

/// <summary>By what records are told apart beside the year.</summary>
public enum TrendGroup
{
    /// <summary>By nothing.</summary>
    Whole,

    /// <summary>By region of the victims.</summary>
    Region,

    /// <summary>By country of the victims.</summary>
    Country,
}
