using Regalia.Incidents.Linking;

namespace Regalia.Incidents.Cases;

/// <summary>Two records of two cases that are likely a link and that no one decided: the likeliest pair of the two cases.</summary>
/// <param name="First">Place of the first record in the set; under part_of the part.</param>
/// <param name="Second">Place of the second; under part_of the whole.</param>
/// <param name="Relation">What the machine holds them for: same or part_of.</param>
/// <param name="Score">The machine's probability of a link, 0 to 1, among pairs that look alike; among candidates links are rarer.</param>
/// <param name="Doubt">Why they are left to people.</param>
public sealed record CaseCandidate(int First, int Second, LinkRelation Relation, double Score, CandidateDoubt Doubt);
