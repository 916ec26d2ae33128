namespace Regalia.Assessment.Guardrails;

/// <summary>
/// Where a country stands on an instrument. Four kinds of "not" stay apart: unknown (no row), none found (a search found
/// nothing), none and the like (the list was read and the country is not on it), and a statement against.
/// </summary>
public enum PositionKind
{
    /// <summary>The release has no row, or the row was left out because nobody has checked it.</summary>
    Unknown,

    /// <summary>Applies to every UN member; no position of the country's own was read.</summary>
    Addressed,

    /// <summary>The list of adherents was read, and the country is not on it.</summary>
    None,

    /// <summary>A search found no position; absence of a finding is not proof of absence.</summary>
    NoneFound,
    NotParty,
    NotSigned,
    NotMember,

    /// <summary>Invited to accede, or an observer.</summary>
    Invited,

    /// <summary>Signed, not a party.</summary>
    Signatory,
    Party,
    Endorsed,
    Member,

    /// <summary>A statement in favour.</summary>
    Statement,

    /// <summary>A statement that rejects the instrument.</summary>
    StatementAgainst,
}
