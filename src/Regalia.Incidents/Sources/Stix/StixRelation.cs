using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Stix;

/// <summary>A relationship between two objects.</summary>
/// <param name="Kind">Its type: <c>targets</c>.</param>
/// <param name="Other">Id of the object at the other end.</param>
/// <param name="StatedBy">Id of the identity that states it; null if not given.</param>
/// <param name="Date">When it was stated.</param>
/// <param name="Basis">Its description.</param>
internal sealed record StixRelation(string Kind, string Other, string? StatedBy, IncidentDate? Date, string? Basis);
