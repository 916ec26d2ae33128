namespace Regalia.Technology.Scanning;

/// <summary>Why a record was not searched; the first that applies, in this order.</summary>
public enum SkipReason
{
    /// <summary>It was searched.</summary>
    None,
    Malformed,
    Expansion,
    Retracted,
    Paratext,
    Type,
    Year,
}
