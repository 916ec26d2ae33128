namespace Regalia.Indices;

/// <summary>Whether imbalance between the children lowers the score or raises it.</summary>
public enum MazziottaParetoPenalty
{
    /// <summary>Lowers it: for indices where more is better.</summary>
    Negative,

    /// <summary>Raises it: for indices of something bad.</summary>
    Positive,
}
