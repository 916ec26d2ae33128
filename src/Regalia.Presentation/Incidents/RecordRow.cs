using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;

namespace Regalia.Presentation.Incidents;

/// <summary>A record with what the rules say of it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Judgements">One for each criterion.</param>
public sealed record RecordRow(IncidentRecord Record, ImmutableArray<Judgement> Judgements);
