namespace Regalia.Technology.Queries;

/// <summary>What is odd about a part of a query.</summary>
public enum QueryFindingKind
{
    /// <summary>No work can ever match it, or match the query by it.</summary>
    Impossible,

    /// <summary>Without it the query matches the same works.</summary>
    Redundant,
}
