namespace Regalia.Indices;

/// <summary>How the scores of the children of a node become the score of the node.</summary>
public enum NodeMean
{
    /// <summary>Weighted arithmetic mean: a low score can be made good by a high one.</summary>
    Arithmetic,

    /// <summary>Weighted geometric mean: a low score drags, a 0 makes the whole 0.</summary>
    Geometric,
}
