namespace Regalia.Indices;

/// <summary>Two variables whose correlation deserves a look.</summary>
/// <param name="Group">Code of the aggregate both are part of; null if it was not asked for one.</param>
/// <param name="First">Code of one variable.</param>
/// <param name="Second">Code of the other, or of the denominator.</param>
/// <param name="Correlation">Their correlation.</param>
public sealed record CorrelationFlag(string? Group, string First, string Second, Correlation Correlation);
