namespace Regalia.Incidents.Records;

/// <summary>What happened on a date.</summary>
public enum DateKind
{
    /// <summary>The incident began.</summary>
    Started,

    /// <summary>The incident ended.</summary>
    Ended,

    /// <summary>It became known.</summary>
    Disclosed,

    /// <summary>The source, or the report that it cites, wrote of it.</summary>
    Reported,

    /// <summary>The record was put into the source.</summary>
    Recorded,
}
