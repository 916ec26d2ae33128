using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;

namespace Regalia.Presentation.Linking;

/// <summary>One record of a pair that is left to people.</summary>
/// <param name="Reference">What it is called.</param>
/// <param name="Record">The record.</param>
/// <param name="Case">Id of its case.</param>
/// <param name="Records">How many records that case has.</param>
public sealed record CandidateSide(RecordReference Reference, IncidentRecord Record, string Case, int Records);
