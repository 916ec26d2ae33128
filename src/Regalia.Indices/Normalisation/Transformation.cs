namespace Regalia.Indices;

/// <summary>The function applied to a value and to its goalposts before they are compared.</summary>
public enum Transformation
{
    /// <summary>f(x) = x.</summary>
    Linear,

    /// <summary>f(x) = ln x, for x above 0. The base of the logarithm cancels in a score.</summary>
    Log,

    /// <summary>f(x) = ln(1 + x), for x above -1: for counts that may be 0.</summary>
    LogOnePlus,
}
