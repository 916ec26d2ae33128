namespace Regalia.Incidents.Claims;

/// <summary>What is counted once.</summary>
public enum ClaimScope
{
    /// <summary>Each record of one snapshot: before linking.</summary>
    AsRecorded,

    /// <summary>Each case of one snapshot: records that the source has twice are one.</summary>
    EachCaseOnce,

    /// <summary>Each case of all sources that cover both ends.</summary>
    AllSources,
}
