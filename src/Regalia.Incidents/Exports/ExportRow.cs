using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Exports;

/// <summary>One record to export.</summary>
/// <param name="Snapshot">Where it is from.</param>
/// <param name="Record">The record.</param>
/// <param name="Judgements">A judgement for each criterion.</param>
internal sealed record ExportRow(Snapshot Snapshot, IncidentRecord Record, Judgement[] Judgements);
