namespace Regalia.Evidence.Places;

/// <summary>A country or territory of ISO 3166-1, or Kosovo.</summary>
/// <param name="Code">Alpha-3.</param>
/// <param name="Iso2">Alpha-2.</param>
/// <param name="Name">Short English name.</param>
/// <param name="Region">Region in which Regalia counts it, one of <see cref="Gazetteer.Regions"/>: <c>southeast-asia</c>.</param>
public sealed record Place(Iso3 Code, string Iso2, string Name, string Region);
