using Regalia.Technology.Queries;

namespace Regalia.Technology.Definitions;

/// <summary>A definition as read from its file.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Query">Its query, read.</param>
/// <param name="File">Name of the file, without folder.</param>
/// <param name="Place">Where the query stands in it.</param>
public sealed record CatalogueEntry(TechnologyDefinition Definition, Query Query, string File, QueryPlace Place);
