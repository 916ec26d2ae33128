using System.Collections.Immutable;

namespace Regalia.Technology.Definitions;

/// <summary>What counts as work on a technology: a query, and in plain words what it is meant to find.</summary>
/// <param name="Id">Id as in technologies.csv, e.g. <c>quantum-computing</c>; also the file's name.</param>
/// <param name="Name">Name.</param>
/// <param name="Category">Field it belongs to.</param>
/// <param name="Stage">
/// Stage of its life cycle as in technologies.csv; <see langword="null"/> where no source gives one: unassigned, not the first.
/// </param>
/// <param name="Status">Whether it has been held against known works.</param>
/// <param name="Scope">What is meant, in plain words.</param>
/// <param name="LeftOut">What is left out, and why.</param>
/// <param name="Query">The query as written (docs/queries.md).</param>
/// <param name="Anchors">Works that must be found.</param>
/// <param name="NearMisses">Works that must not be found.</param>
public sealed record TechnologyDefinition(
    string Id,
    string Name,
    string Category,
    string? Stage,
    DefinitionStatus Status,
    string Scope,
    string LeftOut,
    string Query,
    ImmutableArray<KnownWork> Anchors,
    ImmutableArray<KnownWork> NearMisses
);
