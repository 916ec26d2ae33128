namespace Regalia.Incidents.Claims;

/// <summary>What a claim states.</summary>
public enum ClaimKind
{
    /// <summary>A share of the records of one year, and the share in another.</summary>
    Share,

    /// <summary>How many times as many records there are in one year as in another.</summary>
    Ratio,

    /// <summary>That records became rarer from the months before a date to those after it.</summary>
    Rate,
}
