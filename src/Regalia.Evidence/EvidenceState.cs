namespace Regalia.Evidence;

/// <summary>What an observation says. Missing is not zero: these five stay apart from the file to the screen.</summary>
public enum EvidenceState
{
    /// <summary>No value published, or none read. The value is blank.</summary>
    Unknown,

    /// <summary>A value was published.</summary>
    Value,

    /// <summary>Zero because a search found nothing; absence of a finding is not proof of absence.</summary>
    NoneFound,

    /// <summary>Zero because the source says that there is none.</summary>
    No,

    /// <summary>The question does not arise for this country. The value is blank.</summary>
    NotApplicable,
}
