namespace Regalia.Assessment.Guardrails;

/// <summary>Why an instrument on which a country has a position does not count towards coverage.</summary>
public enum UncountedReason
{
    /// <summary>The row of the instrument was left out because nobody has checked it.</summary>
    Unverified,

    /// <summary>A restatement that no state has agreed to.</summary>
    AgreedByNobody,

    /// <summary>Whether it is law is contested.</summary>
    Contested,

    /// <summary>Not in force.</summary>
    NotInForce,

    /// <summary>A body that has ended, such as a group of experts.</summary>
    Closed,

    /// <summary>Whether it is in force, or stands, was not read.</summary>
    StandingUnknown,

    /// <summary>The country has rejected it.</summary>
    Rejected,

    /// <summary>The country has signed and is not yet a party.</summary>
    SignedOnly,

    /// <summary>The country has been invited to accede, or observes.</summary>
    InvitedOnly,
}
