namespace Regalia.Indices;

/// <summary>The rank of equal values.</summary>
public enum RankTies
{
    /// <summary>The lowest rank of the tie: 1, 2, 2, 4.</summary>
    Minimum,

    /// <summary>The mean rank of the tie: 1, 2.5, 2.5, 4.</summary>
    Average,
}
