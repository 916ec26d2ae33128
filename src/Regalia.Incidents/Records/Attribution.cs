using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Incidents.Records;

/// <summary>A statement that somebody was behind it: never without who says so, and never more than a statement.</summary>
/// <param name="Initiators">Names of those held to be behind it, as written.</param>
/// <param name="CountryText">The country they are said to act from or for, as written; null if none is said.</param>
/// <param name="Country">The country that text means; null if it means none.</param>
/// <param name="Category">What they are said to be (a state, a group near it, criminals), in the words of the source; null if not said.</param>
/// <param name="StatedBy">Who says so; null if the source says it itself.</param>
/// <param name="Date">When it was said; null if not given.</param>
/// <param name="Basis">On what ground, in the words of the source; null if not given.</param>
public sealed record Attribution(
    ImmutableArray<string> Initiators,
    string? CountryText,
    Iso3? Country,
    string? Category,
    string? StatedBy,
    IncidentDate? Date,
    string? Basis
);
