using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>What a treatment is called: whether it winsorises, and what it does when that is not enough.</summary>
/// <param name="Winsorises">Whether points are winsorised first.</param>
/// <param name="Transformation">What follows.</param>
internal sealed record TreatmentMethod(bool Winsorises, TreatmentTransformation Transformation);
