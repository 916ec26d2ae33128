namespace Regalia.Incidents.Classification;

/// <summary>Whether a criterion holds for a record. Unknown is not no.</summary>
public enum Judgement : byte
{
    /// <summary>The record does not say.</summary>
    Unknown,

    /// <summary>It does not hold.</summary>
    No,

    /// <summary>It holds.</summary>
    Yes,
}
