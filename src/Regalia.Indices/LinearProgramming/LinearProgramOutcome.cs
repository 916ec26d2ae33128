namespace Regalia.Indices;

/// <summary>How a linear programme ended.</summary>
internal enum LinearProgramOutcome
{
    /// <summary>The largest value was found.</summary>
    Optimal,

    /// <summary>There is no largest value.</summary>
    Unbounded,

    /// <summary>Rounding kept the method from ending; does not occur with scaled data.</summary>
    Stalled,
}
