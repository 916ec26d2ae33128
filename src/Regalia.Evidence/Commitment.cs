namespace Regalia.Evidence;

/// <summary>How far a country has gone with an instrument.</summary>
public enum Commitment
{
    /// <summary>The list of adherents was read, and the country is not on it.</summary>
    None,

    /// <summary>A search found no position; absence of a finding is not proof of absence.</summary>
    NoneFound,
    NotSigned,
    NotMember,
    NotParty,

    /// <summary>Invited to accede, or an observer.</summary>
    Invited,
    Signatory,
    Party,
    Endorsed,

    /// <summary>A statement in favour.</summary>
    Statement,

    /// <summary>A statement that rejects it; no commitment.</summary>
    StatementAgainst,
    Member,
}
