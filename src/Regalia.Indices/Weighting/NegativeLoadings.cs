namespace Regalia.Indices;

/// <summary>What becomes of loadings below 0, with which a score falls when the variable rises.</summary>
public enum NegativeLoadings
{
    /// <summary>They are weights like the others; only arithmetic means can work with them.</summary>
    Keep,

    /// <summary>They are an error that names the variables: one that pulls against its siblings should be looked at
    /// before it is given any weight.</summary>
    Fault,

    /// <summary>The variable gets weight 0.</summary>
    Zero,

    /// <summary>The variable gets the loading without its sign.</summary>
    Absolute,
}
