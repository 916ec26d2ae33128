using System.Collections.Immutable;

namespace Regalia.Assessment.Threat;

/// <summary>A country's counts in one window.</summary>
/// <param name="Incidents">Incidents in all.</param>
/// <param name="Espionage">Of which espionage.</param>
/// <param name="ByYear">Incidents by year; a year without a row is not in it.</param>
public sealed record LocatedIncidents(int Incidents, int Espionage, ImmutableArray<(int Year, int Count)> ByYear);
