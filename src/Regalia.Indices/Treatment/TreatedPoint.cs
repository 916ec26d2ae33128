namespace Regalia.Indices;

/// <summary>One value that treatment changed.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Code">The indicator.</param>
/// <param name="Before">Value before.</param>
/// <param name="After">Value after.</param>
/// <param name="Winsorised">+1 when winsorised at the high end, -1 at the low end, 0 not. Winsorising that was undone, because the
/// transformation started again from the untreated column, does not count.</param>
/// <param name="Transformation">The transformation applied to the column.</param>
public sealed record TreatedPoint(
    IndexUnit Unit,
    string Code,
    double Before,
    double After,
    int Winsorised,
    TreatmentTransformation Transformation
);
