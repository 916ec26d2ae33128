using Regalia.Technology.Queries;

namespace Regalia.Technology.Definitions;

/// <summary>What a query makes of a known work.</summary>
/// <param name="Work">The work.</param>
/// <param name="IsAnchor">Whether it must be found; else it must not.</param>
/// <param name="Text">Its texts.</param>
/// <param name="Match">Whether the query finds it, and by which words.</param>
public sealed record KnownWorkResult(KnownWork Work, bool IsAnchor, WorkText Text, QueryMatch Match)
{
    /// <summary>Whether it is found as it must be, or not found as it must not.</summary>
    public bool IsAsExpected => Match.Matches == IsAnchor;
}
