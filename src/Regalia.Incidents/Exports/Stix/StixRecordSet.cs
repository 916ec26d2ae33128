namespace Regalia.Incidents.Exports.Stix;

/// <summary>The objects of one record.</summary>
/// <param name="Shared">Those that other records may have too.</param>
/// <param name="Record">The record's own.</param>
/// <param name="Relations">What binds it to them.</param>
internal sealed record StixRecordSet(
    IReadOnlyList<StixObject> Shared,
    StixObject Record,
    IReadOnlyList<StixObject> Relations
);
