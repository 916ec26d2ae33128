namespace Regalia.Assessment.Guardrails;

/// <summary>An instrument of a stage, as it stands for one country.</summary>
/// <param name="Cell">The country's position.</param>
/// <param name="Reading">What the instrument has to offer.</param>
/// <param name="Uncounted">Why it does not count for this country; <see langword="null"/> if it counts.</param>
public sealed record StageInstrument(PositionCell Cell, InstrumentReading Reading, UncountedReason? Uncounted);
