namespace Regalia.Indices;

/// <summary>One value that is not there.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Code">The indicator.</param>
public sealed record MissingValue(IndexUnit Unit, string Code);
