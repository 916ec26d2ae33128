namespace Regalia.Indices;

/// <summary>One fault in the description of an index.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Code">Code of the node at fault; empty when there is none.</param>
/// <param name="Message">The node, the value found and what was expected, in one sentence.</param>
public sealed record IndexStructureFault(IndexStructureFaultKind Kind, string Code, string Message);
