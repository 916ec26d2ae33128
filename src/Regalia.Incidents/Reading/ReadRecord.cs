using Regalia.Incidents.Records;

namespace Regalia.Incidents.Reading;

/// <summary>A record that was read.</summary>
/// <param name="Record">The record.</param>
public sealed record ReadRecord(IncidentRecord Record) : ReadItem;
