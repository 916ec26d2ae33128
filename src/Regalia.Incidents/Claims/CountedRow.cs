using Regalia.Incidents.Linking;

namespace Regalia.Incidents.Claims;

/// <summary>A record, or a case, as a reading counts it.</summary>
/// <param name="Record">The record; of a case, the first that the filter takes.</param>
/// <param name="Span">The days in which its date can lie; null if it has none.</param>
/// <param name="Whole">Truth of the filter.</param>
/// <param name="Part">Truth of the part; unknown where there is none.</param>
internal readonly record struct CountedRow(
    RecordReference Record,
    (DateOnly From, DateOnly To)? Span,
    sbyte Whole,
    sbyte Part
);
