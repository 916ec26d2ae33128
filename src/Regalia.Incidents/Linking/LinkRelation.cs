namespace Regalia.Incidents.Linking;

/// <summary>How the events of two records stand to one another.</summary>
public enum LinkRelation : byte
{
    /// <summary>Two events, alike or not.</summary>
    Different,

    /// <summary>Two events that belong together, and neither is in the other: a sequel, a second wave.</summary>
    Related,

    /// <summary>One tells of a part of the other: one victim of a campaign.</summary>
    PartOf,

    /// <summary>One and the same event.</summary>
    Same,
}
