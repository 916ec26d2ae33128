using Regalia.Technology.Definitions;

namespace Regalia.Technology.Results;

/// <summary>A technology as the results folder knows it: enough to name it without the definitions.</summary>
/// <param name="Id">Id, e.g. <c>quantum-computing</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Category">Field it belongs to.</param>
/// <param name="Stage">Stage of its life cycle; <see langword="null"/>: unassigned.</param>
/// <param name="Status">Draft or done.</param>
/// <param name="QueryDigest">SHA-256 of the query's canonical form: two results with one digest asked the same question.</param>
public sealed record MatchedTechnology(
    string Id,
    string Name,
    string Category,
    string? Stage,
    DefinitionStatus Status,
    string QueryDigest
);
