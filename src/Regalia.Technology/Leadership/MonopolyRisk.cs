using System.Numerics;

namespace Regalia.Technology.Leadership;

/// <summary>
/// Risk that one country holds a technology: how many of the ten leading institutions are in the leading country, and how far it is ahead.
/// </summary>
/// <remarks>
/// Institutions tied at the tenth place share the places that are left in equal parts, as works tied at the citation threshold do:
/// 8 places taken, 3 of them tied for 2 and one of these in the leading country count 2/3. Institutions without top credit are not among
/// the leading, so there may be fewer than ten.
/// </remarks>
/// <param name="Level">The level.</param>
/// <param name="InLeader">How many of the ten are in the leading country, 0 to 10; fractional where the tenth place is tied.</param>
/// <param name="Leading">How many leading institutions there are: 10, or fewer where fewer have top credit.</param>
public sealed record MonopolyRisk(RiskLevel Level, double InLeader, int Leading)
{
    /// <summary>How many leading institutions are looked at.</summary>
    public const int Institutions = 10;

    /// <summary>High: at least so many of them in the leading country …</summary>
    public const int HighInstitutions = 8;

    /// <summary>… and at least this lead ratio.</summary>
    public const int HighRatio = 3;

    /// <summary>Medium: at least so many of them in the leading country …</summary>
    public const int MediumInstitutions = 5;

    /// <summary>… and at least this lead ratio.</summary>
    public const int MediumRatio = 2;

    /// <summary>What must be said wherever a level is shown.</summary>
    public const string Unverified =
        "unverified: the thresholds are remembered from the tracker's 2023 report and have not been checked against it";

    /// <summary>The level by the rule, without rounding.</summary>
    /// <param name="places">Institutions surely among the ten that are in the leading country.</param>
    /// <param name="left">Places left for those tied.</param>
    /// <param name="tied">Institutions tied for them; 1 where nothing is tied.</param>
    /// <param name="tiedInLeader">How many of these are in the leading country.</param>
    /// <param name="first">Credit of the leading country, as it is compared.</param>
    /// <param name="second">Credit of the second; 0 where there is none: the ratio is then above any bound.</param>
    internal static RiskLevel Judge(
        int places,
        int left,
        int tied,
        int tiedInLeader,
        BigInteger first,
        BigInteger second
    )
    {
        long inLeader = ((long)places * tied) + ((long)left * tiedInLeader);
        return inLeader >= (long)HighInstitutions * tied && first >= HighRatio * second ? RiskLevel.High
            : inLeader >= (long)MediumInstitutions * tied && first >= MediumRatio * second ? RiskLevel.Medium
            : RiskLevel.Low;
    }
}
