namespace Regalia.Indices.Uncertainty;

/// <summary>The kinds of <see cref="MeanSpace"/>.</summary>
internal enum MeanSpaceKind
{
    /// <summary>x: the arithmetic mean.</summary>
    Linear,

    /// <summary>ln x: the geometric mean.</summary>
    Logarithmic,

    /// <summary>1/x: the harmonic mean.</summary>
    Reciprocal,

    /// <summary>x^p: the generalised mean.</summary>
    Power,
}
