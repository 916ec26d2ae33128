namespace Regalia.Assessment.Framework;

/// <summary>
/// A composite of the framework: a weighted mean of the composites and indicators below it.
/// </summary>
/// <param name="Code">Its short name, unique in the framework: <c>exposure</c>, <c>legislative</c>.</param>
/// <param name="Name">Its name in print.</param>
/// <param name="Parent">The composite it belongs to; null for a root (pressure, readiness).</param>
/// <param name="Weight">Its weight relative to its siblings; 0 leaves it out.</param>
/// <param name="Geometric">True for the geometric mean, false for the arithmetic.</param>
/// <param name="FixedWeights">True where the weights of its parts belong to its definition and are not varied.</param>
/// <param name="Reason">Why it is there with that weight.</param>
/// <param name="Line">Line in framework.yaml.</param>
public sealed record Composite(
    string Code,
    string Name,
    string? Parent,
    double Weight,
    bool Geometric,
    bool FixedWeights,
    string Reason,
    int Line
);
