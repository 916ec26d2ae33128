namespace Regalia.Incidents.Records;

/// <summary>
/// What one record of a source stands for. The levels are never mixed in one count: one incident has many victims, one report
/// tells of many incidents.
/// </summary>
public enum RecordLevel : byte
{
    /// <summary>A report, article or statement of what happened.</summary>
    Report,

    /// <summary>What one organisation, or one pair of states, suffered; several of one incident are several records.</summary>
    VictimImpact,

    /// <summary>One event, however many it hit.</summary>
    Incident,

    /// <summary>A series of incidents under one name.</summary>
    Campaign,

    /// <summary>Who is said to act: a group, a unit. No date, no event.</summary>
    Actor,
}
