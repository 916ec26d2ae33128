namespace Regalia.Technology.Works;

/// <summary>The unit in which a work's credit is split.</summary>
public static class CreditShare
{
    /// <summary>A whole work: 2^40 units. Sums of units are exact in any order, which sums of fractions are not.</summary>
    public const long Whole = 1L << 40;
}
