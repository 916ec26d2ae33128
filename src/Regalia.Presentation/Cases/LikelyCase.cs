using Regalia.Incidents.Cases;

namespace Regalia.Presentation.Cases;

/// <summary>Another case that may be one with a case, or a part of it or its whole: nobody decided, and the machine leaves it to people.</summary>
/// <param name="Other">The other case, tied by the likeliest pair of records; under part_of its first record is the part.</param>
/// <param name="Doubt">Why it is left to people.</param>
public sealed record LikelyCase(NamedCase Other, CandidateDoubt Doubt);
