using System.Collections.Immutable;

namespace Regalia.Assessment.Guardrails;

/// <summary>An instrument and the countries for which it counts.</summary>
/// <param name="Reading">What it has to offer.</param>
/// <param name="Countries">Assessed countries for which it counts, by code.</param>
/// <param name="Unknown">Number of assessed countries whose position on it is unknown.</param>
public sealed record InstrumentReach(InstrumentReading Reading, ImmutableArray<PositionHolder> Countries, int Unknown);
