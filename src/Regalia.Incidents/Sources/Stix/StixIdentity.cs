using System.Collections.Immutable;

namespace Regalia.Incidents.Sources.Stix;

/// <summary>An organisation, person or group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sectors">Its sectors, or its class if it has none.</param>
internal sealed record StixIdentity(string? Name, ImmutableArray<string> Sectors);
