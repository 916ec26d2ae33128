namespace Regalia.Indices;

/// <summary>One value that was filled in.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Code">The indicator.</param>
/// <param name="Value">What was filled in.</param>
public sealed record ImputedValue(IndexUnit Unit, string Code, double Value);
